#include "actions.h"

#include <QSet>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsComplete();
    void shortcutsAreUnique();
    void onlyWalkingRepeats();
    void documentedShortcuts_data();
    void documentedShortcuts();
    void verbsNeedASelectionAndAnEffect();
    void undoNamesItsChats();
    void contactRules();
    void numberRules();
    void whatIsDisabledSaysWhy_data();
    void whatIsDisabledSaysWhy();

private:
    static QList<QAction *> all(const Actions &actions)
    {
        QList<QAction *> list;
        for (int id = 0; id < Actions::total; ++id)
            list.append(actions[Actions::Id(id)]);
        return list;
    }
};

void TestActions::everyActionIsComplete()
{
    const Actions actions;
    QSet<QString> names;
    for (const QAction *action : all(actions)) {
        QVERIFY(action);
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names.insert(action->objectName());
        QVERIFY2(action->text().contains(u'&'), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip() != action->iconText(), qPrintable(action->objectName())); // not the default
        QVERIFY2(!Qt::mightBeRichText(action->toolTip()), qPrintable(action->objectName()));
    }
}

void TestActions::shortcutsAreUnique()
{
    const Actions actions;
    QList<QPair<QKeySequence, QString>> taken;
    for (const QAction *action : all(actions)) {
        // Keys of one field belong to it while it has the focus.
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            for (const auto &[other, owner] : std::as_const(taken)) {
                // A chord must not begin with the whole of another shortcut either: it could never be completed.
                QVERIFY2(other.matches(keys) == QKeySequence::NoMatch && keys.matches(other) == QKeySequence::NoMatch,
                         qPrintable(action->objectName() + u" and "_s + owner));
            }
            taken.append({keys, action->objectName()});
        }
    }
    QVERIFY(taken.size() > 20);
}

/// A key held a moment too long must not take back one run after the other.
void TestActions::onlyWalkingRepeats()
{
    using Do = Actions::Id;
    const Actions actions;
    for (int id = 0; id < Actions::total; ++id) {
        const bool walks = Do(id) == Do::NextUnread || Do(id) == Do::PreviousUnread;
        QVERIFY2(actions[Do(id)]->autoRepeat() == walks, qPrintable(actions[Do(id)]->text()));
    }
}

void TestActions::documentedShortcuts_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QStringList>("keys");
    using Do = Actions::Id;
    QTest::newRow("resolved") << int(Do::SetResolved) << QStringList{u"Ctrl+T, R"_s, u"Ctrl+Return"_s};
    QTest::newRow("active") << int(Do::SetActive) << QStringList{u"Ctrl+T, A"_s};
    QTest::newRow("removed") << int(Do::SetRemoved) << QStringList{};
    QTest::newRow("refresh") << int(Do::Refresh) << QStringList{u"F5"_s, u"Ctrl+R"_s};
    QTest::newRow("route") << int(Do::RouteQueue) << QStringList{u"Ctrl+Shift+R"_s};
    QTest::newRow("sync") << int(Do::SyncSession) << QStringList{u"Ctrl+Shift+Y"_s};
    QTest::newRow("unassign") << int(Do::Unassign) << QStringList{u"Ctrl+U"_s};
    QTest::newRow("send") << int(Do::Send) << QStringList{u"Ctrl+Return"_s};
    QTest::newRow("link") << int(Do::OpenLink) << QStringList{u"Ctrl+Shift+O"_s};
    QTest::newRow("discard") << int(Do::Discard) << QStringList{u"Ctrl+Shift+Backspace"_s};
}

void TestActions::documentedShortcuts()
{
    QFETCH(int, id);
    QFETCH(QStringList, keys);
    const Actions actions;
    QStringList found;
    for (const QKeySequence &shortcut : actions[Actions::Id(id)]->shortcuts())
        found.append(shortcut.toString(QKeySequence::PortableText));
    QCOMPARE(found, keys);
}

