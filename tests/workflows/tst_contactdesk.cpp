#include "storage/metadatadrafts.h"
#include "workbench.h"
#include "workflows/contactdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

class TestContactDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesOnlyChangedKeys();
    void colleaguesKeySurvives();
    void colleaguesChangeOfTheSameKeyIsNotOverwritten();
    void editsSurviveLookingElsewhere();
    void editsSurviveRefresh();
    void refusedSaveKeepsTheText();
    void lostAnswerIsSettledByReading();
    void answerThatProvesNothingLeavesItPending_data();
    void answerThatProvesNothingLeavesItPending();
    void acceptedButNotReadAgainIsUnknown_data();
    void acceptedButNotReadAgainIsUnknown();
    void acceptedButNotSeenIsUnknown();
    void saveGoesOnAfterAnotherContactWasOpened();
    void aPairThatIsStillTypedIsWork();
    void sendsNothingInvalid();
    void editsSurviveACrash();
    void savedAndDiscardedEditsLeaveNothingBehind();
    void recoveredEditsCanBeDroppedAlone();
    void whatIsTypedSinceIsNotDropped();
    void aFailedSaveElsewhereKeepsItsReason();
    void aReadingUnderWayIsDroppedBySaving();
};

namespace {

/// A contact of Sales with metadata plan=gold, region=PY.
struct Desk {
    Desk()
        : drafts(bench.journal().state(), bench.log().account())
        , contacts(bench.client(), bench.log(), &drafts)
        , sales(bench.number(u"Sales"_s))
    {
        const auto person = [](const simulator::Chat &chat) { return !chat.isGroup(); };
        const QString wid = bench.findChat(sales, person);
        other = {sales, ContactId::fromServer(bench.findChat(sales, [&](const simulator::Chat &chat) {
                     return person(chat) && chat.wid != wid;
                 }))};
        ref = {sales, ContactId::fromServer(wid)};
        setOnServer({{u"plan"_s, u"gold"_s}, {u"region"_s, u"PY"_s}});
    }
    void setOnServer(const QList<simulator::MetadataPair> &pairs)
    {
        bench.change([&](simulator::State &state) {
            state.account.findDevice(sales.text())->findChat(ref.contact.text())->metadata = pairs;
        });
    }
    QList<simulator::MetadataPair> onServer() { return bench.serverChat(sales, ref.contact.text()).metadata; }
    bool open(const ContactRef &contact)
    {
        QSignalSpy loaded(&contacts, &ContactDesk::loaded);
        contacts.open(contact, u"Ana"_s);
        return loaded.wait(20'000);
    }
    void edit(const QString &key, const QString &value)
    {
        MetadataTable &table = contacts.model();
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.index(row, int(MetadataTable::Column::Key)).data().toString() == key) {
                table.setData(table.index(row, int(MetadataTable::Column::Value)), value);
                return;
            }
        }
        table.add(key, value);
    }
    /// How the next save is answered, in place of being carried out.
    void answerSave(int status, const QByteArray &body = {})
    {
        bench.change([&](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.verb = "PATCH";
            answer.status = status;
            answer.body = body;
            state.knobs.forced.append(answer);
        });
    }
    /// Opens the contact, changes a value and saves it; what `end` told, nothing if it did not come.
    template <class Signal>
    QVariantList savePlatinum(Signal end)
    {
        QSignalSpy ended(&contacts, end);
        if (!open(ref))
            return {};
        edit(u"plan"_s, u"platinum"_s);
        contacts.save();
        return ended.wait(20'000) ? ended.first() : QVariantList();
    }
    QString shownValue(const QString &key)
    {
        MetadataTable &table = contacts.model();
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.index(row, int(MetadataTable::Column::Key)).data().toString() == key)
                return table.index(row, int(MetadataTable::Column::Value)).data().toString();
        }
        return {};
    }

    WorkBench bench;
    MetadataDrafts drafts;
    ContactDesk contacts;
    DeviceId sales;
    ContactRef ref;
    ContactRef other;
};

using Pairs = QList<simulator::MetadataPair>;

QStringList keysSent(const QByteArray &body)
{
    QStringList keys;
    const QJsonArray array = QJsonDocument::fromJson(body).array();
    for (const QJsonValue &pair : array)
        keys.append(pair.toObject().value(u"key"_s).toString());
    return keys;
}

} // namespace

