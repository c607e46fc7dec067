#include "storage/drafts.h"

#include "storage/statedb.h"
#include "storage/statequery.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace sparkbot {

using namespace Qt::StringLiterals;
using statequery::run;

namespace {

QString wordOf(Drafts::Kind kind)
{
    return kind == Drafts::Kind::Reply ? u"reply"_s : u"note"_s;
}

/// Ids are the server's words: no separator is safe in them. Empty = not known, which is not the same as none.
QString packed(const std::optional<QStringList> &ids)
{
    return ids ? QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(*ids)).toJson(QJsonDocument::Compact))
               : u""_s; // a null string would be NULL, which the table refuses
}

std::optional<QStringList> unpacked(const QString &kept)
{
    const QJsonDocument ids = QJsonDocument::fromJson(kept.toUtf8());
    if (!ids.isArray())
        return std::nullopt;
    QStringList list;
    for (const QJsonValue &id : ids.array())
        list.append(id.toString());
    return list;
}

} // namespace

Drafts::Drafts(StateDb &db, const QUuid &account)
    : m_db(db)
    , m_account(account.toString(QUuid::WithoutBraces))
{
}

QString Drafts::text(const ChatRef &chat, Kind kind) const
{
    if (!m_db.isThere())
        return {};
    std::optional<QSqlQuery> query =
        run(m_db, u"SELECT text FROM drafts WHERE account = ? AND device = ? AND chat = ? AND kind = ?"_s,
            {m_account, chat.device.text(), chat.chat.text(), wordOf(kind)});
    return query && statequery::next(m_db, *query) ? query->value(0).toString() : QString();
}

bool Drafts::keep(const ChatRef &chat, Kind kind, const QString &text)
{
    const QVariantList key{m_account, chat.device.text(), chat.chat.text(), wordOf(kind)};
    if (text.isEmpty() && !m_db.isThere())
        return true;
    if (text.isEmpty()) {
        return run(m_db, u"DELETE FROM drafts WHERE account = ? AND device = ? AND chat = ? AND kind = ?"_s, key)
            .has_value();
    }
    return run(m_db,
               u"INSERT OR REPLACE INTO drafts (account, device, chat, kind, text, written_at) "
               "VALUES (?, ?, ?, ?, ?, ?)"_s,
               key + QVariantList{text, QDateTime::currentMSecsSinceEpoch()})
        .has_value();
}

int Drafts::forgetOlderThan(qint64 time)
{
    if (!m_db.isThere())
        return 0;
    for (const QString &table : {u"unsettled_replies"_s, u"unsettled_notes"_s})
        run(m_db, u"DELETE FROM %1 WHERE written_at < ?"_s.arg(table), {time});
    const std::optional<QSqlQuery> query = run(m_db, u"DELETE FROM drafts WHERE written_at < ?"_s, {time});
    return query ? query->numRowsAffected() : 0;
}

bool Drafts::keepUnsettled(const UnsettledReply &reply)
{
    return run(m_db,
               u"INSERT OR REPLACE INTO unsettled_replies (account, reference, device, chat, text, written_at, entry) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
               {m_account, reply.reference, reply.chat.device.text(), reply.chat.chat.text(), reply.text,
                reply.writtenAt, reply.entry})
        .has_value();
}

bool Drafts::keepUnsettled(const UnsettledNote &note)
{
    return run(m_db,
               u"INSERT OR REPLACE INTO unsettled_notes (account, reference, device, chat, text, known, written_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
               {m_account, note.reference, note.chat.device.text(), note.chat.chat.text(), note.text,
                packed(note.known), note.writtenAt})
        .has_value();
}

void Drafts::settle(const QString &reference)
{
    for (const QString &table : {u"unsettled_replies"_s, u"unsettled_notes"_s})
        run(m_db, u"DELETE FROM %1 WHERE account = ? AND reference = ?"_s.arg(table), {m_account, reference});
}

QList<UnsettledReply> Drafts::unsettled(const ChatRef &chat) const
{
    QList<UnsettledReply> replies;
    if (!m_db.isThere())
        return replies;
    std::optional<QSqlQuery> query = run(m_db,
                                         u"SELECT reference, text, written_at, entry FROM unsettled_replies "
                                         "WHERE account = ? AND device = ? AND chat = ? ORDER BY written_at"_s,
                                         {m_account, chat.device.text(), chat.chat.text()});
    while (query && statequery::next(m_db, *query)) {
        replies.append({chat, query->value(0).toString(), query->value(1).toString(), query->value(2).toLongLong(),
                        query->value(3).toLongLong()});
    }
    return replies;
}

QList<UnsettledNote> Drafts::unsettledNotes(const ChatRef &chat) const
{
    QList<UnsettledNote> notes;
    if (!m_db.isThere())
        return notes;
    std::optional<QSqlQuery> query = run(m_db,
                                         u"SELECT reference, text, known, written_at FROM unsettled_notes "
                                         "WHERE account = ? AND device = ? AND chat = ? ORDER BY written_at"_s,
                                         {m_account, chat.device.text(), chat.chat.text()});
    while (query && statequery::next(m_db, *query)) {
        notes.append({chat, query->value(0).toString(), query->value(1).toString(),
                      unpacked(query->value(2).toString()), query->value(3).toLongLong()});
    }
    return notes;
}

QString Drafts::lastError() const
{
    return m_db.lastError();
}

} // namespace sparkbot
