#include "mutator.h"

#include "api/endpoints/chats.h"
#include "api/endpoints/chatwrites.h"
#include "api/endpoints/contacts.h"
#include "api/endpoints/devices.h"
#include "api/endpoints/messages.h"
#include "api/endpoints/queues.h"
#include "api/endpoints/session.h"
#include "api/endpoints/team.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20260714;
constexpr int mutationsOfEach = 1'000;

const DeviceId device = DeviceId::fromServer(u"68f00000000000000000000a"_s);
const ChatId chat = ChatId::fromServer(u"15550100002@c.us"_s);

enum class Verdict {
    Accepted,
    Refused,
    Broken, ///< accepted without an id, or refused without a reason
};

bool isSound(const QString &id)
{
    return !id.isEmpty();
}
bool isSound(const Device &value)
{
    return isSound(value.id.text()) && value.displayName().isValidUtf16();
}
bool isSound(const Chat &value)
{
    return isSound(value.id.text()) && value.name.isValidUtf16() && value.unread.value_or(0) >= 0;
}
bool isSound(const Contact &value)
{
    return isSound(value.id.text()) && value.name.isValidUtf16();
}
bool isSound(const ChatMessage &value)
{
    return isSound(value.id) && value.body.isValidUtf16() && (!value.media || value.media->bytes >= -1);
}
bool isSound(const OutboundMessage &value)
{
    return isSound(value.id);
}
bool isSound(const ChatTalk &talk)
{
    return std::all_of(talk.notes.begin(), talk.notes.end(),
                       [](const ChatNote &note) { return !note.id.isEmpty() && note.text.isValidUtf16(); });
}
bool isSound(const QuickReply &reply)
{
    return isSound(reply.shortcut) && reply.message.isValidUtf16();
}
bool isSound(const Agent &value)
{
    return isSound(value.id.text());
}
bool isSound(const Department &value)
{
    return isSound(value.id.text());
}
bool isSound(const Label &value)
{
    return isSound(value.name);
}
bool isSound(const Queue &queue)
{
    return queue.waiting.value_or(0) >= 0 && queue.scheduled.value_or(0) >= 0;
}
bool isSound(const DeviceHealth &health)
{
    return isSound(health.queue);
}
bool isSound(const SyncReply &reply)
{
    return reply.statusWord.isValidUtf16();
}
bool isSound(const Accepted &)
{
    return true;
}
bool isSound(const ChatBatch &batch)
{
    for (size_t row = 0; row < batch.size(); ++row) {
        if (!isSound(batch.chat(row)))
            return false;
    }
    return true;
}
template <class T>
bool isSound(const QList<T> &list)
{
    return std::all_of(list.begin(), list.end(), [](const T &row) { return isSound(row); });
}

struct Operation {
    QByteArray name;
    std::function<Verdict(const QByteArray &)> decode;
};

template <class T>
Operation operation(const char *name, const Request<T> &request, bool (*sound)(const T &) = isSound)
{
    return {name, [decode = request.decode, sound](const QByteArray &body) {
                const Result<T, DecodeError> result = decode(body);
                if (result)
                    return sound(*result) ? Verdict::Accepted : Verdict::Broken;
                return result.error().expected.isEmpty() ? Verdict::Broken : Verdict::Refused;
            }};
}

/// The answer to a message handed over need not name it.
bool isSoundReceipt(const OutboundMessage &sent)
{
    return sent.id.isValidUtf16() && sent.status.isValidUtf16();
}

QList<Operation> operations()
{
    return {
        operation("devices", listDevices(0)),
        operation("device", deviceDetail(device)),
        operation("sync", syncSession(device)),
        operation("health", deviceHealth(device)),
        operation("queue", queueStatus(device)),
        operation("waiting", queuedMessages(device, 0)),
        operation("chats", listChats(device, 0)),
        operation("chat", chatDetail(device, chat)),
        operation("contact", contactDetail(device, ContactId::fromServer(chat.text()))),
        operation("messages", chatMessages(device, chat, 0)),
        operation("talk", chatTalk(device, chat)),
        operation("outbound", outboundMessage(OutboundId::fromServer(device.text()))),
        operation("quickReplies", listQuickReplies(device)),
        operation("team", listTeam(device)),
        operation("departments", listDepartments(device)),
        operation("labels", listLabels(device)),
        operation("reply", unassignChat(device, chat)),
        operation("labelled", changeChatLabels(device, chat, LabelChange::Add, {QStringLiteral("vip")})),
        operation("unread", markChatUnread(device, chat, true)),
        operation("sent", sendText(device, chat, QStringLiteral("hello"), QStringLiteral("ref")), isSoundReceipt),
        operation("note", addChatNote(device, chat, QStringLiteral("hello"))),
    };
}

/// Every sample, and the parts of events that have the shape of an answer.
QList<QByteArray> seeds()
{
    QList<QByteArray> result;
    const QDir samples(QStringLiteral(TEST_DATA));
    for (const QString &name : samples.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(samples.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray json = file.readAll();
        result.append(json);
        QJsonValue part = QJsonDocument::fromJson(json).object();
        for (const char *step : {"data", "chat", "contact"}) {
            part = part[QLatin1StringView(step)];
            if (part.isObject())
                result.append(QJsonDocument(part.toObject()).toJson());
        }
    }
    return result;
}

} // namespace

class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesMutations();
    void survivesNesting();
};

void TestMutations::survivesMutations()
{
    const QList<QByteArray> documents = seeds();
    QVERIFY(documents.size() > 45);
    const QList<Operation> all = operations();
    QHash<QByteArray, Verdict> untouched;
    for (const QByteArray &document : documents) {
        for (const Operation &op : all)
            untouched.insert(op.name + document, op.decode(document));
    }

    Mutator mutator(seed, documents);
    int mutations = 0;
    QHash<QByteArray, int> accepted, refused;
    for (const QByteArray &document : documents) {
        for (int i = 0; i < mutationsOfEach; ++i, ++mutations) {
            const QByteArray body = mutator.mutate(document);
            for (const Operation &op : all) {
                const Verdict verdict = op.decode(body);
                if (verdict == Verdict::Broken)
                    QFAIL((op.name + " broke on: " + body.left(2'000)).constData());
                ++(verdict == Verdict::Accepted ? accepted : refused)[op.name];
            }
        }
        // Nothing of what came before has been left behind in the parser.
        for (const Operation &op : all)
            QCOMPARE(op.decode(document), untouched.value(op.name + document));
    }

    QVERIFY(mutations >= 10'000);
    qInfo("%d mutations of %d documents, each read as the answer to %d operations:", mutations, int(documents.size()),
          int(all.size()));
    for (const Operation &op : all) {
        qInfo("  %-12s %6d accepted, %6d refused", op.name.constData(), accepted[op.name], refused[op.name]);
        // A reader that accepts or refuses everything would pass everything above.
        QVERIFY2(accepted[op.name] > 100 && refused[op.name] > 100, op.name.constData());
    }
}

void TestMutations::survivesNesting()
{
    const QList<QByteArray> bodies{QByteArray(10'000'000, '['),
                                   QByteArray("{\"a\":").repeated(1'000'000),
                                   QByteArray("[{\"id\":").repeated(100'000),
                                   QByteArray(1'000'000, '"'),
                                   QByteArray(1'000'000, '\\'),
                                   "\"" + QByteArray("\\ud800").repeated(200'000) + "\""};
    for (const QByteArray &body : bodies) {
        for (const Operation &op : operations())
            QVERIFY(op.decode(body) != Verdict::Broken);
    }
}

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
