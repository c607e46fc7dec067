#pragma once

#include "storage/drafts.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace sparkbot {

/// What was typed for a chat and not sent: on the disk within a second of every key, at once when another chat's draft
/// follows. What cannot be saved is tried again later.
class TypedDrafts : public QObject {
    Q_OBJECT

public:
    /// `drafts` must outlive this object.
    explicit TypedDrafts(Drafts &drafts, QObject *parent = nullptr);

    QString text(const ChatRef &chat, Drafts::Kind kind) const;
    void set(const ChatRef &chat, Drafts::Kind kind, const QString &typed);
    /// Writes what waits to be written.
    void save();

Q_SIGNALS:
    /// One could not be saved: it lives only as long as the program. Told once until one can be saved again.
    void notKept(const QString &reason);

private:
    struct Key {
        ChatRef chat;
        Drafts::Kind kind = Drafts::Kind::Reply;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.chat, int(key.kind)); }
    };

    Drafts &m_drafts;
    mutable QHash<Key, QString> m_typed; ///< seen in this run, saved or not
    QSet<Key> m_unsaved;
    QTimer m_save;
    bool m_notKeptTold = false;
    bool m_forgotOld = false;
};

} // namespace sparkbot
