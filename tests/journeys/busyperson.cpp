// What the person at the desk does.

#include "busydesk.h"

#include "domain/fold.h"
#include "workflows/numberfacts.h"
#include "workflows/undostack.h"

#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace sparkbot;

void BusyDesk::person()
{
    static const QList<Qt::Key> keys{Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Home};
    switch (below(17)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
        return hoverAndClick();
    case 6:
        return press(pick(keys));
    case 7:
        return sort();
    case 8:
    case 9:
        return filter();
    case 10:
        return scroll();
    case 11:
    case 12:
        return actOnSelection();
    case 13:
    case 14:
        return again();
    case 15:
        return oneIn(2) ? stop() : refresh();
    default:
        note(u"apply what waits"_s);
        return table().applyWaiting();
    }
}

void BusyDesk::hoverAndClick()
{
    const int height = m_view->viewport()->height();
    QList<int> rows; // that can be seen as a whole
    for (int row = 0; row < table().rowCount(); ++row) {
        const int top = m_view->rowViewportPosition(row);
        if (top >= 0 && top + m_view->rowHeight(row) <= height)
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    const int row = pick(rows);
    // Each time at another point: a pointer that is there already does not move.
    const QPoint at(60 + ++m_moves % 100, m_view->rowViewportPosition(row) + m_view->rowHeight(row) / 2);
    QTest::mouseMove(m_view->viewport(), at);
    const auto under = [&] { return table().idAt(m_view->indexAt(at).row()); };
    const ChatId id = under();
    if (id.isNull())
        return;
    expect(table().isHeld(), u"the hand over %1 is not seen"_s.arg(id.text()));
    for (int i = below(5); i > 0; --i)
        customer();
    if (oneIn(2))
        poll();
    wander();
    if (table().waitingCount() > 0)
        count(u"held back"_s);
    expect(under() == id, u"%1 moved under the hand, %2 is there"_s.arg(id.text(), under().text()));

    static const QList<Qt::KeyboardModifiers> all{Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier,
                                                  Qt::ShiftModifier};
    const Qt::KeyboardModifiers modifiers = pick(all);
    QSet<ChatId> wanted = asSet(m_view->selectedIds());
    if (!wanted.remove(id))
        wanted.insert(id);
    note(u"click %1, modifiers %2"_s.arg(id.text()).arg(modifiers.toInt(), 0, 16));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, at);
    m_selected = asSet(m_view->selectedIds());
    m_current = m_view->currentId();
    expect(m_current == id, u"clicked %1, but %2 is the current one"_s.arg(id.text(), m_current.text()));
    if (modifiers == Qt::ControlModifier)
        expect(m_selected == wanted, u"selected %1 in place of %2"_s.arg(listed(m_selected), listed(wanted)));
    else if (modifiers == Qt::ShiftModifier)
        expect(m_selected.contains(id), u"%1 is not selected"_s.arg(id.text()));
    else
        expect(m_selected == QSet{id}, u"selected %1 in place of %2"_s.arg(listed(m_selected), id.text()));
    if (oneIn(3))
        return;
    for (int i = below(3); i > 0; --i)
        customer();
    if (oneIn(3))
        poll();
    checkHand();
    actOnSelection();
}

void BusyDesk::press(int key)
{
    const Qt::KeyboardModifiers modifiers = oneIn(3) ? Qt::ShiftModifier : Qt::NoModifier;
    note(u"key %1, modifiers %2"_s.arg(key, 0, 16).arg(modifiers, 0, 16));
    const ChatId before = m_view->currentId();
    const QSet<ChatId> selected = asSet(m_view->selectedIds());
    QTest::keyClick(m_view.get(), Qt::Key(key), modifiers);
    // A key that goes nowhere leaves what is hidden selected, too.
    if (asSet(m_view->selectedIds()) != selected)
        m_selected = asSet(m_view->selectedIds());
    m_current = m_view->currentId();
    if (m_current != before && modifiers == Qt::NoModifier && table().rowCount() > 0)
        expect(m_selected == QSet{m_current}, u"the key selected %1"_s.arg(listed(m_selected)));
}

