#include "chats/searchhead.h"

#include "chats/chiprow.h"
#include "chats/filterbar.h"
#include "chats/filterline.h"
#include "chats/filtertext.h"
#include "chats/missingdialog.h"
#include "chats/problemline.h"
#include "chats/queryhints.h"
#include "chats/serversearch.h"
#include "shared/errortext.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/workspace.h"

#include <QVBoxLayout>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1'200ms; ///< for a half-typed term, after the last key

} // namespace

SearchHead::SearchHead(Workspace &workspace, FilterBar &filter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_problem(new ProblemLine(this))
    , m_chips(new ChipRow(this))
    , m_result(new ResultLine(this))
    , m_server(new ServerSearch(workspace.chats(), this))
    , m_foot(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(QStringLiteral("searchHead"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_problem);
    column->addLayout(m_foot);
    m_foot->setSpacing(4);
    m_foot->addWidget(m_chips, 1);
    m_foot->addWidget(m_result);
    hide();

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SearchHead::presentProblem);
    m_recount.setSingleShot(true);
    m_recount.setInterval(0);
    connect(&m_recount, &QTimer::timeout, this, &SearchHead::presentResult);

    connect(&filter, &FilterBar::queryChanged, this, &SearchHead::queryChanged);
    connect(filter.line(), &FilterLine::suggestingChanged, this, &SearchHead::presentProblem);
    connect(filter.line(), &FilterLine::focusLeft, this, [this] {
        m_patience.stop();
        presentProblem();
        m_vocabulary.reset(); // fresh when one comes back
    });
    filter.line()->setSource(
        [this](const QString &text, int cursor) { return querySuggestions(text, cursor, vocabulary()); });
    connect(m_problem, &ProblemLine::fixRequested, this, &SearchHead::fixProblem);
    connect(m_chips, &ChipRow::removeRequested, &filter, &FilterBar::removeTerm);
    connect(m_chips, &ChipRow::editRequested, &filter, &FilterBar::editTerm);
    connect(m_chips, &ChipRow::emptied, &filter, &FilterBar::focusLine);

    ChatDesk &chats = workspace.chats();
    const auto recount = [this] { m_recount.start(); };
    connect(&chats.model(), &ChatTable::modelReset, this, recount);
    connect(&chats.model(), &ChatTable::rowsInserted, this, recount);
    connect(&chats.model(), &ChatTable::rowsRemoved, this, recount);
    connect(&chats.model(), &ChatTable::contentChanged, this, recount);
    connect(&chats, &ChatDesk::opened, this, recount);
    connect(&chats, &ChatDesk::loadingChanged, this, recount);
    connect(&chats, &ChatDesk::progress, this, recount);
    connect(&chats, &ChatDesk::loaded, this, recount);
    connect(&chats, &ChatDesk::loadFailed, this, recount);
    const auto otherWords = [this] { m_vocabulary.reset(); };
    connect(&chats, &ChatDesk::opened, this, otherWords);
    connect(&chats, &ChatDesk::loaded, this, otherWords);
    connect(&workspace.facts(), &NumberFacts::changed, this, otherWords);
    connect(m_server, &ServerSearch::changed, this, recount);
    connect(m_result, &ResultLine::loadAllRequested, &chats, &ChatDesk::loadRest);
    connect(m_result, &ResultLine::stopRequested, &chats, &ChatDesk::cancelLoad);
    connect(m_result, &ResultLine::askAgainRequested, m_server, &ServerSearch::askAgain);
    connect(m_result, &ResultLine::showMissingRequested, this, &SearchHead::showMissing);
}

void SearchHead::queryChanged()
{
    const ChatQuery &query = m_filter.query();
    m_chips->setTerms(filtertext::chips(query));
    m_patience.start();
    presentProblem();
    m_server->follow(query);
    m_recount.start();
}

std::optional<QueryProblem> SearchHead::tellableProblem()
{
    const ChatQuery &query = m_filter.query();
    const QList<QueryProblem> problems = !query.isValid() ? query.problems()
        : query.isEmpty()                                 ? QList<QueryProblem>()
                          : queryDoubts(query, vocabulary(), m_workspace.chats().model().context().me);
    const FilterLine *line = m_filter.line();
    const bool typing = line->hasFocus() && (m_patience.isActive() || line->isSuggesting());
    for (const QueryProblem &problem : problems) {
        const int cursor = line->cursorPosition();
        const bool atCursor = cursor >= problem.start && cursor <= problem.start + problem.length;
        if (!typing || !atCursor)
            return problem;
    }
    return std::nullopt;
}

const QueryVocabulary &SearchHead::vocabulary()
{
    if (!m_vocabulary) {
        const NumberFacts &facts = m_workspace.facts();
        m_vocabulary = m_workspace.chats().model().vocabulary();
        m_vocabulary->add(facts.team(), facts.departments(), facts.labels()); // also whom no chat has yet
    }
    return *m_vocabulary;
}

void SearchHead::presentProblem()
{
    if (const std::optional<QueryProblem> problem = tellableProblem())
        m_problem->present(filtertext::advice(*problem));
    else
        m_problem->clear();
    fit();
}

void SearchHead::fixProblem()
{
    const std::optional<QueryProblem> problem = tellableProblem();
    if (!problem)
        return;
    m_filter.line()->setFocus(Qt::OtherFocusReason); // the button is about to go
    m_filter.line()->replacePart(problem->start, problem->length, problem->nearest);
}

void SearchHead::presentResult()
{
    const ChatDesk &chats = m_workspace.chats();
    const ChatTable &table = m_workspace.chats().model();
    ResultLine::Facts facts;
    facts.found = table.matchingCount();
    facts.loaded = table.loadedCount();
    facts.filtered = !table.query().isEmpty();
    facts.extent = chats.isComplete() ? ResultLine::Extent::Everything
        : chats.isLoading()           ? ResultLine::Extent::Loading
        : chats.isCut()               ? ResultLine::Extent::Cut
                                      : ResultLine::Extent::Part;
    facts.server = m_server->state();
    if (facts.server == ResultLine::Server::Failed && m_server->error())
        facts.serverFailure = whyNotAsked(*m_server->error());
    facts.serverFound = m_server->added();
    facts.serverCut = m_server->isCut();
    const QStringList named = table.query().namedChats();
    if (named.size() > 1) {
        facts.pasted = int(named.size());
        facts.missing = int(table.missingChats(table.query()).size());
        facts.lookingUp = facts.missing > 0 && chats.isLookingUp();
    }
    m_result->present(facts);
    const bool brief = facts.extent == ResultLine::Extent::Everything && facts.pasted == 0;
    // Whole and a single word: the status line has the number, and the rows do not jump at the first letter.
    if (brief && m_chips->isHidden())
        m_result->hide();
    m_result->setCompact(brief);
    m_foot->setDirection(brief ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fit();
}

/// What happened, not what to do: the button beside it asks again.
QString SearchHead::whyNotAsked(const ApiError &error) const
{
    const ChatDesk &chats = m_workspace.chats();
    const std::optional<Device> number = m_workspace.devices().model().device(chats.device());
    return errorText(error,
                     {Operation::LoadChats, m_workspace.account().name, number ? number->displayName() : QString(), {}})
        .what;
}

void SearchHead::fit()
{
    setVisible(!m_problem->isHidden() || !m_chips->isHidden() || !m_result->isHidden());
}

void SearchHead::showMissing()
{
    const ChatTable &table = m_workspace.chats().model();
    const bool whole = m_workspace.chats().isComplete() || m_server->knowsMissing();
    auto *dialog =
        new MissingDialog(table.missingChats(table.query()), int(table.query().namedChats().size()), whole, window());
    dialog->open();
}

} // namespace sparkbot
