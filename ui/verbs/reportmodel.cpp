#include "verbs/reportmodel.h"

#include "shared/plaintext.h"
#include "verbs/verbtext.h"

namespace sparkbot {

namespace {

constexpr int longestCell = 400;

} // namespace

ReportModel::ReportModel(const VerbReport &report, const ErrorContext &context, const NumberFacts &facts,
                         QObject *parent)
    : QAbstractTableModel(parent)
    , m_report(report)
    , m_context(context)
    , m_facts(facts)
{
    list();
}

void ReportModel::merge(const VerbReport &later)
{
    beginResetModel();
    m_report.merge(later);
    list();
    endResetModel();
}

void ReportModel::setProblemsOnly(bool only)
{
    if (only == m_problemsOnly)
        return;
    beginResetModel();
    m_problemsOnly = only;
    list();
    endResetModel();
}

void ReportModel::list()
{
    m_rows.clear();
    for (int i = 0; i < m_report.items.size(); ++i) {
        if (!m_problemsOnly || VerbReport::isProblem(m_report.items.at(i)))
            m_rows.append(i);
    }
}

int ReportModel::problems() const
{
    return problemCount(m_report);
}

QString ReportModel::cell(int row, Column column) const
{
    const VerbReport::Item &item = m_report.items.at(m_rows.at(row));
    switch (column) {
    case Name:
        return shownInLine(item.name, longestCell);
    case Id:
        return shownInLine(item.id.text(), longestCell);
    case Outcome:
        return outcomeText(m_report, item);
    case Reason:
        return shownInLine(reasonText(m_report, item, m_context, m_facts), longestCell);
    }
    return {};
}

QString ReportModel::asText() const
{
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnTotal; ++column)
            cells.append(row < 0 ? headerData(column, Qt::Horizontal).toString() : cell(row, Column(column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(index.row(), Column(index.column()));
    if (role == Qt::ToolTipRole)
        return shownInToolTip(cell(index.row(), Column(index.column())));
    return {};
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Chat");
    case Id:
        return tr("Chat ID");
    case Outcome:
        return tr("Outcome");
    case Reason:
        return tr("Reason");
    }
    return {};
}

} // namespace sparkbot
