#include "shared/hues.h"
#include "shared/messagebar.h"
#include "shared/plaintext.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestMessageBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsTheSameMessage();
    void buttonsRunAfterTheMessageIsGone();
    void escapeDismissesAndKeepsFocus();
    void detailsAreFolded();
    void rewordingIsNotANewMessage();
    void readableInEveryPalette_data();
    void readableInEveryPalette();
    void neverInterpretsText();
};

void TestMessageBar::countsTheSameMessage()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    QCOMPARE(bar.count(), 0);
    bar.show(MessageBar::Severity::Error, u"No answer."_s);
    QCOMPARE(bar.text(), u"No answer."_s);
    bar.show(MessageBar::Severity::Error, u"No answer."_s);
    bar.show(MessageBar::Severity::Error, u"No answer."_s);
    QCOMPARE(bar.count(), 3);
    QCOMPARE(bar.text(), u"No answer. (×3)"_s);
    QCOMPARE(bar.accessibleName(), u"Message"_s);
    QCOMPARE(bar.accessibleDescription(), bar.text());
    bar.show(MessageBar::Severity::Error, u"Another."_s);
    QCOMPARE(bar.text(), u"Another."_s);
    bar.dismiss();
    QVERIFY(bar.isHidden());
    bar.show(MessageBar::Severity::Error, u"Another."_s);
    QCOMPARE(bar.count(), 1);
}

void TestMessageBar::buttonsRunAfterTheMessageIsGone()
{
    MessageBar bar;
    bool wasHidden = false;
    bar.show(MessageBar::Severity::Warning, u"Failed."_s, {{u"Try Again"_s, [&] {
                                                                wasHidden = bar.text().isEmpty();
                                                                bar.show(MessageBar::Severity::Warning,
                                                                         u"Failed again."_s);
                                                            }}});
    auto *button = bar.findChild<QPushButton *>();
    QVERIFY(button);
    QCOMPARE(button->text(), u"Try Again"_s);
    button->click();
    QVERIFY(wasHidden);
    QCOMPARE(bar.text(), u"Failed again."_s);
}

void TestMessageBar::escapeDismissesAndKeepsFocus()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto *bar = new MessageBar(&window);
    auto *other = new QPushButton(u"Other"_s, &window);
    column.addWidget(bar);
    column.addWidget(other);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bar->show(MessageBar::Severity::Information, u"Hello."_s, {{u"Do"_s, {}}});
    auto *action = bar->findChild<QPushButton *>();
    action->setFocus();
    QTest::keyClick(action, Qt::Key_Escape);
    QVERIFY(bar->isHidden());
    QVERIFY(window.focusWidget());
    QVERIFY(!bar->isAncestorOf(window.focusWidget()));
}

void TestMessageBar::detailsAreFolded()
{
    MessageBar bar;
    auto *details = bar.findChild<QPlainTextEdit *>();
    bar.show(MessageBar::Severity::Error, u"Failed."_s, {}, u"HTTP status: 500"_s);
    QVERIFY(details->isHidden());
    QCOMPARE(details->toPlainText(), u"HTTP status: 500"_s);
    for (auto *unfold : bar.findChildren<QToolButton *>()) {
        if (unfold->isCheckable())
            unfold->click();
    }
    QVERIFY(!details->isHidden());
    bar.show(MessageBar::Severity::Error, u"Other."_s);
    QVERIFY(details->isHidden());
}

void TestMessageBar::rewordingIsNotANewMessage()
{
    MessageBar bar;
    bar.reword(u"nothing to reword"_s);
    QVERIFY(bar.text().isEmpty());
    bar.show(MessageBar::Severity::Warning, u"Resuming in 3 s."_s);
    bar.reword(u"Resuming in 2 s."_s);
    QCOMPARE(bar.text(), u"Resuming in 2 s."_s);
    QCOMPARE(bar.count(), 1);
    QCOMPARE(bar.accessibleDescription(), u"Resuming in 2 s."_s);
}

void TestMessageBar::readableInEveryPalette_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(239, 239, 239) << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(42, 43, 47) << QColor(31, 32, 35) << QColor(230, 230, 232);
    QTest::newRow("high contrast") << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::white);
}

void TestMessageBar::readableInEveryPalette()
{
    QFETCH(QColor, window);
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    const QPalette before = QApplication::palette();
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    QApplication::setPalette(palette);
    MessageBar bar;
    for (auto severity :
         {MessageBar::Severity::Information, MessageBar::Severity::Warning, MessageBar::Severity::Error}) {
        bar.show(severity, u"Text"_s);
        const QColor background = bar.palette().color(QPalette::Window);
        QVERIFY(background != window);
        QVERIFY2(contrast(bar.palette().color(QPalette::WindowText), background) >= textContrast,
                 qPrintable(background.name()));
    }
    for (int hue = 0; hue < 360; hue += 5)
        QVERIFY2(contrast(hueOn(hue, base, textContrast), base) >= textContrast, qPrintable(QString::number(hue)));
    QApplication::setPalette(before);
}

void TestMessageBar::neverInterpretsText()
{
    MessageBar bar;
    bar.show(MessageBar::Severity::Error, u"<b>x</b>"_s);
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
