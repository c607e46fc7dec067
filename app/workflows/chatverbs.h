#pragma once

#include "models/chatcells.h"
#include "workflows/chatdesk.h"
#include "workflows/chatwriter.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace sparkbot {

/// The verbs on one or many chats: on a list of ids frozen when they are invoked, a few at a time, each chat read
/// before and after its one write, with progress, a stop and a report chat by chat.
///
/// Runs go on when another number is opened. Several may be under way at once; a chat that one of them still has to
/// write is not begun by the next, so a second click sends nothing. While the server asks to slow down no chat is
/// begun, and the run goes on by itself afterwards.
class ChatVerbs : public QObject {
    Q_OBJECT

public:
    using Report = VerbReport;
    using Item = VerbReport::Item;
    using Outcome = VerbReport::Outcome;

    struct Progress {
        quint64 run = 0;
        ChatVerb verb;
        DeviceId device;
        bool undo = false;
        int total = 0;
        int settled = 0; ///< of `total`, those whose outcome is known
        int notDone = 0; ///< of `settled`, those that are neither done nor were to be done
        bool stopping = false; ///< what is in flight is finished, the rest will not be begun
        bool paused = false; ///< the server asked to slow down
    };

    ChatVerbs(Client &client, WriteLog &log, ChatDesk &desk, QObject *parent = nullptr);
    ~ChatVerbs() override;

    /// Does the verb to these chats of the number that is open now. Chats that are as wanted by what is shown are
    /// NothingToDo without a request. Returns the number of the run, 0 if all chats are being written already. Ends
    /// with finished(), which comes before run() returns if there is nothing to send.
    quint64 run(const ChatVerb &verb, const QList<ChatId> &ids);
    /// Finishes what is in flight; the rest is reported as NotStarted.
    void stop(quint64 run);

    // Doing again what a report says was not done, as runs of their own with the number of the report. They work for
    // reports of an undo as well. 0 if there is no such chat.
    quint64 retryFailed(const Report &report);
    /// Writes the chats that someone else changed meanwhile: they are compared with what the report saw, not with what
    /// was shown before.
    quint64 applyAnyway(const Report &report);
    quint64 continueStopped(const Report &report);
    /// Takes a finished run back: every chat that was done returns to its own state before. Chats whose outcome was
    /// never seen are looked at, but not written.
    quint64 undo(const Report &report);
    /// Reads the chats of a report again whose outcome is Unknown, on the number they were written on; never writes.
    /// Returns the number that the report in checked() will have, 0 if there is no such chat.
    quint64 readAgain(const Report &report);

    QList<Progress> progress() const; ///< of the runs under way, oldest first
    int running() const { return int(m_busy.size()); } ///< chats of all runs that have no outcome yet
    bool isBusy(const ChatId &id) const; ///< a chat of the open number that is being written or waits for it
    bool isPaused() const { return m_paused; }

Q_SIGNALS:
    void started(const sparkbot::VerbReport &report);
    /// At most once a frame for each run; not after its finished().
    void progressed(const sparkbot::ChatVerbs::Progress &progress);
    void finished(const sparkbot::VerbReport &report);
    /// Fields or marks of these chats of the open number changed; who shows one reads it again from the model.
    void chatsChanged(const QList<sparkbot::ChatId> &ids);
    void pausedChanged(bool paused);
    /// The journal could not record an intent, so nothing was sent and the run ended there.
    void notRecorded(const QString &reason);
    /// What reading again found: Done are the chats that are as wanted now, Failed without an error those that are not.
    /// Those that could not be read are not in it.
    void checked(const sparkbot::VerbReport &found);
    /// After checked(): these chats could not be read, the first of them for this reason. They are Unknown as before.
    void readFailed(const sparkbot::VerbReport &unread, const sparkbot::ApiError &error);

private:
    struct Run;
    struct Check;
    using CheckPointer = std::shared_ptr<Check>;

    quint64 begin(Report report, QSet<ChatId> lookOnly);
    quint64 again(const Report &report, Outcome outcome);
    Run *nextRun();
    void pump();
    void settled(const ChatWriter::Task &task);
    void halt(Run &run, const std::optional<ApiError> &reason);
    void endIfDone(quint64 number);
    static QString unknownReason(const Item &item);
    void show(const DeviceId &device, const Item &item, ReadOrder::Moment readAt);
    void mark(const DeviceId &device, const ChatId &id, WriteMark mark, const QString &reason = {});
    void flush();
    void setPaused(bool paused);
    void markBusy();
    void readNext(const CheckPointer &check);
    void judge(Check &check, Item item, const Chat &seen, const ReadOrder::Ask &asked);
    void leave(Check &check, const Item &item, const ApiError &error);
    Run *find(quint64 number) const;
    Progress progressOf(const Run &run) const;

    Client &m_client;
    ChatDesk &m_desk;
    ChatWriter m_writer;
    std::vector<std::unique_ptr<Run>> m_runs; ///< under way, oldest first
    QSet<std::pair<DeviceId, ChatId>> m_busy;
    quint64 m_lastRun = 0;
    int m_inFlight = 0; ///< chats of runs that share the window
    bool m_paused = false;
    QTimer m_frame; ///< what changed is shown once a frame
    QList<ChatDesk::Reading> m_seen; ///< read and not shown yet, of the open number
    ChatMarks m_marks; ///< likewise
    QSet<quint64> m_moved; ///< runs whose progress was not told yet
};

} // namespace sparkbot
