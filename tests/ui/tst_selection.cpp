// Thousands of clicks, keys, filters, sorts and changes of chats in any order: what is selected and which chat is the
// current one is the person's doing alone (R2.2). Without a server, so that rare orders come up in seconds; the same
// with all parts together is tests/journeys/tst_properties.cpp.
//
// SELECTION_SEED=7 tries another day, SELECTION_STEPS=100000 a longer one.

#include "chats/chatview.h"
#include "chats/handwatch.h"
#include "models/plaintable.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sparkbot;
using testing::idOf;
using testing::randomChat;

namespace {

class RandomDay {
public:
    explicit RandomDay(quint32 seed)
        : m_random(seed)
        , m_tester(&m_table)
        , m_view(m_table)
    {
        for (int i = 0; i < m_chats; ++i)
            m_table.update(randomChat(m_random, i));
        m_view.resize(900, 480);
        m_view.show();
        m_view.activateWindow();
        m_view.setFocus();
    }

    bool begin()
    {
        const bool active = QTest::qWaitForWindowActive(&m_view);
        m_current = m_view.currentId();
        return active;
    }
    void step()
    {
        switch (below(12)) {
        case 0:
        case 1:
            return someChatsChange();
        case 2:
            note(u"a chat is removed"_s);
            return m_table.remove(idOf(below(m_chats * 3))); // mostly one that does not exist
        case 3:
        case 4:
            return click();
        case 5:
        case 6:
            return press();
        case 7:
            return sort();
        case 8:
        case 9:
            return filter();
        case 10:
            return scroll();
        default:
            return takeTheHandAway();
        }
    }
    QString trail() const { return m_trail.join(u'\n'); }
    /// What is wrong; empty if all is well.
    QString complaint() const
    {
        QStringList wrong;
        QSet<ChatId> wanted;
        for (const ChatId &id : std::as_const(m_selected)) {
            if (m_table.rowOf(id) >= 0)
                wanted.insert(id);
        }
        const QSet<ChatId> shown = selected();
        if (shown != wanted)
            wrong.append(u"selected are %1 in place of %2"_s.arg(listed(shown), listed(wanted)));
        if (m_view.selectedCount() != shown.size())
            wrong.append(u"%1 rows are selected for %2 chats"_s.arg(m_view.selectedCount()).arg(shown.size()));
        if (m_view.currentId() != m_current)
            wrong.append(u"current is %1 in place of %2"_s.arg(m_view.currentId().text(), m_current.text()));
        if (m_table.rowOf(m_current) >= 0 && m_table.idAt(m_view.currentIndex().row()) != m_current)
            wrong.append(u"the current row is not that of %1"_s.arg(m_current.text()));
        return wrong.join(u'\n');
    }

private:
    void someChatsChange()
    {
        constexpr int most = 100;
        ChatBatch batch;
        for (int i = below(4); i >= 0; --i) {
            const bool isNew = m_chats < most && below(12) == 0;
            batch.append(randomChat(m_random, isNew ? m_chats++ : below(m_chats)));
        }
        note(u"%1 chats change"_s.arg(batch.size()));
        m_table.splice(batch);
    }
    void click()
    {
        QTest::qWait(0); // the person has seen the rows
        QList<QPoint> points; // on rows that can be seen as a whole
        for (int row = 0; row < m_table.rowCount(); ++row) {
            const int top = m_view.rowViewportPosition(row), height = m_view.rowHeight(row);
            if (top >= 0 && top + height <= m_view.viewport()->height())
                points.append({60 + m_moves % 100, top + height / 2});
        }
        if (points.isEmpty())
            return;
        ++m_moves; // a pointer that is there already does not move
        const QPoint at = points.at(below(int(points.size())));
        QTest::mouseMove(m_view.viewport(), at);
        const ChatId id = m_table.idAt(m_view.indexAt(at).row());
        static constexpr std::array all{Qt::NoModifier, Qt::ControlModifier, Qt::ControlModifier, Qt::ShiftModifier};
        const Qt::KeyboardModifier modifier = all[size_t(below(int(all.size())))];
        const QSet<ChatId> before = selected();
        note(u"click %1, modifier %2"_s.arg(id.text()).arg(int(modifier), 0, 16));
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, modifier, at);
        QSet<ChatId> wanted{id};
        if (modifier == Qt::ControlModifier)
            wanted = before.contains(id) ? before - wanted : before + wanted;
        if (modifier == Qt::ShiftModifier)
            take(before);
        else
            m_selected = wanted;
        m_current = id;
    }
    void press()
    {
        static constexpr std::array keys{Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Home};
        const Qt::Key key = keys[size_t(below(int(keys.size())))];
        const Qt::KeyboardModifier modifier = below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
        const QSet<ChatId> before = selected();
        note(u"key %1, modifier %2"_s.arg(int(key), 0, 16).arg(int(modifier), 0, 16));
        QTest::keyClick(&m_view, key, modifier);
        take(before);
        m_current = m_view.currentId();
    }
    void sort()
    {
        const int column = below(ChatTable::columnTotal);
        note(u"sort by %1"_s.arg(column));
        m_view.sortByColumn(column, below(2) == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    void filter()
    {
        static const QStringList queries{u""_s,
                                         u"status:active"_s,
                                         u"-status:active"_s,
                                         u"is:group"_s,
                                         u"-is:group"_s,
                                         u"is:unread"_s,
                                         u"an"_s,
                                         u"jose"_s,
                                         u"label:label1"_s,
                                         u"status:pending,active"_s};
        const QString query = queries.at(below(int(queries.size())));
        note(u"filter "_s + query);
        m_table.setQuery(ChatQuery::parse(query));
    }
    void scroll()
    {
        QScrollBar *bar = m_view.verticalScrollBar();
        bar->setValue(below(bar->maximum() + 1));
        note(u"scroll to %1"_s.arg(bar->value()));
    }
    void takeTheHandAway()
    {
        note(u"no hand"_s);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_view.viewport(), &leave);
        m_view.findChild<HandWatch *>()->lift();
        if (below(2) == 0)
            QTest::qWait(0);
        m_table.applyWaiting();
    }

    /// A key or click that changes nothing leaves what is hidden selected, too.
    void take(const QSet<ChatId> &before)
    {
        if (selected() != before)
            m_selected = selected();
    }
    QSet<ChatId> selected() const
    {
        const QList<ChatId> ids = m_view.selectedIds();
        return {ids.cbegin(), ids.cend()};
    }
    static QString listed(const QSet<ChatId> &ids)
    {
        QStringList texts;
        for (const ChatId &id : ids)
            texts.append(id.text());
        texts.sort();
        return u'[' + texts.join(u' ') + u']';
    }
    void note(const QString &what)
    {
        constexpr int enough = 40;
        m_trail.append(u"%1 (%2 selected, %3 of them seen)"_s.arg(what).arg(m_selected.size()).arg(selected().size()));
        if (m_trail.size() > enough)
            m_trail.removeFirst();
    }
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    std::mt19937 m_random;
    int m_chats = 60;
    int m_moves = 0;
    ChatTable m_table;
    QAbstractItemModelTester m_tester;
    ChatView m_view;
    QSet<ChatId> m_selected; ///< by the person, visible or not
    ChatId m_current;
    QStringList m_trail;
};

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void belongsToThePerson_data();
    void belongsToThePerson();
};

void TestSelection::belongsToThePerson_data()
{
    QTest::addColumn<uint>("seed");
    bool chosen = false;
    const int seed = qEnvironmentVariableIntValue("SELECTION_SEED", &chosen);
    for (const uint fixed : chosen ? QList{uint(seed)} : QList{2u, 6u, 9u})
        QTest::addRow("seed %u", fixed) << fixed;
}

void TestSelection::belongsToThePerson()
{
    QFETCH(uint, seed);
    bool longer = false;
    const int wished = qEnvironmentVariableIntValue("SELECTION_STEPS", &longer);
    RandomDay day(seed);
    QVERIFY(day.begin());
    for (int step = 0; step < (longer ? wished : 2'000); ++step) {
        day.step();
        const QString complaint = day.complaint();
        if (complaint.isEmpty())
            continue;
        qInfo().noquote() << day.trail(); // too long for the message
        QFAIL(qPrintable(u"step %1: %2"_s.arg(step).arg(complaint)));
    }
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
