#pragma once

#include "shared/errortext.h"
#include "workflows/contactdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/verbreport.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace sparkbot {

class MessageBar;
class Workspace;

/// Decides what the window's message bar says about what happened: failed loads and writes, the rate limit, being
/// offline, a refused key. Each condition is said once, however many calls met it (R15.1, R21.2). What the chat area or
/// the inspector say at their own place is not repeated here.
class Notices : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    Notices(Workspace &workspace, MessageBar &bar, QObject *parent = nullptr);

    /// A person wants everything read again: what was said and dismissed is said again if it is still so.
    void expectAnswer() { m_keyRefused = false; }
    /// The page of a person was to be opened and no program took it.
    void pageNotOpened(const QString &name, const QString &address);
    /// The account's route ended and no dialog shows how.
    void routeEnded();

Q_SIGNALS:
    void replaceKeyRequested();
    void refreshRequested();
    void routeRequested();
    /// Somebody wants to see the metadata of this contact.
    void contactRequested(const sparkbot::ContactRef &ref);

private:
    void loadFailed(const ApiError &error, Operation operation);
    void chatWritten(const VerbReport &report);
    void check(const VerbReport &report);
    void checked(const VerbReport &found);
    void checkFailed(const VerbReport &unread, const ApiError &error);
    void synced(const DeviceDirectory::SyncReport &report);
    void syncFailed(const DeviceId &id, const ApiError &error);
    void syncTooSoon(const DeviceId &id, int seconds);
    void keyRefused(const ApiError &error, const ErrorContext &context);
    void rateLimited(int seconds);
    void resumed();
    void rewordSlowDown();
    QString slowDownText() const;
    void countDown();
    void reachable(bool yes);
    void wentStale(const ApiError &error);
    void notRecorded(const QString &reason);
    void recovered(const ContactDesk::Totals &totals, const ContactRef &first);
    void draftsNotKept(const QString &reason);
    void stateSetAside(const QString &file);
    void fail(const ApiError &error, const ErrorContext &context, std::function<void()> tryAgain,
              std::function<void()> checkAgain = {});
    ErrorContext contextOf(Operation operation, const DeviceId &device, const QString &object = {}) const;

    Workspace &m_workspace;
    MessageBar &m_bar;
    QTimer m_countdown;
    // The messages about what passes by itself, as they were shown last: each takes away only its own.
    QString m_slowDown;
    QString m_offlineText;
    QSet<quint64> m_checks; ///< asked for from here and under way
    int m_secondsLeft = 0;
    bool m_offline = false;
    bool m_keyRefused = false; ///< and it was said
};

} // namespace sparkbot