void TestActions::verbsNeedASelectionAndAnEffect()
{
    using Do = Actions::Id;
    Actions actions;
    for (ChatStatus status : settableStatuses)
        QVERIFY(!actions.forStatus(status)->isEnabled());
    QVERIFY(!actions[Do::Unassign]->isEnabled());

    Actions::Situation now;
    now.selected = 3;
    now.commonStatus = ChatStatus::Pending;
    actions.setSituation(now);
    QVERIFY(!actions[Do::SetPending]->isEnabled()); // all of them are already
    QVERIFY(actions[Do::SetResolved]->isEnabled());
    QVERIFY(actions[Do::CopyChatId]->isEnabled());
    QVERIFY(!actions[Do::Unassign]->isEnabled());
    QVERIFY(!actions[Do::AssignToMe]->isEnabled()); // all of them are mine
    QVERIFY(actions[Do::AssignTo]->isEnabled());

    now.commonStatus.reset();
    now.anyAssigned = true;
    now.anyOfOthers = true;
    actions.setSituation(now);
    for (ChatStatus status : settableStatuses)
        QVERIFY(actions.forStatus(status)->isEnabled());
    QVERIFY(actions[Do::Unassign]->isEnabled());
    QVERIFY(actions[Do::AssignToMe]->isEnabled());
    QCOMPARE(actions.forStatus(ChatStatus::Other), nullptr);
}

void TestActions::undoNamesItsChats()
{
    Actions actions;
    const QAction *undo = actions[Actions::Id::Undo];
    QVERIFY(!undo->isEnabled());
    Actions::Situation now;
    now.undo = u"Resolve 5 Chats"_s;
    now.undoNames = u"<img src=x>, Ann, Bo and 2 more"_s;
    actions.setSituation(now);
    QVERIFY(undo->isEnabled());
    QCOMPARE(undo->text().remove(u'&'), u"Undo Resolve 5 Chats"_s);
    QVERIFY2(undo->toolTip().contains(u"Ann, Bo and 2 more (Ctrl+Z)"_s), qPrintable(undo->toolTip()));
    QVERIFY(!Qt::mightBeRichText(undo->toolTip()));
}

void TestActions::contactRules()
{
    using Do = Actions::Id;
    Actions actions;
    Actions::Situation now;
    now.hasContact = true;
    actions.setSituation(now);
    QVERIFY(!actions[Do::AddKey]->isEnabled());
    now.contactLoaded = true;
    now.pendingEdits = 2;
    now.editsValid = false;
    actions.setSituation(now);
    QVERIFY(actions[Do::AddKey]->isEnabled());
    QVERIFY(!actions[Do::Save]->isEnabled());
    QVERIFY(actions[Do::Discard]->isEnabled());
    now.editsValid = true;
    actions.setSituation(now);
    QVERIFY(actions[Do::Save]->isEnabled());
    now.saving = true;
    actions.setSituation(now);
    QVERIFY(!actions[Do::Save]->isEnabled());
    QVERIFY(!actions[Do::Discard]->isEnabled());
}

void TestActions::numberRules()
{
    using Do = Actions::Id;
    Actions actions;
    QVERIFY(!actions[Do::SyncSession]->isEnabled());
    QVERIFY(!actions[Do::RouteQueue]->isEnabled());
    Actions::Situation now;
    now.hasNumber = true;
    now.canRoute = true;
    actions.setSituation(now);
    QVERIFY(actions[Do::SyncSession]->isEnabled());
    QVERIFY(actions[Do::RouteQueue]->isEnabled());
    now.syncing = true;
    actions.setSituation(now);
    QVERIFY(!actions[Do::SyncSession]->isEnabled());
    QVERIFY(actions[Do::Refresh]->isEnabled());
}

void TestActions::whatIsDisabledSaysWhy_data()
{
    QTest::addColumn<Actions::Situation>("now");
    Actions::Situation now;
    QTest::newRow("nothing") << now;
    now.hasNumber = now.hasChat = now.savedView = now.hasContact = true;
    QTest::newRow("a chat that is being read") << now;
    now.selected = now.chats = 1;
    now.commonStatus = ChatStatus::Active;
    now.contactLoaded = true;
    QTest::newRow("nothing would change") << now;
    now.pendingEdits = 1;
    QTest::newRow("an edit that cannot be saved") << now;
    now.editsValid = now.saving = now.syncing = true;
    QTest::newRow("under way") << now;
}

/// In one sentence of its own: the palette shows nothing else beside the command.
void TestActions::whatIsDisabledSaysWhy()
{
    QFETCH(Actions::Situation, now);
    Actions actions;
    actions.setSituation(now);
    int disabled = 0;
    for (const QAction *action : all(actions)) {
        const QString why = action->statusTip();
        QVERIFY2(action->isEnabled() == why.isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().contains(why), qPrintable(action->toolTip()));
        if (action->isEnabled())
            continue;
        ++disabled;
        QVERIFY2(why.endsWith(u'.'), qPrintable(action->objectName()));
    }
    QVERIFY(disabled > 0);
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
