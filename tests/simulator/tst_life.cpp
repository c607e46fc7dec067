// What happens in the simulated account by itself.

#include "simulator/calls.h"
#include "simulator/conversation.h"
#include "simulator/demodata.h"
#include "simulator/life.h"
#include "simulator/state.h"

#include <QTest>

using namespace simulator;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'770'000'000'000;

State stateAt(qint64 &now)
{
    DemoOptions options;
    options.now = start;
    State state;
    state.account = makeDemoAccount(options);
    state.clock = [&now] { return now; };
    return state;
}

/// Everything about the chats that a client could see.
QStringList seen(const Account &account)
{
    QStringList lines;
    for (const Device &device : account.devices) {
        for (const Chat &chat : device.chats)
            lines.append(u"%1 %2 %3 %4 %5"_s.arg(chat.wid, chat.status)
                             .arg(chat.unread)
                             .arg(chat.lastMessageAt)
                             .arg(chat.sent.size()));
    }
    return lines;
}

} // namespace

class TestLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalSeedsLiveEqually();
    void nothingHappensWithoutActivity();
    void happensByTheClock();
    void manyThingsHappen();
    void thePastDoesNotChange();
};

void TestLife::equalSeedsLiveEqually()
{
    qint64 now = start;
    QList<QStringList> runs;
    for (const quint64 seed : {7, 7, 8}) {
        State state = stateAt(now);
        Life life(seed);
        for (int i = 0; i < 300; ++i)
            life.step(state.account, start + i);
        runs.append(seen(state.account));
    }
    QVERIFY(runs[0] == runs[1]);
    QVERIFY(runs[0] != runs[2]);
}

void TestLife::nothingHappensWithoutActivity()
{
    qint64 now = start;
    State state = stateAt(now);
    const QStringList before = seen(state.account);
    state.settle();
    now += 3'600'000;
    state.settle();
    QCOMPARE(seen(state.account), before);
}

void TestLife::happensByTheClock()
{
    qint64 now = start;
    State state = stateAt(now);
    state.knobs.activityPerMinute = 6;
    state.settle();
    const QStringList before = seen(state.account);
    now += 9'999;
    state.settle();
    QCOMPARE(seen(state.account), before);
    now += 600'000;
    state.settle();
    QVERIFY(seen(state.account) != before);
    // As often as it should have, however often somebody looked.
    State other = stateAt(now);
    now = start;
    other.knobs.activityPerMinute = 6;
    for (other.settle(); now < start + 609'999; now += 7)
        other.settle();
    now = start + 609'999;
    other.settle();
    QCOMPARE(seen(other.account), seen(state.account));
}

void TestLife::manyThingsHappen()
{
    qint64 now = start;
    State state = stateAt(now);
    const Device &sales = state.account.devices.front();
    const size_t before = sales.chats.size();
    Life life;
    for (int i = 0; i < 500; ++i)
        life.step(state.account, start + i * 1'000);
    QVERIFY(sales.chats.size() > before);
    const auto newest = std::ranges::max_element(sales.chats, {}, &Chat::lastMessageAt);
    QVERIFY(newest->lastMessageAt > start);
    QVERIFY(std::ranges::any_of(sales.chats, [](const Chat &chat) { return chat.statusUpdatedAt >= start; }));
    for (const Chat &chat : sales.chats) {
        QVERIFY(!chat.wid.isEmpty());
        if (!chat.sent.isEmpty())
            QCOMPARE(chat.sent.last().at, chat.lastMessageAt);
    }
}

void TestLife::thePastDoesNotChange()
{
    qint64 now = start;
    State state = stateAt(now);
    Device &sales = state.account.devices.front();
    QHash<QString, QStringList> before;
    const auto texts = [](const Chat &chat) {
        QStringList lines;
        for (const Message &message : conversation(chat))
            lines.append(message.id + message.text + QString::number(message.outbound));
        return lines;
    };
    for (const Chat &chat : sales.chats)
        before.insert(chat.wid, texts(chat));
    Life life;
    for (int i = 0; i < 300; ++i)
        life.step(state.account, start + i * 1'000);
    int grown = 0;
    for (const Chat &chat : sales.chats) {
        if (!before.contains(chat.wid) || chat.sent.isEmpty())
            continue;
        ++grown;
        QCOMPARE(texts(chat).mid(chat.sent.size()), before.value(chat.wid));
    }
    QVERIFY(grown > 20);
}

QTEST_GUILESS_MAIN(TestLife)
#include "tst_life.moc"
