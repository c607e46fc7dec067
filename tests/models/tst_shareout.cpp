#include "models/shareout.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <vector>

using namespace sparkbot;

class TestShareOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesEachPieceOnce();
    void takesAnotherThread();
    void needsNoOtherThread();
};

void TestShareOut::doesEachPieceOnce()
{
    for (size_t parts = 0; parts < 400; ++parts) {
        std::vector<std::atomic<int>> times(parts);
        shareOut(parts, [&times](size_t part) { ++times[part]; });
        for (const std::atomic<int> &count : times)
            QCOMPARE(count.load(), 1);
    }
}

/// Each of two pieces waits until the other one has begun.
void TestShareOut::takesAnotherThread()
{
    constexpr int patienceMs = 30'000;
    QVERIFY(QThreadPool::globalInstance()->waitForDone()); // who is still busy with what was there before cannot come
    QSemaphore begun[2];
    std::atomic<int> met = 0;
    shareOut(2, [&](size_t part) {
        begun[part].release();
        met += begun[1 - part].tryAcquire(1, patienceMs) ? 1 : 0;
    });
    QCOMPARE(met.load(), 2);
}

void TestShareOut::needsNoOtherThread()
{
    QThreadPool *pool = QThreadPool::globalInstance();
    QVERIFY(pool->waitForDone());
    pool->setMaxThreadCount(1);
    QSemaphore release;
    pool->start([&release] { release.acquire(); }); // for as long as this takes
    int done = 0;
    shareOut(50, [&done](size_t) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
        ++done;
    });
    release.release();
    QCOMPARE(done, 50);
    QVERIFY(pool->waitForDone());
}

QTEST_GUILESS_MAIN(TestShareOut)
#include "tst_shareout.moc"