void TestContactDesk::savesOnlyChangedKeys()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.edit(u"vip_since"_s, u"2026"_s);
    QCOMPARE(desk.contacts.pending().changes, 2);
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    QVERIFY(desk.contacts.isSaving());
    desk.contacts.save(); // a second click while saving
    QVERIFY(saved.wait(20'000));

    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 1);
    QCOMPARE(keysSent(desk.bench.body("PATCH", u"/metadata"_s)), (QStringList{u"plan"_s, u"vip_since"_s}));
    QCOMPARE(desk.onServer(), (Pairs{{u"plan"_s, u"platinum"_s}, {u"region"_s, u"PY"_s}, {u"vip_since"_s, u"2026"_s}}));
    QCOMPARE(desk.contacts.pending().changes, 0);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Done);
    const JournalEntry entry = desk.bench.entries().first();
    QCOMPARE(entry.before, u"plan"_s); // key names only, and those that were there
    QCOMPARE(entry.after, u"plan, vip_since"_s);
    QVERIFY(entry.httpStatus >= 200 && entry.httpStatus < 300);
    QVERIFY(!entry.requestId.isEmpty());
}

void TestContactDesk::colleaguesKeySurvives()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.setOnServer({{u"plan"_s, u"gold"_s}, {u"region"_s, u"AR"_s}});
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    QVERIFY(saved.wait(20'000));
    QCOMPARE(desk.onServer(), (Pairs{{u"plan"_s, u"platinum"_s}, {u"region"_s, u"AR"_s}}));
    QCOMPARE(desk.shownValue(u"region"_s), u"AR"_s);
}

void TestContactDesk::colleaguesChangeOfTheSameKeyIsNotOverwritten()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.edit(u"region"_s, u"BR"_s);
    desk.setOnServer({{u"plan"_s, u"silver"_s}, {u"region"_s, u"PY"_s}});
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    QVERIFY(saved.wait(20'000));
    const auto report = saved.first().first().value<ContactDesk::SaveReport>();
    QCOMPARE(report.changedElsewhere, QStringList{u"plan"_s});
    QCOMPARE(report.saved, QStringList{u"region"_s});
    QCOMPARE(desk.onServer(), (Pairs{{u"plan"_s, u"silver"_s}, {u"region"_s, u"BR"_s}}));
    // What was typed is still there, and now says what it would replace.
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 1);
    QCOMPARE(desk.contacts.model().edits().edits.first().base, u"silver"_s);

    // Saving again is a decision made with open eyes.
    desk.contacts.save();
    QVERIFY(saved.wait(20'000));
    QCOMPARE(desk.onServer(), (Pairs{{u"plan"_s, u"platinum"_s}, {u"region"_s, u"BR"_s}}));
}

void TestContactDesk::editsSurviveLookingElsewhere()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    QVERIFY(desk.open(desk.other));
    QVERIFY(desk.shownValue(u"plan"_s) != u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 1);
    QCOMPARE(desk.contacts.pending().contacts, 1);
    QVERIFY(desk.open(desk.ref));
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 0);
}

void TestContactDesk::editsSurviveRefresh()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.contacts.model().sort(int(MetadataTable::Column::Value), Qt::DescendingOrder);
    QSignalSpy loaded(&desk.contacts, &ContactDesk::loaded);
    desk.contacts.refresh();
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 1);
}

void TestContactDesk::refusedSaveKeepsTheText()
{
    Desk desk;
    desk.answerSave(400, R"({"status":400,"message":"plan is frozen"})");
    QVERIFY(!desk.savePlatinum(&ContactDesk::saveFailed).isEmpty());
    QVERIFY(!desk.contacts.isSaving());
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
    QCOMPARE(desk.contacts.model().edits().edits.first().failure, u"plan is frozen"_s);
    QCOMPARE(desk.onServer().first().value, u"gold"_s);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Failed);
}

void TestContactDesk::lostAnswerIsSettledByReading()
{
    Desk desk;
    desk.bench.proxy().setFault(testing::Fault::Reset, testing::FaultServer::verb("PATCH"), 1);
    QVERIFY(!desk.savePlatinum(&ContactDesk::saved).isEmpty());
    QCOMPARE(desk.contacts.pending().changes, 0);
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 1);
}

void TestContactDesk::answerThatProvesNothingLeavesItPending_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("the gateway's, for a server that never got it") << 502;
    QTest::newRow("sent elsewhere") << 302;
}

void TestContactDesk::answerThatProvesNothingLeavesItPending()
{
    QFETCH(const int, status);
    Desk desk;
    desk.answerSave(status, "{}"); // no words of its own
    const QVariantList failed = desk.savePlatinum(&ContactDesk::saveFailed);
    QVERIFY(!failed.isEmpty());
    QVERIFY(failed.at(1).value<ApiError>().outcomeUnknown());
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 1);
    QVERIFY(!desk.contacts.model().edits().edits.first().failure.contains(u"lost"_s)); // there was one
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 1);
}

