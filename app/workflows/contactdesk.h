#pragma once

#include "api/callhandle.h"
#include "api/error.h"
#include "domain/contact.h"
#include "domain/contactref.h"
#include "models/metadatatable.h"
#include "workflows/metadatakeeper.h"
#include "workflows/writelog.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace sparkbot {

class Client;
class MetadataDrafts;

/// The metadata editor's other half: reads a contact, keeps every unsaved edit by (number, contact), saves only changed
/// keys and reads again before and after. With drafts to keep them in, edits also survive a crash and the end of the
/// session: they are written at most a second after the last key.
class ContactDesk : public QObject {
    Q_OBJECT

public:
    /// `drafts` may be null and must outlive the desk.
    ContactDesk(Client &client, WriteLog &log, MetadataDrafts *drafts = nullptr, QObject *parent = nullptr);
    ~ContactDesk() override;

    MetadataTable &model() { return m_model; }
    const ContactRef &current() const { return m_current; }
    QString currentName() const { return m_name; }
    /// As it was shown; its id if it has not been shown in this run.
    QString nameOf(const ContactRef &ref) const;

    /// Shows a contact; edits of the one shown before are put aside, not lost. A null contact (a group, nothing
    /// selected) empties the table.
    void open(const ContactRef &ref, const QString &name);
    void refresh();
    bool isLoading() const { return m_load.isActive(); }
    bool isSaving() const { return m_saving; }
    bool isLoaded() const { return m_loaded; } ///< the server's pairs are known

    /// Sends the changed keys of the contact shown: reads again first, so that a colleague's change to another key
    /// survives; a key that a colleague changed meanwhile is not sent but stays pending with their value as "was", and
    /// saved() names it. Ends with saved() or saveFailed().
    void save();
    void discard();

    struct Totals {
        int changes = 0;
        int contacts = 0;
    };
    /// Pending edits of all contacts, shown or put aside.
    Totals pending() const;
    void discardAll();

    /// Takes back what an earlier run left unsaved, once a run; open() does it as well. What another window works on
    /// stays there. Ends with recovered() if there was anything. Nothing of it is sent by itself.
    void recover();
    /// Drops what recovered() told of, but for contacts whose edits are others by now.
    void discardRecovered();
    /// Writes what waits to be written.
    void keepDrafts() { m_keeper.keep(); }

    struct SaveReport {
        ContactRef ref;
        QStringList saved;
        QStringList changedElsewhere; ///< still pending: someone else changed these keys meanwhile
        QStringList notSeen; ///< accepted, but reading again did not show the new value
    };

Q_SIGNALS:
    void opened(const sparkbot::ContactRef &ref);
    void loadingChanged(bool loading);
    void loaded();
    void loadFailed(const sparkbot::ApiError &error);
    void savingChanged(bool saving);
    void saved(const sparkbot::ContactDesk::SaveReport &report);
    /// Typed text is kept and still pending. With error.outcomeUnknown() the contact was read again: keys that arrived
    /// are clean, the others are still pending.
    void saveFailed(const sparkbot::ContactRef &ref, const sparkbot::ApiError &error);
    void pendingChanged();
    /// The journal could not be written, so nothing was sent.
    void notRecorded(const sparkbot::ContactRef &ref, const QString &reason);
    void recovered(const sparkbot::ContactDesk::Totals &totals, const sparkbot::ContactRef &first);
    /// Edits could not be written to the disk; said once until it works again.
    void draftsNotKept(const QString &reason);

private:
    struct Save;
    void putAside();
    void stopLoading();
    MetadataEdits editsOf(const ContactRef &ref) const;
    void send(const std::shared_ptr<Save> &save, const Contact &fresh);
    void verify(const std::shared_ptr<Save> &save, std::optional<ApiError> error);
    void conclude(const std::shared_ptr<Save> &save, const Contact &seen);
    void fail(const std::shared_ptr<Save> &save, const ApiError &error, const std::optional<Contact> &seen);
    void reload(const ContactRef &ref, const std::optional<Contact> &seen, const QString &reason,
                const QStringList &failedKeys);

    Client &m_client;
    WriteLog &m_log;
    MetadataTable m_model;
    ContactRef m_current;
    QString m_name;
    QHash<ContactRef, MetadataEdits> m_aside;
    QHash<ContactRef, QString> m_names; ///< of those put aside or being saved
    MetadataKeeper m_keeper;
    QHash<ContactRef, MetadataEdits> m_recovered; ///< as they were then
    CallHandle m_load;
    bool m_loaded = false;
    bool m_saving = false;
};

} // namespace sparkbot
