#include "verbs/peoplepicker.h"

#include "domain/fold.h"
#include "shared/errortext.h"
#include "shared/plaintext.h"
#include "shared/problemlabel.h"
#include "workflows/numberfacts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int longestName = 80;
constexpr double rowHeights = 1.6; ///< of the font's height
constexpr qsizetype longestAddress = 254;

bool isAddress(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+$"));
    return text.size() <= longestAddress && shape.match(text).hasMatch();
}

/// Whether a word of one of the texts begins with what was typed.
bool isMeant(const QString &typed, const QStringList &texts)
{
    if (typed.isEmpty())
        return true;
    const std::string wanted = ' ' + folded(typed);
    return std::ranges::any_of(
        texts, [&](const QString &text) { return (' ' + folded(text)).find(wanted) != std::string::npos; });
}

} // namespace

PeoplePicker::PeoplePicker(NumberFacts &facts, Offer offer, const AgentId &me, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_offer(offer)
    , m_me(me)
    , m_line(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_problem(new ProblemLabel(this))
    , m_again(new QPushButton(tr("Try Again"), this))
{
    const bool everyone = offer == Offer::Everyone;
    m_line->setObjectName(QStringLiteral("who"));
    m_line->setAccessibleName(everyone ? tr("Agent, department or e-mail address") : tr("Team member"));
    m_line->setPlaceholderText(everyone ? tr("Name, department or e-mail address") : tr("Name or e-mail address"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setAccessibleName(everyone ? tr("Agents and departments") : tr("Team"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 30);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    m_problem->setObjectName(QStringLiteral("whoProblem"));
    m_again->setAutoDefault(false);
    m_again->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textChanged, this, &PeoplePicker::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PeoplePicker::choiceChanged);
    // Not itemActivated: on some desktops one click activates, and it is the click that chooses. Enter reaches the
    // default button of the dialog.
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &PeoplePicker::accepted);
    connect(m_again, &QPushButton::clicked, &m_facts, &NumberFacts::refresh);
    connect(&m_facts, &NumberFacts::changed, this, &PeoplePicker::fill);
    fill();
}

std::optional<Assignment> PeoplePicker::choice() const
{
    QTreeWidgetItem *item = m_list->currentItem();
    return item ? std::optional(m_choices.at(m_list->indexOfTopLevelItem(item))) : std::nullopt;
}

void PeoplePicker::setMe(const AgentId &me)
{
    m_me = me;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const std::optional<Agent> agent = m_facts.agent(m_choices.at(i).agent);
        if (agent)
            m_list->topLevelItem(i)->setText(1, agent->id == m_me ? tr("%1 (you)").arg(agent->email) : agent->email);
    }
}

void PeoplePicker::fill()
{
    const std::optional<Assignment> before = choice();
    const QString typed = m_line->text().trimmed();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_choices.clear();
        QList<Agent> team = m_facts.assignable();
        std::ranges::stable_partition(team, [this](const Agent &agent) { return agent.id == m_me; });
        for (const Agent &agent : std::as_const(team))
            addAgent(agent, typed);
        if (m_offer == Offer::Everyone) {
            for (const Department &department : m_facts.departments()) {
                if (isMeant(typed, {department.name}))
                    add({{}, {}, department.id}, department.name, tr("Department"));
            }
            addAddress(typed);
        }
        const qsizetype kept = before ? m_choices.indexOf(*before) : -1;
        // Nobody is chosen before a person chose: Enter must not assign to whoever stands first.
        if (kept >= 0 || !typed.isEmpty())
            m_list->setCurrentItem(m_list->topLevelItem(int(qMax<qsizetype>(0, kept))));
    }
    judge(typed);
    Q_EMIT choiceChanged();
}

void PeoplePicker::addAgent(const Agent &agent, const QString &typed)
{
    if (isMeant(typed, {agent.name, agent.email}))
        add({agent.id, {}, {}}, agent.name, agent.id == m_me ? tr("%1 (you)").arg(agent.email) : agent.email);
}

QTreeWidgetItem *PeoplePicker::add(const Assignment &who, const QString &name, const QString &detail)
{
    m_choices.append(who);
    auto *item = new QTreeWidgetItem(m_list, {shownInLine(name, longestName), shownInLine(detail, longestName)});
    item->setSizeHint(0, {0, qRound(fontMetrics().height() * rowHeights)});
    item->setForeground(1, palette().brush(QPalette::PlaceholderText));
    return item;
}

/// Someone of another number or whose list did not arrive: the server finds them by their address.
void PeoplePicker::addAddress(const QString &typed)
{
    if (isAddress(typed) && !m_facts.agentByEmail(typed))
        add({{}, typed, {}}, typed, tr("By e-mail address"));
}

void PeoplePicker::judge(const QString &typed)
{
    using Part = NumberFacts::Part;
    using State = NumberFacts::State;
    const std::optional<Agent> known = m_facts.agentByEmail(typed);
    m_again->setVisible(m_facts.state(Part::Team) == State::Failed);
    if (m_facts.state(Part::Team) == State::Failed)
        m_problem->setProblem(m_offer == Offer::Everyone
                                  ? tr("The team of this number could not be loaded. An e-mail address can be typed.")
                                  : tr("The team of this number could not be loaded."));
    else if (!m_choices.isEmpty())
        m_problem->setProblem({});
    else if (m_facts.state(Part::Team) == State::Loading)
        m_problem->setHint(tr("Loading the team…"));
    else if (known)
        m_problem->setProblem(
            tr("%1 is not an active member and cannot be given chats.").arg(shownInLine(known->name, longestName)));
    else if (m_offer == Offer::Everyone && typed.contains(u'@'))
        m_problem->setProblem(tr("“%1” is not a whole e-mail address.").arg(shownInLine(typed, longestName)));
    else
        m_problem->setProblem(typed.isEmpty() ? tr("Nobody can be given chats of this number.")
                                              : tr("Nobody is called “%1”.").arg(shownInLine(typed, longestName)));
}

/// The line keeps the focus; the list is moved from it.
bool PeoplePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent moved(key->type(), key->key(), key->modifiers());
        QCoreApplication::sendEvent(m_list, &moved);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace sparkbot
