#include "chats/filterbar.h"

#include "chats/filterline.h"
#include "models/wording.h"
#include "shared/icons.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>

namespace sparkbot {

FilterBar::FilterBar(const QAction &find, QWidget *parent)
    : QWidget(parent)
    , m_line(new FilterLine(this))
    , m_status(new QComboBox(this))
{
    m_line->setObjectName(QStringLiteral("filterLine"));
    m_line->setAccessibleName(tr("Filter chats"));
    m_line->setPlaceholderText(tr("Filter by name, phone or ID, or status: label: agent:"));
    const auto presentTip = [this, &find] {
        m_line->setToolTip(
            find.toolTip() + u'\n'
            + tr("Shows the chats that have all the words. Ctrl+Space lists what else can be asked for."));
    };
    connect(&find, &QAction::changed, this, presentTip); // it has another key
    presentTip();
    m_line->setClearButtonEnabled(true);
    QAction *sign = m_line->addAction(symbolIcon(Symbol::Search), QLineEdit::LeadingPosition);
    sign->setText(tr("Filter chats"));
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * 16);

    m_status->setObjectName(QStringLiteral("statusFilter"));
    m_status->setAccessibleName(tr("Status filter"));
    m_status->setToolTip(tr("Shows the chats of one status only"));
    m_status->setPlaceholderText(tr("As typed"));
    m_status->addItem(tr("All statuses"), -1);
    for (ChatStatus status : settableStatuses)
        m_status->addItem(statusText(status), int(status));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_status);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_line, &FilterLine::leaveRequested, this, &FilterBar::leaveRequested);
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        const int status = m_status->itemData(index).toInt();
        setStatus(status < 0 ? std::nullopt : std::optional(ChatStatus(status)));
    });
}

QString FilterBar::text() const
{
    return m_line->text();
}

void FilterBar::setText(const QString &text)
{
    if (text != m_line->text())
        m_line->replacePart(0, int(m_line->text().size()), text);
}

void FilterBar::setStatus(std::optional<ChatStatus> status)
{
    setText(m_query.textWithStatus(status));
    mirrorStatus(); // also where the text already said so in another way
}

void FilterBar::removeTerm(int term)
{
    if (term >= 0 && term < m_query.terms().size())
        setText(m_query.textWithout(term));
}

void FilterBar::editTerm(int term)
{
    const QList<QueryTerm> &terms = m_query.terms();
    if (term >= 0 && term < terms.size())
        m_line->selectPart(terms.at(term).start, terms.at(term).length);
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::textChanged()
{
    m_query = ChatQuery::parse(m_line->text());
    mirrorStatus();
    Q_EMIT queryChanged(m_query);
}

/// No entry of the choice where the text asks for something that the choice cannot say, such as two statuses.
void FilterBar::mirrorStatus()
{
    const std::optional<ChatStatus> status = m_query.status();
    bool asked = false;
    visitConditions(m_query.root(),
                    [&](const QueryNode &condition) { asked = asked || condition.field == QueryField::Status; });
    m_status->setCurrentIndex(asked && !status ? -1 : m_status->findData(status ? int(*status) : -1));
}

} // namespace sparkbot
