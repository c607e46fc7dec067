#include "workflows/chatpages.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace sparkbot {

namespace {

constexpr int smallestPage = 25;

} // namespace

ChatPages::ChatPages(Client &client, ReadOrder &order, int &pageSize, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_order(order)
    , m_pageSize(pageSize)
{
}

void ChatPages::read(const DeviceId &device, Plan plan, Arrived arrived, Ended ended)
{
    stop();
    m_device = device;
    m_plan = std::move(plan);
    m_arrived = std::move(arrived);
    m_ended = std::move(ended);
    begin();
}

void ChatPages::stop()
{
    m_reading = false;
    ++m_readings;
    m_next = firstMissing();
    for (auto &[page, underWay] : m_underWay)
        underWay.call.abandon();
    m_underWay.clear();
}

void ChatPages::begin()
{
    m_next = m_plan.firstPage;
    m_digests.clear();
    m_enough = m_lastSeen = false;
    m_reading = true;
    // One page first: most numbers have no second, and a refused page size shows at once.
    ask(m_next++);
}

void ChatPages::ask(int page)
{
    const Priority priority = page == m_plan.firstPage ? m_plan.firstPriority : Priority::Background;
    UnderWay &underWay = m_underWay[page];
    underWay.asked = m_order.ask();
    underWay.call = m_client.send(
        listChats(m_device, page, m_pageSize, m_plan.options), this,
        [this, page](ApiResult<ChatBatch> &&batch) { answered(page, std::move(batch)); }, priority);
}

void ChatPages::answered(int page, ApiResult<ChatBatch> batch)
{
    if (!batch) {
        if (batch.error().httpStatus == 400 && page == m_plan.firstPage && m_pageSize > smallestPage) {
            // What was page n is now page 2n and the one after it.
            m_pageSize = std::max(smallestPage, m_pageSize / 2);
            m_plan.firstPage *= 2;
            stop();
            begin();
            return;
        }
        end(batch.error());
        return;
    }
    const ReadOrder::Ask asked = m_underWay.extract(page).mapped().asked;
    const bool again = page == 0 && m_next > 1; // the top once more, at the end
    m_lastSeen = m_lastSeen || int(batch->size()) < m_pageSize || (!again && isRepeated(*batch));
    const Arrived arrived = m_arrived; // what it does may end up in stop() or read()
    const int reading = m_readings;
    const bool goOn = arrived(*std::move(batch), asked);
    if (reading != m_readings)
        return;
    m_enough = m_enough || !goOn;
    const bool more = !m_lastSeen && !m_enough;
    const int pageLimit = (m_plan.chatLimit + m_pageSize - 1) / m_pageSize;
    while (more && m_next < pageLimit && int(m_underWay.size()) < m_plan.window)
        ask(m_next++);
    if (!m_underWay.empty())
        return;
    if (m_next > 1 && std::exchange(m_plan.topAgain, false) && !m_enough)
        ask(0);
    else
        end({});
}

/// Remembers a page by a sum that does not depend on the order of its chats.
bool ChatPages::isRepeated(const ChatBatch &page)
{
    size_t digest = 0;
    for (quint32 row = 0; row < page.size(); ++row)
        digest += std::hash<std::string_view>()(page.id(row));
    const auto known = m_digests.size();
    m_digests.insert(digest);
    return m_digests.size() == known;
}

void ChatPages::end(const std::optional<ApiError> &error)
{
    stop();
    const Ended ended = m_ended; // may start another reading
    ended(error, m_lastSeen);
}

} // namespace sparkbot