void TestContactDesk::acceptedButNotReadAgainIsUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("slow down") << 429;
    QTest::newRow("forbidden") << 403;
    QTest::newRow("gone") << 404;
    QTest::newRow("unreachable") << 0;
}

void TestContactDesk::acceptedButNotReadAgainIsUnknown()
{
    QFETCH(const int, status);
    Desk desk;
    desk.bench.failReadsOnceWritten(status);
    const QVariantList failed = desk.savePlatinum(&ContactDesk::saveFailed);
    QVERIFY(!failed.isEmpty());
    const auto error = failed.at(1).value<ApiError>();
    QCOMPARE(error.kind, ApiError::Kind::Unknown);
    QVERIFY(error.outcomeUnknown());
    QVERIFY(error.accepted);
    QCOMPARE(error.technical.contains(QString::number(status)), status != 0);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(desk.onServer().first().value, u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 1);
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 1);
}

void TestContactDesk::acceptedButNotSeenIsUnknown()
{
    Desk desk;
    desk.answerSave(200, "{}");
    const QVariantList saved = desk.savePlatinum(&ContactDesk::saved);
    QVERIFY(!saved.isEmpty());
    QCOMPARE(saved.first().value<ContactDesk::SaveReport>().notSeen, QStringList{u"plan"_s});
    QCOMPARE(desk.contacts.pending().changes, 1);
    QCOMPARE(desk.bench.entries().first().outcome, Outcome::Unknown);
    QCOMPARE(desk.bench.entries().first().httpStatus, 200);
    QCOMPARE(desk.bench.entries().first().after, u"plan"_s);
}

void TestContactDesk::saveGoesOnAfterAnotherContactWasOpened()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    desk.contacts.open(desk.other, u"Other"_s);
    QVERIFY(saved.wait(20'000));
    QCOMPARE(saved.first().first().value<ContactDesk::SaveReport>().ref, desk.ref);
    QCOMPARE(desk.onServer().first().value, u"platinum"_s);
    QCOMPARE(desk.contacts.pending().changes, 0);
    QCOMPARE(desk.contacts.current(), desk.other);
}

void TestContactDesk::aPairThatIsStillTypedIsWork()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.contacts.model().setUnfinished({u"vip_since"_s, {}});
    QCOMPARE(desk.contacts.pending().changes, 1);
    QVERIFY(!desk.contacts.model().canSave());
    desk.contacts.save();
    QVERIFY(!desk.contacts.isSaving());

    QVERIFY(desk.open(desk.other));
    QVERIFY(desk.contacts.model().unfinished().isEmpty());
    QCOMPARE(desk.contacts.pending().changes, 1);
    QVERIFY(desk.open(desk.ref));
    desk.contacts.model().setUnfinished({u"vip_since"_s, u"2026"_s});
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    QVERIFY(saved.wait(20'000));
    QCOMPARE(keysSent(desk.bench.body("PATCH", u"/metadata"_s)), QStringList{u"vip_since"_s});
    QCOMPARE(desk.contacts.pending().changes, 0);

    desk.contacts.model().setUnfinished({u"half"_s, {}});
    desk.contacts.discard();
    QCOMPARE(desk.contacts.pending().changes, 0);
}

void TestContactDesk::sendsNothingInvalid()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, QString(301, u'x'));
    desk.contacts.save();
    QVERIFY(!desk.contacts.isSaving());
    desk.edit(u"plan"_s, u"gold"_s);
    desk.contacts.model().add(u"last purchase"_s, u"x"_s);
    desk.contacts.save();
    QVERIFY(!desk.contacts.isSaving());
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 0);
}

