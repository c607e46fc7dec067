#pragma once

#include "api/callhandle.h"
#include "api/error.h"
#include "domain/team.h"
#include "models/chattable.h"
#include "workflows/writelog.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace sparkbot {

class Client;

/// The chats of one number: loading them page by page, and the verbs on them.
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
    void cancelLoad();
    bool isLoading() const { return m_loading; }
    qint64 loadedAt() const { return m_loadedAt; } ///< when the last full load ended, 0 = never

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

    void beginPages();
    void loadPage(int page);
    void pageArrived(int page, ChatBatch batch);
    void pageFailed(int page, const ApiError &error);
    void flushPages();
    void endLoad();
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

    std::vector<CallHandle> m_pages; ///< page reads under way
    std::vector<ChatBatch> m_arrived; ///< decoded pages, spliced once a frame
    QTimer m_frame;
    int m_pageSize;
    int m_nextPage = 0;
    int m_pending = 0; ///< pages asked for and not arrived
    bool m_lastPageSeen = false;
    bool m_topReadAgain = false;
    bool m_loading = false;
    qint64 m_loadedAt = 0;
    int m_running = 0;
};

} // namespace sparkbot
