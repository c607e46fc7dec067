#pragma once

#include "shared/errortext.h"
#include "workflows/verbreport.h"

#include <QAbstractTableModel>

namespace sparkbot {

class NumberFacts;

/// What became of each chat of a verb, as a table; all of them or only those with a problem.
class ReportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Id,
        Outcome,
        Reason,
    };
    static constexpr int columnTotal = Reason + 1;

    /// `facts` must outlive the model. `context` names the account and the number.
    ReportModel(const VerbReport &report, const ErrorContext &context, const NumberFacts &facts,
                QObject *parent = nullptr);

    const VerbReport &report() const { return m_report; }
    /// Takes over what a later run came to for chats of this report.
    void merge(const VerbReport &later);
    void setProblemsOnly(bool only);
    bool isProblemsOnly() const { return m_problemsOnly; }
    int problems() const;
    /// The rows as shown, tab separated, one a line, with the headings.
    QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void list();
    QString cell(int row, Column column) const;

    VerbReport m_report;
    ErrorContext m_context;
    const NumberFacts &m_facts;
    bool m_problemsOnly = false;
    QList<int> m_rows; ///< indexes into the report's items
};

} // namespace sparkbot
