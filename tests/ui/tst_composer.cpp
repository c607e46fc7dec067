// Where the team writes: what is sent as what, when it may be, and what is said about it.
#include "actions.h"
#include "dialogbench.h"
#include "domain/message.h"
#include "shared/plaintext.h"
#include "talk/composer.h"
#include "talk/replyedit.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using Mode = Composer::Mode;

class TestComposer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;

    ReplyEdit *edit(const QString &name = u"Reply"_s) { return byName<ReplyEdit>(m_composer, name); }
    QString hint()
    {
        const auto *label = m_composer->findChild<PlainLabel *>(u"composerHint"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QPushButton *send(const QString &text = u"Send"_s) { return qobject_cast<QPushButton *>(button(m_composer, text)); }

private Q_SLOTS:
    void init()
    {
        m_actions = std::make_unique<Actions>();
        m_window = std::make_unique<QWidget>();
        m_composer = new Composer(*m_actions, m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addStretch(1);
        column->addWidget(m_composer);
        m_window->resize(400, 500);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_composer->focusText();
    }
    void cleanup() { m_window.reset(); }

    /// Both texts are empty, so there is nothing to set.
    void undoBringsNothingToAnotherChat()
    {
        for (const auto &[mode, name] : {std::pair(Mode::Reply, u"Reply"_s), std::pair(Mode::Note, u"Note"_s)}) {
            m_composer->setMode(mode);
            m_composer->setText(mode, QString()); // a chat is shown
            ReplyEdit *field = edit(name);
            QTest::keyClicks(field, u"secret"_s);
            field->selectAll();
            QTest::keyClick(field, Qt::Key_Delete);
            m_composer->setText(mode, QString()); // another one
            QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(m_composer->text(mode), QString());
        }
    }

    /// Qt leaves the keys of undo to the window where a text is read-only, and there it takes back what was done to
    /// chats.
    void undoWhileSendingStaysInTheText()
    {
        QAction undo(m_window.get());
        undo.setShortcut(QKeySequence::Undo);
        m_window->addAction(&undo);
        QSignalSpy undone(&undo, &QAction::triggered);
        edit()->setReadOnly(true);
        QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 0);
    }

    void returnIsALineAndCtrlReturnSends()
    {
        QAction resolve(m_window.get());
        resolve.setShortcut(Qt::CTRL | Qt::Key_Return);
        m_window->addAction(&resolve);
        QSignalSpy resolved(&resolve, &QAction::triggered);
        QSignalSpy sent(m_composer, &Composer::sendRequested);

        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier); // nothing to send, and nothing else happens
        QTest::keyClicks(edit(), u"One"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QTest::keyClicks(edit(), u"Two"_s);
        QCOMPARE(sent.count(), 0);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.count(), 1);
        QCOMPARE(sent.constFirst().constFirst().toString(), u"One\nTwo"_s);
        QCOMPARE(resolved.count(), 0);
        QCOMPARE(edit()->toPlainText(), u"One\nTwo"_s); // until it was accepted
    }

    /// As a person wants it: the old keys do what they do elsewhere then.
    void otherKeysSend()
    {
        QAction *action = (*m_actions)[Actions::Id::Send];
        QAction resolve(m_window.get());
        resolve.setShortcut(Qt::CTRL | Qt::Key_Return);
        m_window->addAction(&resolve);
        QSignalSpy resolved(&resolve, &QAction::triggered);
        QSignalSpy sent(m_composer, &Composer::sendRequested);
        QTest::keyClicks(edit(), u"One"_s);
        QCOMPARE(send()->toolTip(), u"Send this reply to the customer (Ctrl+Return in the text)"_s);
        for (const QString &keys : {u"Ctrl+J"_s, u"Ctrl+T, S"_s}) {
            action->setShortcut(QKeySequence(keys));
            QCOMPARE(send()->toolTip(), u"Send this reply to the customer (%1 in the text)"_s.arg(keys));
            sent.clear();
            for (int i = 0; i < action->shortcut().count(); ++i)
                QTest::keyClick(edit(), action->shortcut()[i].key(), action->shortcut()[i].keyboardModifiers());
            QCOMPARE(sent.count(), 1);
        }
        action->setShortcuts(QList<QKeySequence>());
        QCOMPARE(send()->toolTip(), u"Send this reply to the customer"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.count(), 1);
        QCOMPARE(resolved.count(), 1);
        QCOMPARE(edit()->toPlainText(), u"One"_s);
    }

    void theActionSaysWhyNot()
    {
        const QAction *action = (*m_actions)[Actions::Id::Send];
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->statusTip(), u"Type a reply first."_s);
        QTest::keyClicks(edit(), u"One"_s);
        QVERIFY(action->isEnabled());
        m_composer->hide(); // what nobody sees is not sent
        QVERIFY(!action->isEnabled());
        m_composer->show();
        QVERIFY(action->isEnabled());
    }

    void itGrowsToSixLines()
    {
        const int one = edit()->height();
        for (int line = 2; line <= 6; ++line)
            QTest::keyClick(edit(), Qt::Key_Return);
        QTRY_VERIFY(edit()->height() >= one + 5 * edit()->fontMetrics().lineSpacing());
        const int six = edit()->height();
        QTest::keyClick(edit(), Qt::Key_Return);
        QTest::qWait(0);
        QCOMPARE(edit()->height(), six);
        edit()->clear();
        QTRY_COMPARE(edit()->height(), one);
    }

    void aNoteIsNeverAReply()
    {
        QSignalSpy sent(m_composer, &Composer::sendRequested);
        QSignalSpy noted(m_composer, &Composer::noteRequested);
        QTest::keyClicks(edit(), u"For the customer"_s);
        QTest::mouseClick(byName<QWidget>(m_composer, u"Write a note"_s), Qt::LeftButton);
        QVERIFY(edit(u"Note"_s)->isVisible());
        QVERIFY(!edit()->isVisible());
        QVERIFY(edit(u"Note"_s)->toPlainText().isEmpty());
        QVERIFY(edit(u"Note"_s)->palette().color(QPalette::Base) != edit()->palette().color(QPalette::Base));
        QVERIFY(hint().contains(u"not the customer"_s));
        QVERIFY(!send());
        QVERIFY(!send(u"Add Note"_s)->isEnabled());
        QTest::keyClicks(edit(u"Note"_s), u"x"_s);
        QVERIFY(!send(u"Add Note"_s)->isEnabled()); // two characters at least
        QTest::keyClicks(edit(u"Note"_s), u"y"_s);
        QTest::keyClick(edit(u"Note"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(noted.count(), 1);
        QCOMPARE(noted.constFirst().constFirst().toString(), u"xy"_s);
        QCOMPARE(sent.count(), 0);
        m_composer->setMode(Mode::Reply);
        QCOMPARE(edit()->toPlainText(), u"For the customer"_s);
    }

    void whatStandsInTheWayIsSaidBefore()
    {
        Composer::Situation now;
        now.waits = u"Sales is not connected: a reply waits until it is."_s;
        m_composer->setSituation(now);
        QTest::keyClicks(edit(), u"Hello"_s);
        QCOMPARE(hint(), now.waits);
        QVERIFY(send()->isEnabled());

        now.blocked = u"This chat takes no messages."_s;
        m_composer->setSituation(now);
        QCOMPARE(hint(), now.blocked);
        QVERIFY(!send()->isEnabled());
        QCOMPARE(send()->toolTip(), now.blocked);
        QSignalSpy sent(m_composer, &Composer::sendRequested);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.count(), 0);
        QCOMPARE(edit()->toPlainText(), u"Hello"_s);
    }

    void whatIsBeingSentCannotBeChanged()
    {
        QTest::keyClicks(edit(), u"Hello"_s);
        Composer::Situation now;
        now.sending = true;
        m_composer->setSituation(now);
        QSignalSpy sent(m_composer, &Composer::sendRequested);
        QTest::keyClicks(edit(), u"!"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edit()->toPlainText(), u"Hello"_s);
        QCOMPARE(sent.count(), 0);
        QVERIFY(!send(u"Sending…"_s)->isEnabled());
        m_composer->setSituation({});
        QVERIFY(send()->isEnabled());
    }

    void lengthIsCountedFromTheFirstCharacter()
    {
        const auto *counter = m_composer->findChild<PlainLabel *>(u"counter"_s);
        QVERIFY(!counter->isVisible());
        const int height = m_composer->sizeHint().height();
        QTest::keyClicks(edit(), u"x"_s);
        QVERIFY(counter->isVisible());
        QCOMPARE(counter->text(), u"1/6,000"_s);
        QCOMPARE(counter->foregroundRole(), QPalette::PlaceholderText);
        QCOMPARE(m_composer->sizeHint().height(), height); // it takes no room from the messages
        QVERIFY(!counter->geometry().intersects(byName<QWidget>(m_composer, u"Write a note"_s)->geometry()));
        edit()->insertPlainText(u"👍"_s); // one character, two code units
        QCOMPARE(counter->text(), u"2/6,000"_s);
        m_composer->setMode(Mode::Note);
        QVERIFY(!counter->isVisible());
        m_composer->setMode(Mode::Reply);
        m_composer->setText(Mode::Reply, QString(mostMessageCharacters, u'a'));
        QVERIFY(counter->isVisible());
        QVERIFY(send()->isEnabled());
        QString tooLong(mostMessageCharacters - 1, u'a');
        tooLong += u"👍👍"_s; // two characters, four code units
        m_composer->setText(Mode::Reply, tooLong);
        QVERIFY(!send()->isEnabled());
        QVERIFY2(hint().contains(u"Nothing was cut off"_s), qPrintable(hint()));
        QCOMPARE(m_composer->text(Mode::Reply), tooLong);
    }

    /// Who listens hears what is typed, not how much it is, and can ask for the number in a pause. A label without a
    /// name of its own reports each new text to screen readers.
    void theCounterIsSilentWhileOneTypes()
    {
        const auto *counter = m_composer->findChild<PlainLabel *>(u"counter"_s);
        const QString name = counter->accessibleName();
        QVERIFY(!name.isEmpty());
        QTest::keyClicks(edit(), u"Good morning"_s);
        QCOMPARE(counter->text(), u"12/6,000"_s);
        QCOMPARE(counter->accessibleName(), name);
        QTRY_COMPARE(counter->accessibleName(), u"12 of at most 6,000 characters"_s);
    }

    void restoredTextIsNotReportedAsTyped()
    {
        QSignalSpy edited(m_composer, &Composer::edited);
        m_composer->setText(Mode::Reply, u"From the last time"_s);
        QCOMPARE(edited.count(), 0);
        QTest::keyClicks(edit(), u"!"_s);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.constFirst().at(1).toString(), u"From the last time!"_s);
    }

    void quickRepliesAreOfferedAndInserted()
    {
        m_composer->setQuickReplies({{u"hours"_s, u"We are open from 9 to 18 h."_s},
                                     {u"hello"_s, u"Hello! How can we help?"_s},
                                     {u"thanks"_s, u"Thank you for your patience."_s}});
        QSignalSpy sent(m_composer, &Composer::sendRequested);
        QTest::keyClicks(edit(), u"At 24/7 "_s);
        QVERIFY(!edit()->offersQuickReplies()); // a slash inside of a word is just a slash
        QTest::keyClicks(edit(), u"/h"_s);
        QVERIFY(edit()->offersQuickReplies());
        QTest::keyClicks(edit(), u"o"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QVERIFY(!edit()->offersQuickReplies());
        QCOMPARE(edit()->toPlainText(), u"At 24/7 We are open from 9 to 18 h."_s);
        edit()->undo();
        QCOMPARE(edit()->toPlainText(), u"At 24/7 /ho"_s);
        QTest::keyClick(edit(), Qt::Key_Backspace);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(!edit()->offersQuickReplies());
        QTest::keyClicks(edit(), u"zz"_s);
        QVERIFY(!edit()->offersQuickReplies()); // nothing fits
        QCOMPARE(sent.count(), 0);

        m_composer->setMode(Mode::Note);
        QTest::keyClicks(edit(u"Note"_s), u"/h"_s);
        QVERIFY(!edit(u"Note"_s)->offersQuickReplies()); // they are for customers
    }

    void pagingGoesToTheConversation()
    {
        QSignalSpy paged(m_composer, &Composer::pageRequested);
        QTest::keyClick(edit(), Qt::Key_PageUp);
        QTest::keyClick(edit(), Qt::Key_PageDown);
        QCOMPARE(paged.count(), 2);
        QCOMPARE(paged.at(0).at(0).toInt(), -1);
        QCOMPARE(paged.at(1).at(0).toInt(), 1);
    }
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
