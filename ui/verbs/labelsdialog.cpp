#include "verbs/labelsdialog.h"

#include "domain/fold.h"
#include "shared/errortext.h"
#include "shared/hues.h"
#include "shared/pill.h"
#include "shared/plaintext.h"
#include "shared/problemlabel.h"
#include "verbs/chosenchats.h"
#include "workflows/numberfacts.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int longestName = 60;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int colourRole = Qt::UserRole + 2;

/// The label's name as its pill, in place of plain text.
class PillDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * pill::padding, qMax(size.height(), pill::height(option.fontMetrics) + 8)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != 0)
            return;
        QStyleOptionViewItem item = option;
        QStyledItemDelegate::initStyleOption(&item, index);
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
        const bool selected = item.state & QStyle::State_Selected;
        const QColor background = item.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        const QString name = index.data(nameRole).toString();
        const Tint tint = tintOf(index.data(colourRole).toString(), name);
        const int height = pill::height(item.fontMetrics);
        const int width = qMin(pill::width(item.fontMetrics, item.text), room.width());
        const int left = item.direction == Qt::RightToLeft ? room.right() + 1 - width : room.left();
        painter->save();
        painter->setFont(item.font);
        pill::paint(*painter, QRectF(left, room.center().y() - height / 2.0 + 0.5, width, height), item.text,
                    selected                                 ? item.palette.color(QPalette::HighlightedText)
                        : item.state & QStyle::State_Enabled ? hueOn(tint.hue, background, textContrast, tint.strength)
                                                             : item.palette.color(QPalette::PlaceholderText));
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == 0)
            option->text.clear();
    }
};

} // namespace

LabelsDialog::LabelsDialog(NumberFacts &facts, const ChosenChats &chats, const QHash<QString, int> &carried,
                           QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_chats(chats)
    , m_count(int(chats.names.size()))
    , m_carried(carried)
    , m_line(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_problem(new ProblemLabel(this))
    , m_again(new QPushButton(tr("Try Again"), this))
    , m_replace(new QCheckBox(tr("&Replace: the chats end with exactly the checked labels"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Labels"));
    QWidget *head = chosenChatsHead(
        chats, tr("Labels of %Ln chat(s) of %1:", nullptr, m_count).arg(shownInLine(chats.number, longestName)), this);
    m_line->setObjectName(QStringLiteral("findLabel"));
    m_line->setAccessibleName(tr("Find label"));
    m_line->setPlaceholderText(tr("Find a label"));
    m_line->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("labels"));
    m_list->setAccessibleName(tr("Labels"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new PillDelegate(m_list));
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 32);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    m_again->setAutoDefault(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_change = buttons->addButton(tr("Change Labels of %Ln Chat(s)", nullptr, m_count), QDialogButtonBox::AcceptRole);
    m_change->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addWidget(m_replace);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());

    connect(m_line, &QLineEdit::textChanged, this, &LabelsDialog::narrow);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        m_states.insert(item->data(0, nameRole).toString(), item->checkState(0));
        present();
    });
    connect(m_replace, &QCheckBox::toggled, this, &LabelsDialog::setReplacing);
    connect(m_again, &QPushButton::clicked, &m_facts, &NumberFacts::refresh);
    connect(&m_facts, &NumberFacts::changed, this, &LabelsDialog::fill);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const std::optional<ChatVerb> wanted = change())
            Q_EMIT chosen(*wanted);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_line->setFocus();
}

Qt::CheckState LabelsDialog::stateAtFirst(const QString &label) const
{
    const int carry = m_carried.value(label);
    return carry == 0 ? Qt::Unchecked : carry == m_count ? Qt::Checked : Qt::PartiallyChecked;
}

void LabelsDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Label &label : m_facts.labels())
        addLabel(label.name, true);
    QStringList others = m_carried.keys();
    others.removeIf([this](const QString &label) { return m_facts.isKnownLabel(label); });
    others.sort();
    for (const QString &label : std::as_const(others))
        addLabel(label, false);
    narrow();
    present();
}

