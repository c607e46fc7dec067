#pragma once

#include "api/error.h"
#include "models/chattable.h"
#include "workflows/chatpages.h"
#include "workflows/readorder.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace sparkbot {

class Client;

/// The chats of one number: loading them page by page, keeping them fresh in the background, and finding more of them
/// by the server's search. What is done to them is the matter of ChatVerbs.
class ChatDesk : public QObject {
    Q_OBJECT

public:
    explicit ChatDesk(Client &client, QObject *parent = nullptr);

    ChatTable &model() { return m_model; }
    const DeviceId &device() const { return m_device; }

    /// Shows another number: drops what was under way for the old one (late answers cannot reach the new table) and
    /// loads. A null id empties the table.
    void open(const DeviceId &device);
    /// Reads all pages again; rows stay meanwhile. Ends with loaded() or loadFailed().
    void refresh();
    /// Goes on where a load was cancelled or failed. Ends with loaded() or loadFailed().
    void loadRest();
    void cancelLoad();
    bool isLoading() const { return m_load.isReading(); }
    /// Every chat of the number has been read once.
    bool isComplete() const { return m_complete; }
    /// The last reading of all pages stopped at the safety bound: there are more chats than this list takes.
    bool isCut() const { return m_cut; }
    /// Moves that bound, which is ChatPages::mostChats.
    void setMostChats(int chats) { m_mostChats = chats; }
    /// When the list was last read, in full or by a poll; 0 = never.
    qint64 loadedAt() const { return m_loadedAt; }

    enum class Extent {
        Newest, ///< the pages of the newest messages, as long as they bring changes
        All, ///< every page; only this notices changes without a message, and chats that are gone
    };
    /// Reads in the background: no sign of loading, no message when it fails. Does nothing while a load or another poll
    /// runs. Ends with polled() or pollFailed().
    void poll(Extent extent);
    bool isPolling() const { return m_poll.isReading(); }
    /// Pages that a reading of every page takes.
    int pagesInAll() const { return m_model.loadedCount() / m_pageSize + 1; }

    /// Asks the server for chats that match `text` and adds those that are not loaded; for when not everything is. Ends
    /// with searched() or searchFailed(); a search under way is dropped.
    void searchServer(const QString &text);
    void cancelSearch();
    bool isSearching() const { return m_search.isReading(); }

    /// Asks the server for single chats that are not loaded, one after the other in the background, and adds those it
    /// has. At most `mostLookedUp`; the others are not asked for. Ends with lookedUp(); a look-up under way is dropped.
    void lookUp(const QList<ChatId> &ids);
    static constexpr qsizetype mostLookedUp = 50;
    void cancelLookUp();
    bool isLookingUp() const { return m_lookedUp.has_value(); }

    /// A chat of the open number that was read by itself.
    struct Reading {
        Chat chat;
        ReadOrder::Moment moment; ///< when its answer came
    };
    /// Adds or replaces these chats. A page that was asked for before a reading does not take it back.
    void show(const QList<Reading> &readings);
    /// Who reads a chat by itself asks here first, and leaves an answer unused that was overtaken meanwhile.
    ReadOrder &readOrder() { return m_order; }

Q_SIGNALS:
    void opened(const sparkbot::DeviceId &device);
    void loadingChanged(bool loading);
    void progress(int loaded);
    void loaded();
    void loadFailed(const sparkbot::ApiError &error);
    void polled(sparkbot::ChatDesk::Extent extent);
    void pollFailed(const sparkbot::ApiError &error);
    void searchingChanged(bool searching);
    /// `found` chats match for the server, `added` of them were not loaded; `all` = it had no more.
    void searched(const QString &text, int found, int added, bool all);
    /// The server does not have the `unknown` ones; of the rest, `open` were not asked for, or not answered.
    void lookedUp(const QList<sparkbot::ChatId> &unknown, int open);
    void searchFailed(const QString &text, const sparkbot::ApiError &error);

private:
    int splice(ChatBatch page, const ReadOrder::Ask &asked);
    void load(int firstPage);
    void flushPages();
    void flushAll();
    void loadEnded(const std::optional<ApiError> &error, bool last);
    void stopLoading();
    void readToTheEnd(bool fromTheTop, bool last);
    void dropMissing();
    void lookFor(const ChatId &id);
    void lookUpNext();

    Client &m_client;
    ChatTable m_model;
    DeviceId m_device;

    ReadOrder m_order;
    int m_pageSize = ChatPages::largestPage;
    ChatPages m_load;
    ChatPages m_poll;
    ChatPages m_search;
    struct Page {
        ChatBatch chats;
        ReadOrder::Ask asked;
    };
    std::vector<Page> m_arrived; ///< loaded, spliced once a frame
    QTimer m_frame;
    bool m_fromTheTop = false; ///< the load reads every page
    bool m_complete = false;
    bool m_cut = false;
    struct LookUp {
        QList<ChatId> left;
        QList<ChatId> unknown;
        int open = 0;
        CallHandle call;
    };
    std::optional<LookUp> m_lookedUp;
    QSet<ChatId> m_missing; ///< on no page of the last reading of all
    int m_mostChats = ChatPages::mostChats;
    qint64 m_loadedAt = 0;
};

} // namespace sparkbot
