#include "actions.h"
#include "dialogbench.h"
#include "domain/chat.h"
#include "inspector/adviceline.h"
#include "inspector/metadataeditor.h"
#include "inspector/pendingeditsdialog.h"
#include "shared/plaintext.h"
#include "shared/problemlabel.h"
#include "workflows/devicedirectory.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QString wid = u"447700900555@c.us"_s;

} // namespace

class TestMetadataEditor : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<MetadataEditor> m_editor;
    DeviceId m_device;

    MetadataTable &model() { return m_workspace->contacts().model(); }
    QTableView *table() { return byName<QTableView>(m_editor.get(), u"Metadata"_s); }
    QLineEdit *field(const QString &name) { return byName<QLineEdit>(m_editor.get(), name); }
    QString label(const QString &name) { return m_editor->findChild<PlainLabel *>(name)->text(); }
    /// Every validation sentence on screen.
    QString advice()
    {
        QStringList all;
        const QList<AdviceLine *> lines = m_editor->findChildren<AdviceLine *>();
        for (const AdviceLine *line : lines) {
            if (line->isVisible())
                all.append(line->text());
        }
        return all.join(u' ');
    }
    QString note() { return m_editor->findChild<ProblemLabel *>(u"note"_s)->text(); }
    QList<simulator::MetadataPair> onServer()
    {
        QList<simulator::MetadataPair> pairs;
        m_bench->host.withState([&](simulator::State &state) {
            pairs = state.account.findDevice(m_device.text())->findChat(wid)->metadata;
        });
        return pairs;
    }
    void setOnServer(const QList<simulator::MetadataPair> &pairs)
    {
        m_bench->host.withState([&](simulator::State &state) {
            state.account.findDevice(m_device.text())->findChat(wid)->metadata = pairs;
        });
    }
    /// What the window does: rules follow what is pending.
    void judge()
    {
        Actions::Situation now;
        now.hasContact = true;
        now.contactLoaded = m_workspace->contacts().isLoaded();
        now.pendingEdits = model().pendingCount();
        now.editsValid = model().canSave();
        m_actions->setSituation(now);
    }
    void show(const QString &id)
    {
        Chat chat;
        chat.id = ChatId::fromServer(id);
        chat.name = u"Marta"_s;
        chat.kind = chatKind(id);
        m_editor->showChat(m_device, chat);
    }
    QModelIndex value(int row) { return model().index(row, int(MetadataTable::Column::Value)); }
    /// The open editor; a closed one is still there until the view deletes it.
    QLineEdit *cellEditor()
    {
        const QList<QLineEdit *> all = table()->viewport()->findChildren<QLineEdit *>();
        return all.isEmpty() ? nullptr : all.constLast();
    }
    /// Types a value over the one in the row, as a person does.
    void retype(int row, const QString &text)
    {
        table()->setCurrentIndex(value(row));
        table()->edit(value(row));
        QLineEdit *editor = cellEditor();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
    }
    void save()
    {
        judge();
        QAbstractButton *target = button(m_editor.get(), u"Save"_s);
        QVERIFY(target && target->isEnabled());
        QTest::mouseClick(target, Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        simulator::Host::Setup setup;
        setup.data.chats = 50;
        m_bench = std::make_unique<DialogBench>(setup);
        m_workspace = m_bench->workspace();
        QSignalSpy loaded(&m_workspace->devices(), &DeviceDirectory::loaded);
        m_workspace->devices().refresh();
        QTRY_VERIFY(loaded.count() > 0);
        m_device = m_workspace->devices().model().idAt(0);
        m_bench->host.withState([&](simulator::State &state) {
            simulator::Chat chat;
            chat.wid = wid;
            chat.name = u"Marta"_s;
            chat.status = u"pending"_s;
            chat.metadata = {{u"plan"_s, u"free"_s}, {u"region"_s, u"PY"_s}};
            state.account.findDevice(m_device.text())->addChat(chat);
        });
        m_actions = std::make_unique<Actions>();
        m_editor = std::make_unique<MetadataEditor>(m_workspace->contacts(), u"Acme"_s, *m_actions);
        m_editor->resize(420, 500);
        m_editor->show();
        show(wid);
        QTRY_COMPARE(model().rowCount(), 2);
        m_bench->host.log().clear();
    }
    void cleanup()
    {
        m_editor.reset();
        m_actions.reset();
        m_workspace.reset();
        m_bench.reset();
    }

    void whatIsTypedIsPendingUntilSaved()
    {
        retype(0, u"premium"_s);
        QCOMPARE(model().pendingCount(), 1); // with every key, not only after Return
        QVERIFY(label(u"pendingChanges"_s).startsWith(u"1 "_s));
        QVERIFY(byName<QPushButton>(m_editor.get(), u"Revert"_s)->isVisible());
        QCOMPARE(m_bench->host.log().writes().size(), 0);
        save();
        QTRY_COMPARE(model().pendingCount(), 0);
        QCOMPARE(onServer().constFirst().value, u"premium"_s);
        QCOMPARE(m_bench->host.log().writes().size(), 1);
        QVERIFY(!m_bench->host.log().writes().constFirst().body.contains("region")); // only what changed
    }

    void escapePutsBackWhatWasThere()
    {
        retype(0, u"premium"_s);
        QTest::keyClick(cellEditor(), Qt::Key_Escape);
        QCOMPARE(value(0).data().toString(), u"free"_s);
        QCOMPARE(model().pendingCount(), 0);
    }

    void revertTakesBackOneRow()
    {
        retype(0, u"premium"_s);
        retype(1, u"BR"_s);
        QCOMPARE(model().pendingCount(), 2);
        table()->setCurrentIndex(value(0));
        QTest::mouseClick(byName<QPushButton>(m_editor.get(), u"Revert"_s), Qt::LeftButton);
        QCOMPARE(value(0).data().toString(), u"free"_s);
        QCOMPARE(value(1).data().toString(), u"BR"_s);
    }

    void aBadKeyIsExplainedAndMendedByOneClick()
    {
        QTest::keyClicks(field(u"Key"_s), u"last purchase"_s);
        QTest::keyClicks(field(u"Value"_s), u"2024-05-01"_s);
        QVERIFY2(advice().contains(u"Keys may use letters, digits and _."_s), qPrintable(advice()));
        QVERIFY(!button(m_editor.get(), u"Add"_s)->isEnabled());
        QTest::mouseClick(button(m_editor.get(), u"Use last_purchase"_s), Qt::LeftButton);
        QCOMPARE(field(u"Key"_s)->text(), u"last_purchase"_s);
        QTest::mouseClick(button(m_editor.get(), u"Add"_s), Qt::LeftButton);
        QCOMPARE(model().rowCount(), 3);
        QCOMPARE(model().pendingCount(), 1);
        QVERIFY(field(u"Key"_s)->text().isEmpty());
    }

    void aKeyThatExistsIsNotAddedTwice()
    {
        QTest::keyClicks(field(u"Key"_s), u"plan"_s);
        QTest::keyClicks(field(u"Value"_s), u"gold"_s);
        QVERIFY(advice().contains(u"already"_s));
        QVERIFY(!button(m_editor.get(), u"Add"_s)->isEnabled());
        field(u"Key"_s)->setText(u"Plan"_s); // a warning, not an error
        QVERIFY(advice().contains(u"capital letters"_s));
        QVERIFY(button(m_editor.get(), u"Add"_s)->isEnabled());
    }

    void aLongPasteIsKeptCountedAndHeldBack()
    {
        field(u"Key"_s)->setText(u"note"_s);
        field(u"Value"_s)->setText(QString(300, u'x'));
        QCOMPARE(label(u"counter"_s), u"300/300"_s);
        QVERIFY(button(m_editor.get(), u"Add"_s)->isEnabled());
        field(u"Value"_s)->setText(QString(301, u'x'));
        QCOMPARE(field(u"Value"_s)->text().size(), 301);
        QCOMPARE(label(u"counter"_s), u"301/300"_s);
        QVERIFY(!button(m_editor.get(), u"Add"_s)->isEnabled());
        QVERIFY(advice().contains(u"Nothing was cut off"_s));
    }

    void anEmptyValueIsNotADelete()
    {
        retype(0, u"x"_s);
        QTest::keyClick(cellEditor(), Qt::Key_Backspace);
        QVERIFY2(advice().contains(u"does not delete the key"_s), qPrintable(advice()));
        judge();
        QVERIFY(!button(m_editor.get(), u"Save"_s)->isEnabled());
    }

    void outerSpacesAreOfferedForTrimming()
    {
        model().setData(value(0), u" gold "_s);
        table()->setCurrentIndex(value(0));
        QVERIFY(advice().contains(u"begins or ends with a space"_s));
        QTest::mouseClick(button(m_editor.get(), u"Trim"_s), Qt::LeftButton);
        QCOMPARE(value(0).data(Qt::EditRole).toString(), u"gold"_s);
    }

    void aFailedSaveKeepsEveryCharacter()
    {
        retype(0, u"premium"_s);
        m_bench->force("PATCH", u"/metadata"_s, 400, R"({"status":400,"message":"no such plan"})");
        save();
        QTRY_VERIFY(label(u"problemText"_s).contains(u"Your edits are kept."_s));
        QVERIFY2(label(u"problemText"_s).contains(u"Sent were the keys: plan."_s), qPrintable(label(u"problemText"_s)));
        QVERIFY(!label(u"problemText"_s).contains(u"no such plan"_s)); // the server's words are in the details
        QCOMPARE(value(0).data().toString(), u"premium"_s);
        QCOMPARE(model().pendingCount(), 1);
    }

    void aColleaguesChangeOfTheSameKeyIsExplained()
    {
        retype(0, u"premium"_s);
        setOnServer({{u"plan"_s, u"gold"_s}, {u"region"_s, u"PY"_s}});
        save();
        QTRY_VERIFY2(note().contains(u"Someone else changed plan"_s), qPrintable(note()));
        QCOMPARE(onServer().constFirst().value, u"gold"_s);
        QCOMPARE(value(0).data(MetadataTable::WasRole).toString(), u"gold"_s);
        QCOMPARE(value(0).data(Qt::EditRole).toString(), u"premium"_s);
        QVERIFY2(advice().contains(u"changed by someone else"_s), qPrintable(advice()));
        save();
        QTRY_COMPARE(onServer().constFirst().value, u"premium"_s);
        QTRY_VERIFY(note().isEmpty());
    }

    void typedTextSurvivesLookingAtAnother()
    {
        retype(0, u"premium"_s);
        field(u"Key"_s)->setText(u"half"_s);
        show(u"447700900100@g.us"_s);
        QVERIFY(label(u"metadataState"_s).contains(u"group"_s));
        QVERIFY(!field(u"Key"_s)->isVisible());
        show(wid);
        QTRY_COMPARE(model().pendingCount(), 2);
        QCOMPARE(field(u"Key"_s)->text(), u"half"_s);
        QTRY_COMPARE(value(0).data().toString(), u"premium"_s);
    }

    void aFailedLoadOffersToTryAgain()
    {
        m_bench->force("GET", u"/contacts/"_s, 403, {}, false, 1);
        show(u"447700900556@c.us"_s);
        QTRY_VERIFY(label(u"problemText"_s).contains(u"This key may not read contacts."_s));
        show(wid);
        QTRY_COMPARE(model().rowCount(), 2);
    }

    void aTypedPairCountsAndIsSavedWithoutAdding()
    {
        QTest::keyClicks(field(u"Key"_s), u"note"_s);
        QCOMPARE(m_workspace->contacts().pending().changes, 1);
        judge();
        QVERIFY(!button(m_editor.get(), u"Save"_s)->isEnabled()); // not complete yet
        QVERIFY(label(u"pendingChanges"_s).contains(u"1"_s));
        QTest::keyClicks(field(u"Value"_s), u"vip"_s);
        save();
        QTRY_COMPARE(onServer().size(), 3);
        QCOMPARE(onServer().constLast().value, u"vip"_s);
        QTRY_COMPARE(m_workspace->contacts().pending().changes, 0);
        QCOMPARE(field(u"Key"_s)->text(), QString());
    }

    void aLongPasteIsNotCut()
    {
        const QString longText(40'000, u'x');
        field(u"Value"_s)->setText(longText);
        QCOMPARE(field(u"Value"_s)->text().size(), longText.size());
        QVERIFY2(advice().contains(u"40000"_s), qPrintable(advice()));
        table()->setCurrentIndex(value(0));
        table()->edit(value(0));
        QVERIFY(cellEditor());
        QGuiApplication::clipboard()->setText(longText);
        cellEditor()->selectAll();
        cellEditor()->paste();
        QCOMPARE(model().data(value(0), Qt::EditRole).toString().size(), longText.size());
        QTRY_COMPARE(label(u"rowCounter"_s), u"40000/300"_s);
    }

    void aFailedSaveOfAContactThatWasLeftIsSaid()
    {
        QSignalSpy elsewhere(m_editor.get(), &MetadataEditor::failedElsewhere);
        retype(0, u"premium"_s);
        m_bench->force("PATCH", u"/metadata"_s, 400);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 50; });
        save();
        show(u"447700900556@c.us"_s);
        QTRY_COMPARE(elsewhere.count(), 1);
        const QString message = elsewhere.constFirst().constFirst().toString();
        QVERIFY2(message.startsWith(u"Marta"_s) && message.contains(u"HTTP 400"_s), qPrintable(message));
        show(wid);
        QTRY_COMPARE(model().rowCount(), 2);
        table()->setCurrentIndex(value(0));
        QVERIFY2(advice().contains(u"Not saved"_s), qPrintable(advice()));
    }

    void closingDuringASaveWaitsForIt()
    {
        retype(0, u"premium"_s);
        m_bench->host.withState([](simulator::State &state) { state.knobs.latency = 50; });
        save();
        QPointer<PendingEditsDialog> dialog = new PendingEditsDialog(*m_workspace);
        QSignalSpy settled(dialog, &PendingEditsDialog::settled);
        dialog->show();
        QVERIFY(dialog->isBusy());
        QVERIFY(!button(dialog, u"Discard"_s)->isEnabled()); // what has left cannot be discarded
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(onServer().constFirst().value, u"premium"_s);
        QTRY_VERIFY(!dialog);
    }

    void closingExplainsWhatWasNotSaved()
    {
        retype(0, u"premium"_s);
        setOnServer({{u"plan"_s, u"silver"_s}, {u"region"_s, u"PY"_s}});
        QPointer<PendingEditsDialog> dialog = new PendingEditsDialog(*m_workspace);
        QSignalSpy settled(dialog, &PendingEditsDialog::settled);
        dialog->show();
        const auto question = [&dialog] { return dialog->findChild<PlainLabel *>(u"question"_s)->text(); };
        QTest::mouseClick(button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_VERIFY2(question().contains(u"Someone else changed plan"_s), qPrintable(question()));
        QCOMPARE(settled.count(), 0);
        QVERIFY(!dialog->isBusy());
        QTest::mouseClick(button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(onServer().constFirst().value, u"premium"_s);
        QTRY_VERIFY(!dialog);
    }

    /// Also where nobody's metadata is shown: only closing would ask otherwise.
    void pendingElsewhereIsSaid()
    {
        retype(0, u"premium"_s);
        QCOMPARE(label(u"pendingChanges"_s), u"1 pending change(s)"_s);
        show(u"447700900556@c.us"_s);
        QCOMPARE(label(u"pendingChanges"_s), u"1 pending change(s) in 1 contact(s)"_s);
        field(u"Key"_s)->setText(u"note"_s);
        field(u"Value"_s)->setText(u"x"_s);
        QCOMPARE(label(u"pendingChanges"_s), u"2 pending change(s) in 2 contact(s)"_s);
        show(u"447700900100@g.us"_s);
        QCOMPARE(label(u"pendingChanges"_s), u"2 pending change(s) in 2 contact(s)"_s);
        QVERIFY(m_editor->findChild<PlainLabel *>(u"pendingChanges"_s)->isVisible());
    }

    void undoBringsNothingToAnotherContact()
    {
        for (const QString &name : {u"Key"_s, u"Value"_s}) {
            QTest::keyClicks(field(name), u"secret"_s);
            field(name)->selectAll();
            QTest::keyClick(field(name), Qt::Key_Delete);
        }
        show(u"447700900556@c.us"_s);
        for (const QString &name : {u"Key"_s, u"Value"_s}) {
            QTest::keyClick(field(name), Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(field(name)->text(), QString());
        }
    }

    void invisibleCharactersAreNamedAndCanBeRemoved()
    {
        const QString hidden = u"pre\u200Bmium\uFEFF"_s;
        field(u"Key"_s)->setText(u"note"_s);
        field(u"Value"_s)->setText(hidden);
        QVERIFY2(advice().contains(u"U+200B, U+FEFF"_s), qPrintable(advice()));
        QCOMPARE(field(u"Value"_s)->text(), hidden); // never by itself
        QTest::mouseClick(button(m_editor.get(), u"Remove Them"_s), Qt::LeftButton);
        QCOMPARE(field(u"Value"_s)->text(), u"premium"_s);
        QVERIFY2(advice().isEmpty(), qPrintable(advice()));
    }

    void closingOverUnsavedWorkAsks()
    {
        retype(0, u"premium"_s);
        QPointer<PendingEditsDialog> dialog = new PendingEditsDialog(*m_workspace);
        dialog->show();
        QSignalSpy settled(dialog, &PendingEditsDialog::settled);
        QVERIFY(dialog->findChild<PlainLabel *>(u"question"_s)->text().contains(u"1 change"_s));
        QTest::mouseClick(button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(onServer().constFirst().value, u"premium"_s);
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestMetadataEditor)
#include "tst_metadataeditor.moc"
