#include "models/chatcells.h"

#include "models/wording.h"

#include <QDateTime>
#include <QLocale>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

ChatCells::ChatCells(const ChatColumns &columns, const QHash<QString, QString> &ownerNames, const ChatMarks &marks)
    : m_columns(columns)
    , m_ownerNames(ownerNames)
    , m_marks(marks)
{
}

ChatMark ChatCells::mark(quint32 row) const
{
    return m_marks.isEmpty() ? ChatMark() : m_marks.value(toText(m_columns.store().id(row)));
}

QString ChatCells::name(quint32 row) const
{
    const ChatBatch &store = m_columns.store();
    if (const std::string_view own = store.name(row); !own.empty())
        return toText(own);
    const std::string_view phone = store.phone(row);
    return toText(phone.empty() ? store.id(row) : phone);
}

QString ChatCells::status(quint32 row) const
{
    return statusText(m_columns.status(row), toText(m_columns.store().statusWord(row)));
}

QString ChatCells::owner(quint32 row) const
{
    const ChatBatch::Row &values = m_columns.store().rows()[row];
    const QString id = toText(m_columns.store().words().at(values.agent != 0 ? values.agent : values.department));
    return id.isEmpty() ? tr("Unassigned") : m_ownerNames.value(id, id);
}

QStringList ChatCells::labels(quint32 row) const
{
    QStringList names;
    for (quint32 label : m_columns.store().labels(m_columns.store().rows()[row].labels))
        names.append(toText(m_columns.store().words().at(label)));
    return names;
}

QString ChatCells::text(quint32 row, ChatColumn column) const
{
    const ChatBatch::Row &values = m_columns.store().rows()[row];
    switch (column) {
    case ChatColumn::Name:
        return name(row);
    case ChatColumn::Status:
        return status(row);
    case ChatColumn::Unread:
        if (values.unread == ChatBatch::markedUnread)
            return u"•"_s;
        return values.unread > 0 ? QLocale().toString(values.unread) : QString();
    case ChatColumn::Agent:
        return owner(row);
    case ChatColumn::Labels:
        return labels(row).join(u", "_s);
    case ChatColumn::LastActivity:
        return relativeTime(values.lastActivityAt, QDateTime::currentMSecsSinceEpoch());
    case ChatColumn::Id:
        return toText(m_columns.store().id(row));
    }
    return {};
}

/// What a screen reader says of a cell: the text, and what else is only to be seen.
QString ChatCells::accessibleText(quint32 row, ChatColumn column) const
{
    QStringList parts{text(row, column)};
    switch (column) {
    case ChatColumn::Name:
        switch (m_columns.kind(row)) {
        case ChatKind::Person:
            break;
        case ChatKind::Group:
            parts.append(tr("Group"));
            break;
        case ChatKind::Channel:
            parts.append(tr("Channel"));
            break;
        }
        // Who moves from row to row hears this cell only, so it says what eyes take in at a glance.
        parts.append(text(row, ChatColumn::Status));
        if (m_columns.store().rows()[row].unread != 0)
            parts.append(accessibleText(row, ChatColumn::Unread));
        parts.append({text(row, ChatColumn::Agent), text(row, ChatColumn::LastActivity)});
        parts.append(markText(row));
        break;
    case ChatColumn::Status:
        parts.append(markText(row));
        break;
    case ChatColumn::Unread: {
        const qint32 unread = m_columns.store().rows()[row].unread;
        if (unread == ChatBatch::markedUnread)
            return tr("Marked as unread");
        return unread < 0 ? tr("Unread: unknown") : tr("Unread: %1").arg(QLocale().toString(unread));
    }
    case ChatColumn::Labels:
        if (parts.first().isEmpty())
            return tr("No labels");
        break;
    case ChatColumn::Agent:
    case ChatColumn::LastActivity:
    case ChatColumn::Id:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString ChatCells::markText(quint32 row) const
{
    const ChatMark known = mark(row);
    switch (known.mark) {
    case WriteMark::None:
        return {};
    case WriteMark::Saving:
        return tr("saving");
    case WriteMark::Failed:
        return known.reason.isEmpty() ? tr("not saved") : tr("not saved: %1").arg(known.reason);
    case WriteMark::Unknown:
        return known.reason.isEmpty() ? tr("outcome unknown") : tr("outcome unknown: %1").arg(known.reason);
    }
    return {};
}

} // namespace sparkbot
