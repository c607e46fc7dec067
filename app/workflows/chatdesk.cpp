#include "workflows/chatdesk.h"

#include "api/client.h"
#include "api/endpoints/chats.h"

#include <QDateTime>

#include <algorithm>
#include <memory>
#include <utility>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// Pages under way at once: all that the client sends in the background. One more slot stays free for a click.
constexpr int loadWindow = 4;
/// In the background there is no hurry.
constexpr int pollWindow = 2;
constexpr int frameMs = 16;
/// Pages spliced in one frame: 4 000 chats are merged into 100 000 in half a frame.
constexpr size_t pagesOfFrame = 40;
/// A poll that still finds changes there leaves the rest to the next one that reads all.
constexpr int mostNewestChats = 1'000;
/// Chats on no page that are asked for one by one.
constexpr int mostLookedFor = 20;
/// Results beyond are too many to be looked at.
constexpr int mostSearchedChats = 2'000;

} // namespace

ChatDesk::ChatDesk(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_load(client, m_order, m_pageSize)
    , m_poll(client, m_order, m_pageSize)
    , m_search(client, m_order, m_pageSize)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &ChatDesk::flushPages);
}

void ChatDesk::open(const DeviceId &device)
{
    stopLoading();
    cancelSearch();
    cancelLookUp();
    m_poll.stop();
    m_device = device;
    m_loadedAt = 0;
    m_complete = m_cut = false;
    m_missing.clear();
    m_order.forgetReadings();
    m_model.clear();
    Q_EMIT opened(device);
    if (device.isNull())
        return;
    refresh();
}

void ChatDesk::refresh()
{
    if (m_device.isNull())
        return;
    stopLoading();
    m_model.beginRefresh();
    m_fromTheTop = true;
    load(0);
}

void ChatDesk::loadRest()
{
    if (m_device.isNull() || isLoading())
        return;
    // Rows may have moved up since, so the page before is read again.
    const int firstPage = m_load.firstMissing() - 1;
    if (m_complete || firstPage <= 0)
        return refresh();
    m_fromTheTop = false;
    load(firstPage);
}

void ChatDesk::cancelLoad()
{
    if (!isLoading())
        return;
    flushAll();
    stopLoading();
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    Q_EMIT loadFailed(error);
}

/// Drops the load under way: late answers cannot reach the table. What arrived stays.
void ChatDesk::stopLoading()
{
    const bool wasLoading = isLoading();
    m_load.stop();
    m_frame.stop();
    m_arrived.clear();
    if (wasLoading)
        Q_EMIT loadingChanged(false);
}

void ChatDesk::load(int firstPage)
{
    m_poll.stop();
    ChatPages::Plan plan;
    plan.firstPage = firstPage;
    plan.chatLimit = m_mostChats;
    plan.window = loadWindow;
    plan.topAgain = true;
    plan.firstPriority = Priority::User;
    m_load.read(
        m_device, plan,
        [this](ChatBatch page, const ReadOrder::Ask &asked) {
            m_arrived.push_back({std::move(page), asked});
            if (!m_frame.isActive())
                m_frame.start();
            return true;
        },
        [this](const std::optional<ApiError> &error, bool last) { loadEnded(error, last); });
    Q_EMIT loadingChanged(true);
}

/// What is left out is on the screen in a newer state, and was seen by a refresh when that was shown.
int ChatDesk::splice(ChatBatch page, const ReadOrder::Ask &asked)
{
    page = m_order.withoutOvertaken(std::move(page), asked);
    return page.isEmpty() ? 0 : m_model.splice(page);
}

void ChatDesk::show(const QList<Reading> &readings)
{
    ChatBatch chats;
    for (const Reading &reading : readings) {
        m_order.wasRead(reading.chat.id, reading.moment);
        chats.append(reading.chat);
    }
    if (!chats.isEmpty())
        m_model.splice(chats);
}

void ChatDesk::flushPages()
{
    m_frame.stop();
    // Pages together, because each splice merges into the whole order; not too many, because that would be felt.
    const auto end = m_arrived.begin() + std::ptrdiff_t(std::min(m_arrived.size(), pagesOfFrame));
    ChatBatch rows;
    for (auto page = m_arrived.begin(); page != end; ++page)
        rows.append(m_order.withoutOvertaken(std::move(page->chats), page->asked));
    m_arrived.erase(m_arrived.begin(), end);
    if (!rows.isEmpty())
        m_model.splice(std::move(rows));
    if (!m_arrived.empty())
        m_frame.start();
    Q_EMIT progress(m_model.loadedCount());
}

void ChatDesk::flushAll()
{
    do
        flushPages();
    while (!m_arrived.empty());
}

void ChatDesk::loadEnded(const std::optional<ApiError> &error, bool last)
{
    flushAll();
    if (!error) {
        readToTheEnd(m_fromTheTop, last);
        m_loadedAt = QDateTime::currentMSecsSinceEpoch();
    }
    Q_EMIT loadingChanged(false);
    if (error)
        Q_EMIT loadFailed(*error);
    else
        Q_EMIT loaded();
}