void BusyDesk::sort()
{
    m_plain.column = ChatTable::Column(below(ChatTable::columnTotal));
    m_plain.descending = oneIn(2);
    note(u"sort by %1, descending %2"_s.arg(int(m_plain.column)).arg(m_plain.descending));
    m_view->sortByColumn(int(m_plain.column), m_plain.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// A condition of the filter line, and what it means.
QString BusyDesk::anyCondition(std::function<bool(const Chat &)> &fits)
{
    const auto contains = [](const QString &text, const char *part) {
        return folded(text).find(part) != std::string::npos;
    };
    static const QStringList words{u"pending"_s, u"active"_s, u"resolved"_s, u"archived"_s, u"removed"_s};
    static const QStringList labels{u"complaint"_s, u"invoice"_s, u"waiting"_s, u"wholesale"_s};
    switch (below(9)) {
    case 0:
    case 1: {
        const QString word = pick(words);
        fits = [word](const Chat &chat) { return chat.statusWord == word; };
        return u"status:"_s + word;
    }
    case 2:
        fits = [](const Chat &chat) { return chat.status == ChatStatus::Active || chat.status == ChatStatus::Pending; };
        return u"status:active,pending"_s;
    case 3:
        fits = [](const Chat &chat) { return chat.markedUnread || chat.unread.value_or(0) > 0; };
        return u"is:unread"_s;
    case 4:
        fits = [](const Chat &chat) { return chat.agent.isNull() && chat.department.isNull(); };
        return u"is:unassigned"_s;
    case 5:
        fits = [](const Chat &chat) { return chat.id.text().endsWith(u"@g.us"); };
        return u"is:group"_s;
    case 6:
        fits = [](const Chat &chat) { return chat.unread.value_or(0) > 2; };
        return u"unread:>2"_s;
    case 7: {
        const QString label = pick(labels);
        fits = [label](const Chat &chat) { return chat.labels.contains(label); };
        return u"label:"_s + label;
    }
    default:
        fits = [contains](const Chat &chat) { return contains(chat.name, "an") || contains(chat.id.text(), "an"); };
        return u"an"_s;
    }
}

void BusyDesk::filter()
{
    std::function<bool(const Chat &)> a, b, fits;
    const QString first = anyCondition(a), second = anyCondition(b);
    QString text;
    switch (below(6)) {
    case 0:
        fits = [](const Chat &) { return true; };
        break;
    case 1:
        text = u'-' + first;
        fits = [a](const Chat &chat) { return !a(chat); };
        break;
    case 2:
        text = first + u' ' + second;
        fits = [a, b](const Chat &chat) { return a(chat) && b(chat); };
        break;
    case 3:
        text = first + u" OR "_s + second;
        fits = [a, b](const Chat &chat) { return a(chat) || b(chat); };
        break;
    case 4:
        text = u"-("_s + first + u" OR "_s + second + u')';
        fits = [a, b](const Chat &chat) { return !a(chat) && !b(chat); };
        break;
    default:
        text = first;
        fits = a;
        break;
    }
    note(u"filter "_s + text);
    m_plain.select(text, fits);
    expect(m_plain.query.isValid(), u"not understood: "_s + text);
    table().setQuery(m_plain.query);
}

void BusyDesk::scroll()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(below(bar->maximum() + 1));
    note(u"scroll to %1"_s.arg(bar->value()));
}

ChatVerb BusyDesk::anyVerb()
{
    const NumberFacts &facts = m_space->facts();
    const QStringList labels{pick(facts.labels()).name, pick(facts.labels()).name};
    switch (below(12)) {
    case 0:
        return ChatVerb::unassign();
    case 1:
        return ChatVerb::assign({pick(facts.team()).id, {}, {}}); // also to who cannot be given chats
    case 2:
        return ChatVerb::assign({{}, {}, pick(facts.departments()).id});
    case 3:
        return ChatVerb::assign({{}, pick(facts.assignable()).email, {}});
    case 4:
        return ChatVerb::addLabels(labels);
    case 5:
        return ChatVerb::removeLabels(labels);
    case 6:
        return ChatVerb::replaceLabels(labels.mid(0, below(3)));
    case 7:
        return ChatVerb::markRead();
    case 8:
        return ChatVerb::markUnread();
    default:
        return ChatVerb::setStatus(settableStatuses[size_t(below(int(settableStatuses.size())))]);
    }
}

void BusyDesk::actOnSelection()
{
    const QList<ChatId> ids = m_view->selectedIds();
    if (ids.isEmpty())
        return;
    QSet<ChatId> busy; // another run is writing them: they are reported, but not begun
    std::ranges::copy_if(ids, std::inserter(busy, busy.end()), [this](const ChatId &id) { return verbs().isBusy(id); });
    const ChatVerb verb = anyVerb();
    const QString goal = verb.labels.isEmpty() ? journalGoal(verb, {}) : verb.labels.join(u", "_s);
    note(u"%1 %2: %3"_s.arg(journalWord(verb), goal, listed(asSet(ids))));
    m_begun = {};
    const quint64 run = verbs().run(verb, ids);
    expect((run == 0) == (busy.size() == ids.size()), u"run %1, %2 chats are busy"_s.arg(run).arg(busy.size()));
    if (run == 0)
        return;
    expect(idsOf(m_begun) == ids, u"begun for %1"_s.arg(listed(asSet(idsOf(m_begun)))));
    expect(asSet(idsOf(m_begun, Outcome::NotStarted)) == busy, u"busy are %1"_s.arg(listed(busy)));
}

/// What a report offers.
void BusyDesk::again()
{
    if (oneIn(4)) {
        note(u"undo the last"_s);
        m_space->undo().undo();
        return;
    }
    if (m_reports.isEmpty())
        return;
    const VerbReport report = m_reports.takeAt(std::max(0, int(m_reports.size()) - 1 - below(3)));
    switch (below(6)) {
    case 0:
        note(u"retry the failed of run %1"_s.arg(report.run));
        verbs().retryFailed(report);
        return;
    case 1:
        note(u"apply run %1 anyway"_s.arg(report.run));
        verbs().applyAnyway(report);
        return;
    case 2:
        note(u"go on with run %1"_s.arg(report.run));
        verbs().continueStopped(report);
        return;
    default:
        note(u"undo run %1"_s.arg(report.run));
        verbs().undo(report);
        return;
    }
}

void BusyDesk::stop()
{
    const QList<ChatVerbs::Progress> runs = verbs().progress();
    if (runs.isEmpty())
        return;
    const quint64 run = pick(runs).run;
    note(u"stop run %1"_s.arg(run));
    verbs().stop(run);
}