void LabelsDialog::addLabel(const QString &name, bool known)
{
    auto *item = new QTreeWidgetItem(m_list, {shownInLine(name, longestName)});
    const std::optional<Label> label = m_facts.label(name);
    const int carry = m_carried.value(name);
    const Qt::CheckState first = stateAtFirst(name);
    Qt::ItemFlags flags = item->flags() | Qt::ItemIsUserCheckable;
    flags.setFlag(Qt::ItemIsUserTristate, first == Qt::PartiallyChecked && !m_replace->isChecked());
    flags.setFlag(Qt::ItemIsEnabled, known);
    item->setFlags(flags);
    item->setData(0, nameRole, name);
    item->setData(0, colourRole, label ? label->colour : QString());
    item->setCheckState(0, m_states.value(name, first));
    item->setForeground(1, palette().brush(QPalette::PlaceholderText));
    QStringList remarks;
    if (first == Qt::PartiallyChecked)
        remarks.append(tr("on %1 of %Ln chat(s)", nullptr, m_count).arg(carry));
    if (!known)
        remarks.append(tr("not a label of this number"));
    item->setText(1, remarks.join(tr(", ")));
    if (!known)
        item->setToolTip(1, shownInToolTip(tr("It can be neither added nor removed by name. Replacing takes it off.")));
}

void LabelsDialog::narrow()
{
    const std::string wanted = folded(m_line->text().trimmed());
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setHidden(folded(item->data(0, nameRole).toString()).find(wanted) == std::string::npos);
    }
}

/// "Some" has no meaning where all labels are set anew.
void LabelsDialog::setReplacing(bool replacing)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = m_list->topLevelItem(i);
            const QString name = item->data(0, nameRole).toString();
            if (stateAtFirst(name) != Qt::PartiallyChecked)
                continue;
            Qt::ItemFlags flags = item->flags();
            item->setFlags(flags.setFlag(Qt::ItemIsUserTristate, !replacing && item->flags() & Qt::ItemIsEnabled));
            if (replacing && item->checkState(0) == Qt::PartiallyChecked)
                item->setCheckState(0, Qt::Unchecked);
            m_states.insert(name, item->checkState(0));
        }
    }
    present();
}

std::optional<ChatVerb> LabelsDialog::change() const
{
    QStringList add;
    QStringList remove;
    QStringList all;
    for (const Label &label : m_facts.labels()) {
        const Qt::CheckState first = stateAtFirst(label.name);
        const Qt::CheckState now = m_states.value(label.name, first);
        if (now == Qt::Checked)
            all.append(label.name);
        if (now != first && now == Qt::Checked)
            add.append(label.name);
        if (now != first && now == Qt::Unchecked)
            remove.append(label.name);
    }
    if (m_replace->isChecked())
        return ChatVerb::replaceLabels(all);
    if (add.isEmpty() && remove.isEmpty())
        return std::nullopt;
    return ChatVerb::changeLabels(add, remove);
}

QString LabelsDialog::whyMissing() const
{
    const std::optional<ApiError> &error = m_facts.error(NumberFacts::Part::Labels);
    const ErrorContext context{Operation::LoadLabels, m_chats.account.name, m_chats.number, {}};
    return error ? errorText(*error, context).message() : tr("The labels of this number could not be loaded.");
}

void LabelsDialog::present()
{
    using State = NumberFacts::State;
    const State state = m_facts.state(NumberFacts::Part::Labels);
    const bool any = !m_facts.labels().isEmpty();
    m_again->setVisible(state == State::Failed);
    if (state == State::Failed)
        m_problem->setProblem(whyMissing());
    else if (state == State::Ready && !any)
        m_problem->setHint(tr("This number has no labels for chats. They are made in SparkBot's web console."));
    else if (state != State::Ready)
        m_problem->setHint(tr("Loading the labels…"));
    else
        m_problem->setProblem({});
    m_replace->setEnabled(any);
    m_change->setEnabled(any && change().has_value());
}

} // namespace sparkbot