/// Every page that may be was read, or every page from some on.
void ChatDesk::readToTheEnd(bool fromTheTop, bool last)
{
    if (fromTheTop && last)
        dropMissing();
    m_complete = last;
    m_cut = !last;
}

/// A chat that is deleted while pages are read moves others up, past the reader: what was on no page may still be
/// there. It is gone when it is missing for the second time, or when the server does not know it.
void ChatDesk::dropMissing()
{
    QSet<ChatId> missing;
    int asked = 0;
    for (const ChatId &id : m_model.unseen()) {
        if (m_missing.contains(id))
            continue;
        missing.insert(id);
        if (asked++ < mostLookedFor)
            lookFor(id);
    }
    m_model.endRefresh(missing);
    m_missing = missing;
}

void ChatDesk::lookFor(const ChatId &id)
{
    m_client.send(
        chatDetail(m_device, id), this,
        [this, id, device = m_device, asked = m_order.ask()](const ApiResult<Chat> &chat) {
            const bool tells = chat || chat.error().isNotFound();
            if (device != m_device || !tells || !m_missing.remove(id))
                return;
            if (m_order.isOvertaken(id, asked))
                return;
            if (chat) {
                show({{*chat, ReadOrder::now()}});
                return;
            }
            m_order.wasRead(id, ReadOrder::now()); // a page from before may have it
            m_model.remove(id);
        },
        Priority::Background);
}

void ChatDesk::poll(Extent extent)
{
    if (m_device.isNull() || isLoading() || isPolling())
        return;
    const bool all = extent == Extent::All;
    ChatPages::Plan plan;
    plan.window = all ? pollWindow : 1;
    plan.chatLimit = all ? m_mostChats : mostNewestChats;
    plan.topAgain = all;
    if (all)
        m_model.beginRefresh();
    m_poll.read(
        m_device, plan,
        [this, all](ChatBatch page, const ReadOrder::Ask &asked) {
            const bool news = splice(std::move(page), asked) > 0;
            return all || news;
        },
        [this, extent, all](const std::optional<ApiError> &error, bool last) {
            if (error) {
                Q_EMIT pollFailed(*error);
                return;
            }
            if (all)
                readToTheEnd(true, last);
            m_loadedAt = QDateTime::currentMSecsSinceEpoch();
            Q_EMIT polled(extent);
        });
}

void ChatDesk::searchServer(const QString &text)
{
    cancelSearch();
    if (m_device.isNull() || text.trimmed().isEmpty())
        return;
    ChatPages::Plan plan;
    plan.options.search = text.trimmed();
    plan.chatLimit = mostSearchedChats;
    plan.firstPriority = Priority::User;
    struct Counts {
        int found = 0;
        int added = 0;
    };
    const auto counts = std::make_shared<Counts>();
    m_search.read(
        m_device, plan,
        [this, counts](ChatBatch page, const ReadOrder::Ask &asked) {
            counts->found += int(page.size());
            const int before = m_model.loadedCount();
            splice(std::move(page), asked);
            counts->added += m_model.loadedCount() - before;
            return true;
        },
        [this, counts, text](const std::optional<ApiError> &error, bool all) {
            Q_EMIT searchingChanged(false);
            if (error)
                Q_EMIT searchFailed(text, *error);
            else
                Q_EMIT searched(text, counts->found, counts->added, all);
        });
    Q_EMIT searchingChanged(true);
}

void ChatDesk::lookUp(const QList<ChatId> &ids)
{
    cancelLookUp();
    if (m_device.isNull() || ids.isEmpty())
        return;
    m_lookedUp = LookUp{ids.first(std::min(ids.size(), mostLookedUp)), {}, {}, {}};
    m_lookedUp->open = int(ids.size() - m_lookedUp->left.size());
    lookUpNext();
}

void ChatDesk::lookUpNext()
{
    if (m_lookedUp->left.isEmpty()) {
        const LookUp done = *std::exchange(m_lookedUp, std::nullopt);
        Q_EMIT lookedUp(done.unknown, done.open);
        return;
    }
    const ChatId id = m_lookedUp->left.takeFirst();
    m_lookedUp->call = m_client.send(
        chatDetail(m_device, id), this,
        [this, id, asked = m_order.ask()](const ApiResult<Chat> &chat) {
            if (!chat && chat.error().isNotFound())
                m_lookedUp->unknown.append(id);
            else if (!chat)
                ++m_lookedUp->open;
            else if (!m_order.isOvertaken(id, asked))
                show({{*chat, ReadOrder::now()}});
            lookUpNext();
        },
        Priority::Background);
}

void ChatDesk::cancelLookUp()
{
    if (m_lookedUp)
        m_lookedUp->call.abandon();
    m_lookedUp.reset();
}

void ChatDesk::cancelSearch()
{
    if (!isSearching())
        return;
    m_search.stop();
    Q_EMIT searchingChanged(false);
}

} // namespace sparkbot