void TestContactDesk::editsSurviveACrash()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.contacts.model().setUnfinished({u"half"_s, {}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafts.all().size(), 1, 1'000);
    desk.edit(u"region"_s, u"BR"_s);
    QVERIFY(desk.open(desk.other)); // written at once, not later
    QCOMPARE(desk.drafts.all().constFirst().edits.count(), 3);
    desk.edit(u"note"_s, u"x"_s);

    // Another run: the first one has not ended, as after kill -9 what it knew is only in the file.
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafts.all().size(), 2, 1'000);
    ContactDesk later(desk.bench.client(), desk.bench.log(), &desk.drafts);
    QSignalSpy recovered(&later, &ContactDesk::recovered);
    later.recover();
    later.recover();
    QCOMPARE(recovered.count(), 1);
    const auto totals = recovered.first().first().value<ContactDesk::Totals>();
    QCOMPARE(totals.changes, 4);
    QCOMPARE(totals.contacts, 2);
    QCOMPARE(later.pending().changes, 4);
    QSignalSpy loaded(&later, &ContactDesk::loaded);
    later.open(desk.ref, u"Ana"_s);
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(later.model().pendingCount(), 3);
    QCOMPARE(later.model().unfinished().key, u"half"_s);
    QCOMPARE(later.model().rowState(0), MetadataTable::RowState::Changed);
    QCOMPARE(desk.bench.asked("PATCH", u"/metadata"_s), 0); // never by itself
}

void TestContactDesk::savedAndDiscardedEditsLeaveNothingBehind()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.contacts.keepDrafts();
    QCOMPARE(desk.drafts.all().size(), 1);
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.save();
    QVERIFY(saved.wait(20'000));
    QVERIFY(desk.drafts.all().isEmpty());

    desk.edit(u"plan"_s, u"silver"_s);
    QVERIFY(desk.open(desk.other));
    desk.edit(u"note"_s, u"x"_s);
    desk.contacts.keepDrafts();
    QCOMPARE(desk.drafts.all().size(), 2);
    desk.contacts.discard();
    QCOMPARE(desk.drafts.all().size(), 1);
    desk.contacts.discardAll();
    QVERIFY(desk.drafts.all().isEmpty());
}

void TestContactDesk::recoveredEditsCanBeDroppedAlone()
{
    Desk desk;
    MetadataEdits edits;
    edits.edits.append({u"plan"_s, u"platinum"_s, false, u"gold"_s, {}});
    QVERIFY(desk.drafts.keep(desk.ref.device, desk.ref.contact, edits));
    QVERIFY(desk.open(desk.other)); // recovers on the way
    desk.edit(u"note"_s, u"x"_s);
    QCOMPARE(desk.contacts.pending().contacts, 2);
    desk.contacts.discardRecovered();
    QCOMPARE(desk.contacts.pending().contacts, 1);
    desk.contacts.keepDrafts();
    QCOMPARE(desk.drafts.all().size(), 1);
    QCOMPARE(desk.drafts.all().constFirst().contact, desk.other.contact);
}

void TestContactDesk::whatIsTypedSinceIsNotDropped()
{
    Desk desk;
    MetadataEdits edits;
    edits.edits.append({u"plan"_s, u"platinum"_s, false, u"gold"_s, {}});
    QVERIFY(desk.drafts.keep(desk.ref.device, desk.ref.contact, edits));
    QVERIFY(desk.drafts.keep(desk.other.device, desk.other.contact, edits));
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"region"_s, u"AR"_s);
    desk.contacts.discardRecovered();
    QCOMPARE(desk.contacts.pending().contacts, 1);
    QCOMPARE(desk.contacts.model().pendingCount(), 2);
    desk.contacts.keepDrafts();
    QCOMPARE(desk.drafts.all().size(), 1);
    QCOMPARE(desk.drafts.all().constFirst().contact, desk.ref.contact);
}

void TestContactDesk::aFailedSaveElsewhereKeepsItsReason()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    desk.answerSave(400, R"({"status":400,"message":"plan is frozen"})");
    desk.bench.change([](simulator::State &state) { state.knobs.latency = 50; });
    QSignalSpy failed(&desk.contacts, &ContactDesk::saveFailed);
    desk.contacts.save();
    desk.contacts.open(desk.other, u"Other"_s);
    QVERIFY(failed.wait(20'000));
    QCOMPARE(desk.contacts.nameOf(failed.first().first().value<ContactRef>()), u"Ana"_s);
    QVERIFY(desk.open(desk.ref));
    QCOMPARE(desk.contacts.model().edits().edits.first().failure, u"plan is frozen"_s);
}

void TestContactDesk::aReadingUnderWayIsDroppedBySaving()
{
    Desk desk;
    QVERIFY(desk.open(desk.ref));
    desk.edit(u"plan"_s, u"platinum"_s);
    QSignalSpy loaded(&desk.contacts, &ContactDesk::loaded);
    QSignalSpy saved(&desk.contacts, &ContactDesk::saved);
    desk.contacts.refresh();
    QVERIFY(desk.contacts.isLoading());
    desk.contacts.save();
    QVERIFY(!desk.contacts.isLoading());
    QVERIFY(saved.wait(20'000));
    QCOMPARE(loaded.count(), 0);
    QCOMPARE(desk.shownValue(u"plan"_s), u"platinum"_s);
}

QTEST_GUILESS_MAIN(TestContactDesk)
#include "tst_contactdesk.moc"
