#include "dialogbench.h"
#include "routing/routedialog.h"
#include "routing/routetext.h"
#include "shared/plaintext.h"
#include "workflows/devicedirectory.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace sparkbot;
using namespace Qt::StringLiterals;

class TestRouteDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<Workspace> m_workspace;
    QPointer<RouteDialog> m_dialog;

    DeviceId number(const QString &alias)
    {
        const QList<Device> &all = m_workspace->devices().model().devices();
        for (const Device &device : all) {
            if (device.alias == alias)
                return device.id;
        }
        return {};
    }
    void open(const QString &source)
    {
        m_workspace->routing().setPollInterval(20, 50, 2'000);
        m_dialog = new RouteDialog(*m_workspace, number(source));
        m_dialog->show();
    }
    QComboBox *combo(const QString &name) { return byName<QComboBox>(m_dialog, name); }
    void choose(const QString &name, const QString &alias)
    {
        const int row = combo(name)->findData(number(alias).text(), DeviceList::IdRole);
        QVERIFY2(row >= 0, qPrintable(alias));
        combo(name)->setCurrentIndex(row);
        Q_EMIT combo(name)->activated(row);
    }
    QString label(const QString &name) { return m_dialog->findChild<PlainLabel *>(name)->text(); }
    QAbstractButton *routeButton()
    {
        const QList<QPushButton *> all = m_dialog->findChildren<QPushButton *>();
        for (QPushButton *candidate : all) {
            if (candidate->text().startsWith(u"&Route "_s) && candidate->isVisibleTo(m_dialog))
                return candidate;
        }
        return nullptr;
    }
    qsizetype routesSent() { return m_bench->host.log().matching("PATCH", u"/queue"_s).size(); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<DialogBench>();
        m_workspace = m_bench->workspace();
        QSignalSpy loaded(&m_workspace->devices(), &DeviceDirectory::loaded);
        m_workspace->devices().refresh();
        QTRY_VERIFY(loaded.count() > 0);
    }
    void cleanup()
    {
        delete m_dialog;
        m_workspace.reset();
        m_bench.reset();
    }

    void aNumberThatIsGoneIsNotReplacedByItsNeighbour()
    {
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton()->isEnabled());
        const DeviceId gone = number(u"Support"_s);
        m_bench->host.withState([&gone](simulator::State &state) {
            std::erase_if(state.account.devices,
                          [&gone](const simulator::Device &device) { return device.id == gone.text(); });
        });
        m_workspace->devices().refresh();
        QTRY_VERIFY(number(u"Support"_s).isNull());
        QCOMPARE(combo(u"To"_s)->currentIndex(), -1);
        QVERIFY(!routeButton()->isEnabled());
        QCOMPARE(combo(u"From"_s)->currentText().left(5), u"Sales"_s);
        QCOMPARE(routesSent(), 0);
    }

    void theSourceIsNotAmongTheTargets()
    {
        open(u"Sales"_s);
        QCOMPARE(combo(u"From"_s)->count(), 7);
        QCOMPARE(combo(u"To"_s)->count(), 6);
        QCOMPARE(combo(u"To"_s)->currentIndex(), -1);
        QCOMPARE(combo(u"To"_s)->findData(number(u"Sales"_s).text(), DeviceList::IdRole), -1);
        choose(u"From"_s, u"Support"_s);
        QCOMPARE(combo(u"To"_s)->findData(number(u"Support"_s).text(), DeviceList::IdRole), -1);
        QVERIFY(combo(u"To"_s)->findData(number(u"Sales"_s).text(), DeviceList::IdRole) >= 0);
    }

    void aQueueIsRoutedOnceAndReported()
    {
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QVERIFY2(routeButton()->text().contains(u"128"_s), qPrintable(routeButton()->text()));
        for (const QString &part : {u"128"_s, u"133 afterwards"_s, u"+447700900002 instead of +447700900001"_s})
            QVERIFY2(label(u"review"_s).contains(part), qPrintable(label(u"review"_s)));
        QVERIFY(m_dialog->accessibleDescription().contains(label(u"review"_s)));
        QVERIFY(m_dialog->accessibleDescription().contains(u"blocked"_s)); // 100 or more
        QVERIFY(qobject_cast<QPushButton *>(button(m_dialog, u"Cancel"_s))->isDefault());
        QVERIFY(label(u"fromCount"_s).contains(u"128"_s) && label(u"fromCount"_s).contains(u"as of"_s));

        QTest::mouseClick(routeButton(), Qt::LeftButton);
        QTRY_COMPARE(label(u"outcomeTitle"_s), u"Routed"_s);
        QCOMPARE(routesSent(), 1);
        QVERIFY2(label(u"outcome"_s).contains(u"Moved: 128 (estimated)"_s), qPrintable(label(u"outcome"_s)));
        QVERIFY(label(u"outcome"_s).contains(u"Requested: 128 (counted)"_s));
        QTest::mouseClick(button(m_dialog, u"Copy Report"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"SparkBot reports no figures."_s));
        QTest::mouseClick(button(m_dialog, u"Close"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_dialog);
    }

    void anEmptyQueueCannotBeRouted()
    {
        open(u"Lab"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(label(u"review"_s).contains(u"There is nothing to route."_s));
        QVERIFY(!routeButton()->isEnabled());
        QCOMPARE(routesSent(), 0);
    }

    void escapeBeforeConfirmingSendsNothing()
    {
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_bench->host.log().writes().size(), 0);
    }

    void enterDoesNotRoute()
    {
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(routesSent(), 0);
    }

    void aDisconnectedTargetNeedsASecondWord()
    {
        open(u"Sales"_s);
        choose(u"To"_s, u"Night"_s);
        QTRY_VERIFY(label(u"warning"_s).contains(u"wait until it reconnects"_s));
        QVERIFY(!routeButton()->isEnabled());
        auto *anyway = m_dialog->findChild<QCheckBox *>();
        QVERIFY(anyway->isVisible());
        anyway->setChecked(true);
        QVERIFY(routeButton()->isEnabled());
        choose(u"To"_s, u"Support"_s); // the word was given for another target
        QVERIFY(!anyway->isChecked());
    }

    void aTargetThatCannotBeReadIsNotCalledConnected()
    {
        m_bench->force("GET", u"/devices/"_s + number(u"Support"_s).text(), 501, {}, false, -1);
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(label(u"warning"_s).contains(u"could not be read (last known: Connected)"_s));
        QVERIFY2(!label(u"review"_s).contains(u"is connected"_s), qPrintable(label(u"review"_s)));
        QVERIFY(m_dialog->findChild<QCheckBox *>()->isVisible());
        QVERIFY(!routeButton()->isEnabled());
    }

    void anUnknownCountNeedsTheTargetTyped()
    {
        m_bench->host.withState([](simulator::State &state) { state.knobs.queueCountUnavailable = true; });
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY_WITH_TIMEOUT(label(u"fromCount"_s).contains(u"unknown"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(label(u"review"_s).contains(u"cannot be read"_s), 20'000);
        QVERIFY(!routeButton()->isEnabled());
        QTest::keyClicks(byName<QLineEdit>(m_dialog, u"Name of the target"_s), u"support"_s);
        QVERIFY(routeButton()->isEnabled());
    }

    void aLostAnswerIsNeitherSuccessNorFailure()
    {
        m_bench->force("PATCH", u"/queue"_s, 502, {}, true);
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QTest::mouseClick(routeButton(), Qt::LeftButton);
        QTRY_COMPARE(label(u"outcomeTitle"_s), u"Outcome unknown"_s);
        const QString outcome = label(u"outcome"_s);
        QVERIFY2(outcome.contains(u"Sales: 128 → 0. Support: 5 → 133."_s), qPrintable(outcome));
        QVERIFY(outcome.contains(u"looks as if the route happened"_s));
        QVERIFY(!button(m_dialog, u"Route Again…"_s)->isEnabled());
        QTest::mouseClick(button(m_dialog, u"Check Again"_s), Qt::LeftButton);
        QTRY_VERIFY(button(m_dialog, u"Route Again…"_s)->isEnabled());
        QCOMPARE(routesSent(), 1);
    }

    void routeAgainWaitsForWhatCheckAgainReads()
    {
        m_bench->force("PATCH", u"/queue"_s, 502, {}, true);
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QTest::mouseClick(routeButton(), Qt::LeftButton);
        QTRY_COMPARE(label(u"outcomeTitle"_s), u"Outcome unknown"_s);
        const auto setUncountable = [this](bool yes) {
            m_bench->host.withState([yes](simulator::State &state) { state.knobs.queueCountUnavailable = yes; });
        };

        // A check that could not count has not checked.
        setUncountable(true);
        QTest::mouseClick(button(m_dialog, u"Check Again"_s), Qt::LeftButton);
        QVERIFY(!button(m_dialog, u"Route Again…"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(label(u"outcome"_s).contains(u"→ unknown"_s), 20'000);
        QVERIFY(!button(m_dialog, u"Route Again…"_s)->isEnabled());

        // One that counts opens the way when the counts are there, not when it was asked for.
        setUncountable(false);
        QTest::mouseClick(button(m_dialog, u"Check Again"_s), Qt::LeftButton);
        QVERIFY(!button(m_dialog, u"Route Again…"_s)->isEnabled());
        QTRY_VERIFY(button(m_dialog, u"Route Again…"_s)->isEnabled());
        QCOMPARE(routesSent(), 1);
    }

    void aRefusalSaysThatNothingMoved()
    {
        m_bench->force("PATCH", u"/queue"_s, 403);
        open(u"Sales"_s);
        choose(u"To"_s, u"Support"_s);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QTest::mouseClick(routeButton(), Qt::LeftButton);
        QTRY_VERIFY(label(u"problemText"_s).contains(u"This key may not route queues. No message was routed."_s));
        QTest::mouseClick(button(m_dialog, u"Choose Again"_s), Qt::LeftButton);
        QTRY_VERIFY(routeButton() && routeButton()->isEnabled());
        QCOMPARE(routesSent(), 1);
    }

    void moreLeftThanRequestedIsStated()
    {
        Routing::Report report;
        report.source.alias = u"Sales"_s;
        report.requested = 10;
        report.left = 12;
        const QString text = routetext::report(report);
        QVERIFY2(text.contains(u"Moved: unknown"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 more message"_s), qPrintable(text));
        report.left = 4;
        QVERIFY(routetext::report(report).contains(u"Moved: 6 (estimated)"_s));
        QVERIFY(!routetext::report(report).contains(u"more message"_s));
        report.leftUnread = true;
        QVERIFY(routetext::report(report).contains(u"4 (counted; could not be read since)"_s));
    }

    void namesAreShownAsPlainText()
    {
        m_bench->host.withState([](simulator::State &state) {
            state.account.devices.front().alias = QString(u"Sa"_s) + QChar(0x202e) + u"les\n<b>x</b>"_s;
        });
        m_workspace->devices().refresh();
        QTRY_VERIFY(number(u"Sales"_s).isNull());
        m_dialog = new RouteDialog(*m_workspace, m_workspace->devices().model().idAt(0));
        m_dialog->show();
        for (const QString &name : {u"From"_s, u"To"_s}) {
            const QAbstractItemModelTester tester(combo(name)->model(),
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
            for (int row = 0; row < combo(name)->count(); ++row) {
                const QString text = combo(name)->itemText(row);
                QVERIFY2(!text.contains(QChar(0x202e)) && !text.contains(u'\n'), qPrintable(text));
            }
        }
        choose(u"From"_s, u"Support"_s);
        choose(u"From"_s, u"Night"_s);
    }

    void aLongNameCanBeTyped()
    {
        const QString longName(90, u'n');
        m_bench->host.withState([&](simulator::State &state) {
            state.knobs.queueCountUnavailable = true;
            state.account.devices[1].alias = longName;
        });
        m_workspace->devices().refresh();
        QTRY_VERIFY(!number(longName).isNull());
        open(u"Sales"_s);
        choose(u"To"_s, longName);
        auto *typed = byName<QLineEdit>(m_dialog, u"Name of the target"_s);
        QTRY_VERIFY_WITH_TIMEOUT(typed->isVisible(), 20'000);
        const QList<PlainLabel *> labels = m_dialog->findChildren<PlainLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const PlainLabel *label) { return label->text().endsWith(longName); }));
        typed->setText(longName);
        QVERIFY(routeButton()->isEnabled());
    }

    void agesAndStalenessAreInWords()
    {
        const CountReading reading{128, 1'000'000, false};
        QVERIFY(routetext::count(reading, 1'003'000).endsWith(u"as of 3 s ago"_s));
        QVERIFY(routetext::count(reading, 1'011'000).contains(u"old"_s));
        QVERIFY(routetext::count(CountReading{std::nullopt, 1'000'000, false}, 1'000'000).contains(u"unknown"_s));
        QVERIFY(!routetext::count(CountReading{std::nullopt, 1'000'000, false}, 1'000'000).contains(u"0 queued"_s));
    }
};

QTEST_MAIN(TestRouteDialog)
#include "tst_routedialog.moc"
