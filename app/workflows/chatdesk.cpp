#include "workflows/chatdesk.h"

#include "api/client.h"
#include "api/endpoints/chats.h"
#include "api/endpoints/team.h"

#include <QDateTime>

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 100;
constexpr int smallestPage = 25;
/// Pages under way at once: one slot of the client's four stays free for a person's click.
constexpr int pageWindow = 3;
constexpr int frameMs = 16;
/// Against a server that never sends a short page: 200 000 chats, the documented limit of the table.
constexpr int mostPages = 2'000;

} // namespace

int ChatDesk::Report::count(JournalEntry::Outcome outcome) const
{
    return int(std::ranges::count(items, outcome, &Item::outcome));
}

ChatDesk::ChatDesk(Client &client, WriteLog &log, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_log(log)
    , m_pageSize(largestPage)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &ChatDesk::flushPages);
}

void ChatDesk::open(const DeviceId &device)
{
    stopLoading();
    m_device = device;
    m_loadedAt = 0;
    m_ownerNames.clear();
    m_model.clear();
    Q_EMIT opened(device);
    if (device.isNull())
        return;
    loadOwners();
    refresh();
}

void ChatDesk::refresh()
{
    if (m_device.isNull())
        return;
    stopLoading();
    m_model.beginRefresh();
    beginPages();
}

void ChatDesk::cancelLoad()
{
    if (!m_loading)
        return;
    stopLoading();
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    Q_EMIT loadFailed(error);
}

/// Drops the load under way: late answers cannot reach the table. What arrived stays.
void ChatDesk::stopLoading()
{
    for (CallHandle &page : m_pages)
        page.abandon();
    m_pages.clear();
    m_frame.stop();
    m_arrived.clear();
    if (std::exchange(m_loading, false))
        Q_EMIT loadingChanged(false);
}

void ChatDesk::beginPages()
{
    m_nextPage = 0;
    m_pending = 0;
    m_lastPageSeen = false;
    m_topReadAgain = false;
    m_loading = true;
    Q_EMIT loadingChanged(true);
    // One page first: most numbers have no second, and a refused page size shows at once.
    loadPage(m_nextPage++);
}

void ChatDesk::loadPage(int page)
{
    ++m_pending;
    std::erase_if(m_pages, [](const CallHandle &call) { return !call.isActive(); });
    m_pages.push_back(m_client.send(
        listChats(m_device, page, m_pageSize), this,
        [this, page](ApiResult<ChatBatch> batch) {
            --m_pending;
            if (batch)
                pageArrived(page, std::move(*batch));
            else
                pageFailed(page, batch.error());
        },
        page == 0 ? Priority::User : Priority::Background));
}

void ChatDesk::pageArrived(int page, ChatBatch batch)
{
    const bool full = int(batch.size()) >= m_pageSize;
    m_lastPageSeen = m_lastPageSeen || !full || page + 1 >= mostPages;
    m_arrived.push_back(std::move(batch));
    if (!m_frame.isActive())
        m_frame.start();
    while (!m_lastPageSeen && m_pending < pageWindow)
        loadPage(m_nextPage++);
    if (m_pending > 0)
        return;
    // While pages are read, a chat with a new message moves to the top and so past the reader: look there once more.
    if (m_nextPage > 1 && !m_topReadAgain) {
        m_topReadAgain = true;
        loadPage(0);
    }
}

void ChatDesk::pageFailed(int page, const ApiError &error)
{
    // The largest page a server accepts is not documented.
    if (error.httpStatus == 400 && page == 0 && m_pageSize > smallestPage) {
        m_pageSize = std::max(smallestPage, m_pageSize / 2);
        stopLoading();
        beginPages();
        return;
    }
    flushPages();
    stopLoading();
    Q_EMIT loadFailed(error);
}

void ChatDesk::flushPages()
{
    if (!m_loading)
        return;
    for (ChatBatch &batch : m_arrived) {
        if (!batch.isEmpty())
            m_model.splice(std::move(batch));
    }
    m_arrived.clear();
    Q_EMIT progress(m_model.loadedCount());
    if (m_pending == 0 && m_lastPageSeen)
        endLoad();
}

void ChatDesk::endLoad()
{
    m_model.endRefresh();
    m_loading = false;
    m_loadedAt = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT loadingChanged(false);
    Q_EMIT loaded();
}

void ChatDesk::loadOwners()
{
    // Names are an extra: without them the rows show ids, so a failure needs no message of its own.
    const auto add = [this, device = m_device](const QString &id, const QString &name) {
        if (device == m_device)
            m_ownerNames.insert(id, name);
    };
    m_client.send(
        listTeam(m_device), this,
        [this, add](ApiResult<QList<Agent>> team) {
            if (!team)
                return;
            for (const Agent &agent : std::as_const(*team))
                add(agent.id.text(), agent.name);
            m_model.setOwnerNames(m_ownerNames);
            Q_EMIT ownersChanged();
        },
        Priority::Background);
    m_client.send(
        listDepartments(m_device), this,
        [this, add](ApiResult<QList<Department>> departments) {
            if (!departments)
                return;
            for (const Department &department : std::as_const(*departments))
                add(department.id.text(), department.name);
            m_model.setOwnerNames(m_ownerNames);
            Q_EMIT ownersChanged();
        },
        Priority::Background);
}

} // namespace sparkbot
