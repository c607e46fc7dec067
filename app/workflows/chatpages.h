#pragma once

#include "api/callhandle.h"
#include "api/client.h"
#include "api/endpoints/chats.h"
#include "workflows/readorder.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>

namespace sparkbot {

/// Reads a list of chats page by page. The largest page a server accepts is not documented: where 100 is refused, half
/// of it is tried, and so on; who shares `pageSize` asks only once.
class ChatPages : public QObject {
    Q_OBJECT

public:
    static constexpr int largestPage = 100;
    /// Against a server whose list has no end: five times what the table is made for.
    static constexpr int mostChats = 5'000'000;

    struct Plan {
        ChatListOptions options;
        int firstPage = 0;
        int chatLimit = mostChats; ///< chats beyond are not read, to the next full page
        int window = 1; ///< pages under way at once
        /// While pages are read, a chat with a new message moves to the top and so past the reader: look there again.
        bool topAgain = false;
        Priority firstPriority = Priority::Background; ///< of the first page; the others never hold up a person
    };
    /// Takes a page, and when it was asked for; false = that was enough.
    using Arrived = std::function<bool(ChatBatch page, const ReadOrder::Ask &asked)>;
    /// `error` is empty where all went well; `last` tells whether the end of the list was seen: a short page, or one
    /// with the very chats of another page, as a server sends that knows no page beyond its last.
    using Ended = std::function<void(const std::optional<ApiError> &error, bool last)>;

    /// All must outlive the reader.
    ChatPages(Client &client, ReadOrder &order, int &pageSize, QObject *parent = nullptr);

    /// Drops what it was reading and reads this.
    void read(const DeviceId &device, Plan plan, Arrived arrived, Ended ended);
    /// Late pages reach nobody.
    void stop();
    bool isReading() const { return m_reading; }
    /// The first page that has not arrived in the reading that runs or ran last.
    int firstMissing() const { return m_underWay.empty() ? m_next : m_underWay.begin()->first; }

private:
    void begin();
    void ask(int page);
    void answered(int page, ApiResult<ChatBatch> batch);
    bool isRepeated(const ChatBatch &page);
    void end(const std::optional<ApiError> &error);

    struct UnderWay {
        CallHandle call;
        ReadOrder::Ask asked;
    };

    Client &m_client;
    ReadOrder &m_order;
    int &m_pageSize;
    DeviceId m_device;
    Plan m_plan;
    Arrived m_arrived;
    Ended m_ended;
    std::map<int, UnderWay> m_underWay; ///< by page
    QSet<size_t> m_digests; ///< of the chats of each page read
    int m_next = 0;
    int m_readings = 0; ///< changes whenever one is stopped
    bool m_enough = false;
    bool m_lastSeen = false;
    bool m_reading = false;
};

} // namespace sparkbot
