#include "models/messagelist.h"

#include "models/messagewords.h"
#include "models/rowdiff.h"

#include <QDateTime>
#include <QLocale>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// Time of day, with the date where it was not today.
QString spokenTime(qint64 time)
{
    if (time == 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    if (moment.date() == QDate::currentDate())
        return locale.toString(moment.time(), QLocale::ShortFormat);
    return locale.toString(moment, QLocale::ShortFormat);
}

} // namespace

MessageList::MessageList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void MessageList::clear()
{
    beginResetModel();
    m_rows.clear();
    m_messages.clear();
    m_notes.clear();
    m_own.clear();
    m_chatName.clear();
    endResetModel();
}

QList<ChatMessage> MessageList::merge(const QList<ChatMessage> &newestFirst)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_messages.size(); ++i)
        places.insert(m_messages.at(i).id, i);
    QList<ChatMessage> added;
    bool changed = false;
    for (auto message = newestFirst.crbegin(); message != newestFirst.crend(); ++message) {
        const auto known = places.constFind(message->id);
        if (known == places.cend()) {
            places.insert(message->id, -1);
            added.append(*message);
        } else if (*known >= 0 && m_messages.at(*known) != *message) {
            m_messages[*known] = *message;
            changed = true;
        }
    }
    if (added.isEmpty() && !changed)
        return {};
    // Within one second the page's order counts: older pages go before, everything else behind what is there.
    const bool isOlder =
        !m_messages.isEmpty() && !added.isEmpty() && added.constLast().sentAt <= m_messages.constFirst().sentAt;
    m_messages = isOlder ? added + m_messages : m_messages + added;
    std::ranges::stable_sort(m_messages, {}, &ChatMessage::sentAt);
    arrange();
    return added;
}

QList<ChatMessage> MessageList::replace(const QList<ChatMessage> &newestFirst)
{
    m_messages.clear();
    const QList<ChatMessage> added = merge(newestFirst);
    if (added.isEmpty())
        arrange();
    return added;
}

void MessageList::setNotes(const QList<ChatNote> &notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    std::ranges::stable_sort(m_notes, {}, &ChatNote::writtenAt);
    arrange();
}

void MessageList::setOwn(const QList<OwnMessage> &own)
{
    if (m_own == own)
        return;
    m_own = own;
    arrange();
}

/// Messages and notes by time, a note behind the messages of its moment; own ones last, however wrong this computer's
/// clock is.
void MessageList::arrange()
{
    QList<Row> wanted;
    wanted.reserve(m_messages.size() + m_notes.size() + m_own.size());
    auto note = m_notes.cbegin();
    const auto addNotes = [&](qint64 until) {
        for (; note != m_notes.cend() && note->writtenAt < until; ++note) {
            Row row;
            row.type = Type::Note;
            row.id = u"note:"_s + note->id;
            row.message.body = note->text;
            row.message.sentAt = note->writtenAt;
            row.message.agent = note->author;
            wanted.append(row);
        }
    };
    for (const ChatMessage &message : std::as_const(m_messages)) {
        addNotes(message.sentAt);
        wanted.append({Type::Message, message.id, message, SendState::None, {}, 0});
    }
    addNotes(std::numeric_limits<qint64>::max());
    for (const OwnMessage &own : std::as_const(m_own)) {
        Row row{Type::Own, u"own:%1"_s.arg(own.number), {}, own.state, own.reason, own.number};
        row.message.flow = MessageFlow::Outbound;
        row.message.body = own.text;
        row.message.sentAt = own.writtenAt;
        wanted.append(row);
    }
    applyRowDiff(*this, m_rows, std::move(wanted), [](const Row &row) { return row.id; });
}

void MessageList::setAgentNames(std::function<QString(const QString &)> nameOf)
{
    m_nameOf = std::move(nameOf);
    agentNamesChanged();
}

void MessageList::agentNamesChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {SenderRole, Qt::AccessibleTextRole});
}

void MessageList::setChatName(const QString &name)
{
    if (m_chatName == name)
        return;
    m_chatName = name;
    agentNamesChanged();
}

bool MessageList::hasMessage(const QString &id) const
{
    return std::ranges::any_of(m_messages, [&](const ChatMessage &message) { return message.id == id; });
}

int MessageList::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int MessageList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString MessageList::senderOf(const Row &row) const
{
    const ChatMessage &message = row.message;
    const QString agent = message.agent.isNull() || !m_nameOf ? QString() : m_nameOf(message.agent.text());
    if (row.type == Type::Note || message.flow == MessageFlow::Outbound)
        return agent; // an outbound message's own name is the number's, which is on the screen anyway
    if (!message.senderName.isEmpty())
        return message.senderName;
    if (!message.author.isEmpty())
        return message.author.section(u'@', 0, 0);
    return m_chatName;
}

QString MessageList::contentOf(const Row &row)
{
    const ChatMessage &message = row.message;
    return contentText(message.media && !message.media->kind.isEmpty() ? message.media->kind : message.kind);
}

QString MessageList::detailOf(const Row &row)
{
    const ChatMessage &message = row.message;
    if (message.media)
        return mediaText(*message.media);
    return message.place.isEmpty() ? message.contacts.join(u", "_s) : message.place;
}

/// "Marta, 10:12: Photo, holiday.jpg, 109 kB, On our way, delivered"
QString MessageList::accessibleText(const Row &row) const
{
    const ChatMessage &message = row.message;
    const QString sender = senderOf(row);
    QStringList head;
    if (row.type == Type::Note)
        head.append(sender.isEmpty() ? tr("Note") : tr("Note by %1").arg(sender));
    else if (message.flow == MessageFlow::Outbound)
        head.append(sender.isEmpty() ? tr("Sent by us") : tr("Sent by %1").arg(sender));
    else
        head.append(sender.isEmpty() ? tr("Received") : sender);
    head.append(spokenTime(message.sentAt));
    QStringList body{contentOf(row), message.media ? message.media->fileName : QString(), detailOf(row), message.body};
    if (message.revoked)
        body = {tr("deleted by its sender")};
    body += {ackText(messageAck(message), message.ack), sendStateText(row.state), row.reason};
    for (QStringList *part : {&head, &body})
        part->removeAll(QString());
    return head.join(u", "_s) + u": "_s + body.join(u", "_s);
}

QVariant MessageList::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows.at(index.row());
    const ChatMessage &message = row.message;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return message.body;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case IdRole:
        return row.id;
    case TypeRole:
        return int(row.type);
    case OutboundRole:
        return message.flow == MessageFlow::Outbound;
    case ContentRole:
        return message.kind;
    case ContentTextRole:
        return contentOf(row);
    case SenderRole:
        return senderOf(row);
    case TimeRole:
        return message.sentAt;
    case AckRole:
        return int(messageAck(message));
    case AckTextRole:
        return ackText(messageAck(message), message.ack);
    case StateRole:
        return int(row.state);
    case StateTextRole:
        return sendStateText(row.state);
    case ReasonRole:
        return row.reason;
    case MediaNameRole:
        return message.media ? message.media->fileName : QString();
    case MediaBytesRole:
        return message.media ? message.media->bytes : qint64(-1);
    case MediaMimeRole:
        return message.media ? message.media->mime : QString();
    case HasMediaRole:
        return message.media.has_value();
    case DetailRole:
        return detailOf(row);
    case QuotedRole:
        return message.quoted;
    case RevokedRole:
        return message.revoked;
    case SendNumberRole:
        return row.number;
    default:
        return {};
    }
}

} // namespace sparkbot
