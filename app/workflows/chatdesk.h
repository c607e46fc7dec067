#pragma once

#include "api/error.h"
#include "domain/team.h"
#include "models/chattable.h"
#include "workflows/chatpages.h"
#include "workflows/writelog.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace sparkbot {

class Client;

/// The chats of one number: loading them page by page, keeping them fresh in the background, finding more of them by
/// the server's search, and the verbs on them.
class ChatDesk : public QObject {
    Q_OBJECT

public:
    enum class Verb {
        SetStatus,
        Unassign,
    };
    /// What became of one chat of a verb.
    struct Item {
        ChatId id;
        QString name;
        JournalEntry::Outcome outcome = JournalEntry::Outcome::Open;
        std::optional<ApiError> error;
    };
    /// What became of a verb on all the chats it was invoked for.
    struct Report {
        Verb verb = Verb::SetStatus;
        ChatStatus status = ChatStatus::Other; ///< for SetStatus
        DeviceId device;
        QList<Item> items;

        int count(JournalEntry::Outcome outcome) const;
    };

    ChatDesk(Client &client, WriteLog &log, QObject *parent = nullptr);

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

    /// Acts on the ids as they are now; a later change of selection, sort or number does not matter. Chats that already
    /// have the wanted state by what we know are reported as NothingToDo without a request. Ends with finished().
    void setStatus(const QList<ChatId> &ids, ChatStatus status);
    void unassign(const QList<ChatId> &ids);
    /// Repeats a verb for its failed chats; never for those whose outcome is unknown.
    void retry(const Report &report);
    /// Reads these chats again, to settle unknown outcomes.
    void readAgain(const QList<ChatId> &ids);
    int running() const { return m_running; } ///< chats being written
    /// Display name of an agent or department; the id where it is not known, empty for a null id.
    QString ownerName(const QString &id) const { return m_ownerNames.value(id, id); }

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
    void searchFailed(const QString &text, const sparkbot::ApiError &error);
    void started(const sparkbot::ChatDesk::Report &report);
    void finished(const sparkbot::ChatDesk::Report &report);
    /// One chat's fields or its mark changed; who shows it reads it again from the model.
    void chatChanged(const sparkbot::ChatId &id);
    /// Names of agents and departments arrived.
    void ownersChanged();
    void notRecorded(const QString &reason);

private:
    /// A verb under way on its frozen list of chats.
    struct Job {
        Report report;
        QList<qint64> entries; ///< of the journal, one a chat; 0 = none
        int open = 0;
    };
    using JobPointer = std::shared_ptr<Job>;

    void load(int firstPage);
    void flushPages();
    void loadEnded(const std::optional<ApiError> &error, bool last);
    void stopLoading();
    void loadOwners();

    void run(Report report, const QList<ChatId> &ids);
    void send(const JobPointer &job, int index);
    void answered(const JobPointer &job, int index, std::optional<ApiError> error);
    void settle(const JobPointer &job, int index, JournalEntry::Outcome outcome, const std::optional<ApiError> &error,
                const std::optional<Chat> &seen);
    bool isAsWanted(const Report &report, const Chat &chat) const;
    void showMark(const JobPointer &job, const ChatId &id, WriteMark mark, const QString &reason);

    Client &m_client;
    WriteLog &m_log;
    ChatTable m_model;
    DeviceId m_device;
    QHash<QString, QString> m_ownerNames;

    int m_pageSize = ChatPages::largestPage;
    ChatPages m_load;
    ChatPages m_poll;
    ChatPages m_search;
    std::vector<ChatBatch> m_arrived; ///< loaded pages, spliced once a frame
    QTimer m_frame;
    bool m_fromTheTop = false; ///< the load reads every page
    bool m_complete = false;
    qint64 m_loadedAt = 0;
    int m_running = 0;
};

} // namespace sparkbot
