#pragma once

#include "api/error.h"
#include "chats/resultline.h"
#include "models/querywords.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace sparkbot {

class ChipRow;
class FilterBar;
class ProblemLine;
class ServerSearch;
class Workspace;

/// What is said of the filter above the table: what it does not understand, its terms as chips, and how many chats it
/// finds. Each part takes room only while it has something to say.
class SearchHead : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the head.
    SearchHead(Workspace &workspace, FilterBar &filter, QWidget *parent = nullptr);

private:
    void queryChanged();
    void presentProblem();
    void fixProblem();
    void presentResult();
    QString whyNotAsked(const ApiError &error) const;
    void showMissing();
    /// Takes no room when all parts are silent.
    void fit();
    /// The first problem or doubt worth telling now: what is being typed at the cursor is given time.
    std::optional<QueryProblem> tellableProblem();
    /// Counted when first needed: that looks at every chat.
    const QueryVocabulary &vocabulary();

    Workspace &m_workspace;
    FilterBar &m_filter;
    ProblemLine *m_problem;
    ChipRow *m_chips;
    ResultLine *m_result;
    ServerSearch *m_server;
    QBoxLayout *m_foot; ///< chips and result: side by side when both are short
    std::optional<QueryVocabulary> m_vocabulary;
    QTimer m_patience; ///< while a person types
    QTimer m_recount; ///< once however much changed
};

} // namespace sparkbot
