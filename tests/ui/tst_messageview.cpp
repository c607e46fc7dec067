// The messages of a conversation on screen: where the list stands, what is above it, and what can be done with one.
#include "dialogbench.h"
#include "models/messagelist.h"
#include "nobrowser.h"
#include "talk/linkdialog.h"
#include "talk/messageview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'760'000'000'000;
constexpr qint64 minute = 60'000;

ChatMessage message(int number, const QString &text = {}, MessageFlow flow = MessageFlow::Inbound)
{
    ChatMessage message;
    message.id = u"M%1"_s.arg(number, 6, 10, QChar(u'0'));
    message.kind = u"text"_s;
    message.flow = flow;
    message.body =
        text.isEmpty() ? u"Message %1: is my order on its way, and when will it be here?"_s.arg(number) : text;
    message.ack = flow == MessageFlow::Outbound ? u"delivered"_s : QString();
    message.sentAt = noon + number * minute;
    return message;
}

/// Newest first, as the service lists them.
QList<ChatMessage> messages(int first, int last)
{
    QList<ChatMessage> list;
    for (int number = last; number >= first; --number)
        list.append(message(number, {}, number % 3 == 0 ? MessageFlow::Outbound : MessageFlow::Inbound));
    return list;
}

} // namespace

class TestMessageView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MessageList> m_model;
    std::unique_ptr<MessageView> m_view;

    QScrollBar *bar() { return m_view->verticalScrollBar(); }
    int topOf(const QString &id) { return m_view->visualRect(m_model->index(m_model->rowOf(id))).top(); }
    void makeCurrent(int row) { m_view->setCurrentIndex(m_model->index(row)); }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<MessageList>();
        m_view = std::make_unique<MessageView>(*m_model);
        m_view->resize(380, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void opensAtTheNewest()
    {
        m_model->merge(messages(1, 300));
        QTRY_VERIFY(bar()->maximum() > 0);
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        const QRect last = m_view->visualRect(m_model->index(299));
        QVERIFY(last.isValid());
        QVERIFY(last.bottom() <= m_view->viewport()->height());
        QVERIFY(last.bottom() > m_view->viewport()->height() - 40);
    }

    void olderMessagesKeepThePlace()
    {
        m_model->merge(messages(1'000, 1'060));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        bar()->setValue(bar()->maximum() / 2);
        const QModelIndex seen = m_view->indexAt({100, 200});
        const QString id = seen.data(MessageList::IdRole).toString();
        const int before = topOf(id);
        m_model->merge(messages(900, 999));
        QTRY_COMPARE(topOf(id), before);
        QTest::qWait(0);
        QCOMPARE(topOf(id), before);
    }

    void newMessagesAreFollowedOnlyFromTheNewest()
    {
        m_model->merge(messages(1, 60));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        m_model->merge({message(61)});
        QTRY_COMPARE(bar()->value(), bar()->maximum());

        bar()->setValue(bar()->maximum() / 2);
        const QString id = m_view->indexAt({100, 200}).data(MessageList::IdRole).toString();
        const int before = topOf(id);
        m_model->merge({message(62)});
        QTRY_COMPARE(m_model->rowCount(), 62);
        QTRY_COMPARE(topOf(id), before);
        QVERIFY(bar()->value() < bar()->maximum());
    }

    void anotherWidthKeepsWhatIsRead()
    {
        m_model->merge(messages(1, 200));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        m_view->resize(240, 420);
        QTRY_COMPARE(bar()->value(), bar()->maximum());

        bar()->setValue(bar()->maximum() / 2);
        const QString id = m_view->indexAt({100, 2}).data(MessageList::IdRole).toString();
        m_view->resize(520, 420);
        QTRY_VERIFY(qAbs(topOf(id)) < 200);
    }

    void aLongWordStaysInside()
    {
        m_model->merge({message(1, QString(700, u'x')), message(2, u"short"_s)});
        const QRect row = m_view->visualRect(m_model->index(0));
        QCOMPARE(row.width(), m_view->viewport()->width());
        QVERIFY(row.height() > 4 * m_view->fontMetrics().height());
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    }

    void daysAndUnreadAreMarked()
    {
        constexpr int day = 24 * 60;
        m_model->merge({message(day + 1), message(day), message(1), message(0)});
        const auto height = [this](int row) { return m_view->visualRect(m_model->index(row)).height(); };
        QTRY_VERIFY(height(2) > height(3)); // a new day begins above
        QVERIFY(height(0) > height(1));
        const int plain = height(1);
        m_view->markUnread(3);
        QTRY_VERIFY(height(1) > plain);
        m_view->markUnread(0);
        QTRY_COMPARE(height(1), plain);
    }

    void aChangedMessageIsSetAnew()
    {
        m_model->merge({message(1, u"short"_s), message(2)});
        const int before = m_view->visualRect(m_model->index(0)).height();
        m_model->merge({message(1,
                                u"A text that is so long that it needs several lines in a view that is as narrow as "
                                "this one, whatever the font may be."_s)});
        QTRY_VERIFY(m_view->visualRect(m_model->index(0)).height() > before);
    }

    void olderIsAskedForByScrollingButtonAndKey()
    {
        m_model->merge(messages(1, 60));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        QSignalSpy asked(m_view.get(), &MessageView::olderRequested);
        m_view->setOlder(MessageView::Older::Available);
        QCOMPARE(asked.count(), 0);
        bar()->setValue(0);
        QCOMPARE(asked.count(), 1);

        auto *more = qobject_cast<QPushButton *>(button(m_view.get(), u"Load Older Messages"_s));
        QVERIFY(more && more->isVisible());
        QVERIFY(m_view->viewport()->rect().contains(more->geometry()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
        makeCurrent(0);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(asked.count(), 3);

        m_view->setOlder(MessageView::Older::Loading);
        QVERIFY(!more->isEnabled());
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(asked.count(), 3);
        m_view->setOlder(MessageView::Older::Failed);
        QVERIFY(more->text().contains(u"Try Again"_s));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(asked.count(), 4);
        m_view->setOlder(MessageView::Older::Nothing);
        QVERIFY(!more->isVisible());
    }

    void theKeyboardArrivesAtTheNewest()
    {
        m_model->merge(messages(1, 60));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->clearFocus();
        m_view->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_view->currentIndex().row(), 59);
        QCOMPARE(bar()->value(), bar()->maximum());
    }

    void aMessageIsCopiedWhole()
    {
        const QString text = u"<b>Order</b> & co\n4711"_s;
        m_model->merge({message(1, text)});
        makeCurrent(0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, m_view->mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        const QList<QMenu *> menus = m_view->findChildren<QMenu *>();
        QVERIFY(!menus.isEmpty());
        menus.first()->actions().first()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        menus.first()->close();
    }

    void linksAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        QTest::newRow("none") << u"www.example.com and mailto:a@b.c"_s << QStringList{};
        QTest::newRow("plain") << u"See https://example.com/a?b=c#d"_s << QStringList{u"https://example.com/a?b=c#d"_s};
        QTest::newRow("end of a sentence") << u"(https://example.com/a)."_s << QStringList{u"https://example.com/a"_s};
        QTest::newRow("brackets") << u"https://example.com/a_(b)"_s << QStringList{u"https://example.com/a_(b)"_s};
        QTest::newRow("twice") << u"http://a.example http://a.example http://b.example"_s
                               << QStringList{u"http://a.example"_s, u"http://b.example"_s};
        QTest::newRow("markup") << u"<a href=\"https://evil.example\">x</a>"_s
                                << QStringList{u"https://evil.example"_s};
        QTest::newRow("no host") << u"https:///etc/passwd"_s << QStringList{};
        QTest::newRow("other schemes") << u"file:///etc/passwd javascript:alert(1) sparkbot://x"_s << QStringList{};
    }
    void linksAreFound()
    {
        QFETCH(QString, text);
        QTEST(linksIn(text), "links");
    }

    void aLinkIsOpenedOnlyAfterItWasShown();
    void saysThatNoBrowserOpened();

public Q_SLOTS:
    void take(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
};

void TestMessageView::aLinkIsOpenedOnlyAfterItWasShown()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "take");
    const QString link = u"https://example.com/very/long/path?with=parameters"_s;
    m_model->merge({message(1, u"Look: %1"_s.arg(link))});
    makeCurrent(0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(0)).center());
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(0)).center());
    QVERIFY(m_opened.isEmpty());
    QVERIFY(m_view->findChildren<QDialog *>().isEmpty());

    const auto ask = [&]() -> QDialog * {
        m_view->openLinks();
        return m_view->window()->findChild<QDialog *>();
    };
    QPointer<QDialog> dialog = ask();
    QVERIFY(dialog);
    QCOMPARE(byName<QPlainTextEdit>(dialog, u"Address"_s)->toPlainText(), link);
    QVERIFY(qobject_cast<QPushButton *>(button(dialog, u"Cancel"_s))->isDefault());
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(m_opened.isEmpty());

    dialog = ask();
    button(dialog, u"Open in Browser"_s)->click();
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl(link)});
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestMessageView::saysThatNoBrowserOpened()
{
    const QString link = u"https://example.com/a"_s;
    m_model->merge({message(1, u"Look: %1"_s.arg(link))});
    makeCurrent(0);
    m_view->openLinks();
    const NoBrowser none;
    const QPointer<QDialog> dialog = m_view->findChild<QDialog *>();
    QVERIFY(dialog);
    const auto *problem = dialog->findChild<QLabel *>(u"linkProblem"_s);
    QVERIFY(!problem || !problem->isVisible());
    button(dialog, u"Open in Browser"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(dialog); // it stays, with the address
    QVERIFY2(problem->text().startsWith(u"No browser could be opened"_s), qPrintable(problem->text()));
    QVERIFY(problem->isVisible());
    QGuiApplication::clipboard()->clear();
    button(dialog, u"Copy Address"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), link);
    dialog->reject();
}

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
