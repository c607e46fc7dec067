#include "models/devicelist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

Device device(const QString &id, SessionState session, const QString &alias = {}, const QString &phone = {})
{
    Device device;
    device.id = DeviceId::fromServer(id);
    device.session = session;
    device.alias = alias;
    device.phone = phone;
    return device;
}

QStringList ids(const DeviceList &list)
{
    QStringList ids;
    for (int row = 0; row < list.rowCount(); ++row)
        ids.append(list.idAt(row).text());
    return ids;
}

QString words(const DeviceList &list, const QString &id, int role = Qt::DisplayRole)
{
    return list.index(list.rowOf(DeviceId::fromServer(id))).data(role).toString();
}

constexpr auto connected = SessionState::Connected;
constexpr auto disconnected = SessionState::Disconnected;

} // namespace

class TestDeviceList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheWholeEntryInWords();
    void putsDisconnectedLast();
    void marksDoNotTouchWhatTheServerSaid();
    void aMarkAnnouncesOneRow();
    void survivesRandomChanges();
};

void TestDeviceList::saysTheWholeEntryInWords()
{
    DeviceList list;
    Device sales = device(u"a"_s, connected, u"Sales"_s, u"+447362053570"_s);
    sales.queue.waiting = 12;
    Device odd = device(u"c"_s, SessionState::Unknown, u"Ops"_s);
    odd.sessionWord = u"hibernating"_s;
    list.setDevices({sales, device(u"b"_s, SessionState::Syncing, {}, u"+34600000001"_s), odd});
    QCOMPARE(words(list, u"a"_s), u"Sales, +447362053570, Connected, 12 queued"_s);
    QCOMPARE(words(list, u"b"_s), u"+34600000001, Syncing, queue unknown"_s);
    QCOMPARE(words(list, u"c"_s), u"Ops, Unknown (“hibernating”), queue unknown"_s);
    QCOMPARE(words(list, u"a"_s, Qt::AccessibleTextRole), words(list, u"a"_s));
    QCOMPARE(list.index(0).data(DeviceList::QueuedRole), QVariant(qint64(12)));
    QVERIFY(!list.index(1).data(DeviceList::QueuedRole).isValid()); // unknown is not 0
}

void TestDeviceList::putsDisconnectedLast()
{
    DeviceList list;
    list.setDevices({device(u"a"_s, disconnected), device(u"b"_s, connected), device(u"c"_s, connected)});
    QCOMPARE(ids(list), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    const QPersistentModelIndex held = list.index(2);

    list.update(device(u"a"_s, connected)); // back to its place in the service's order
    QCOMPARE(ids(list), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(held.row(), 0);

    list.update(device(u"b"_s, disconnected));
    list.update(device(u"d"_s, connected)); // not listed before
    QCOMPARE(ids(list), (QStringList{u"a"_s, u"c"_s, u"d"_s, u"b"_s}));
    QCOMPARE(list.idAt(4), DeviceId());
    QCOMPARE(list.idAt(-1), DeviceId());
    QVERIFY(!list.device(DeviceId::fromServer(u"x"_s)));
}

void TestDeviceList::marksDoNotTouchWhatTheServerSaid()
{
    DeviceList list;
    const Device sales = device(u"a"_s, connected, u"Sales"_s);
    list.setDevices({sales});
    list.setStale(sales.id, true);
    QCOMPARE(words(list, u"a"_s), u"Sales, Unknown (last known: Connected), queue unknown"_s);
    QCOMPARE(list.index(0).data(DeviceList::SessionRole).toInt(), int(SessionState::Unknown));
    list.setSyncing(sales.id, true);
    QCOMPARE(words(list, u"a"_s, DeviceList::SessionTextRole), u"Syncing"_s);
    QCOMPARE(list.device(sales.id), sales);
    list.setSyncing(sales.id, false);
    list.setStale(sales.id, false);
    QCOMPARE(words(list, u"a"_s, DeviceList::SessionTextRole), u"Connected"_s);

    list.setSyncing(sales.id, true);
    list.setDevices({});
    list.setDevices({sales}); // a number that was gone does not come back with an old mark
    QVERIFY(!list.isSyncing(sales.id));
}

void TestDeviceList::aMarkAnnouncesOneRow()
{
    DeviceList list;
    list.setDevices({device(u"a"_s, connected), device(u"b"_s, connected)});
    QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
    list.setSyncing(DeviceId::fromServer(u"b"_s), true);
    list.setSyncing(DeviceId::fromServer(u"b"_s), true);
    list.setStale(DeviceId::fromServer(u"nobody"_s), true);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QVERIFY(changes.at(0).at(2).value<QList<int>>().contains(DeviceList::SessionTextRole));
}

void TestDeviceList::survivesRandomChanges()
{
    DeviceList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(11);
    const auto randomDevice = [&random] {
        Device made = device(QString::number(random() % 12), SessionState(random() % 4));
        made.queue.waiting = random() % 3;
        return made;
    };
    for (int round = 0; round < 4'000; ++round) {
        const DeviceId id = DeviceId::fromServer(QString::number(random() % 12));
        const std::optional<Device> before = list.device(id);
        const QPersistentModelIndex held = list.index(std::max(0, list.rowOf(id)));
        switch (random() % 4) {
        case 0: {
            QList<Device> devices; // the service may repeat an id
            for (auto left = random() % 14; left > 0; --left)
                devices.append(randomDevice());
            list.setDevices(devices);
            break;
        }
        case 1:
            list.update(randomDevice());
            break;
        case 2:
            list.setSyncing(id, random() % 2 == 0);
            break;
        default:
            list.setStale(id, random() % 2 == 0);
        }
        bool sawDisconnected = false;
        for (const Device &shown : list.devices()) {
            QVERIFY(!sawDisconnected || shown.session == disconnected);
            sawDisconnected = shown.session == disconnected;
        }
        if (before && list.device(id))
            QCOMPARE(held.row(), list.rowOf(id));
    }
}

QTEST_GUILESS_MAIN(TestDeviceList)
#include "tst_devicelist.moc"
