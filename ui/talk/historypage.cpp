#include "talk/historypage.h"

#include "chats/statecard.h"
#include "shared/plaintext.h"
#include "talk/historydelegate.h"
#include "verbs/verbtext.h"
#include "workflows/chathistory.h"
#include "workflows/undostack.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(ChatHistory &history, UndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_undo(undo)
    , m_view(new QListView(this))
    , m_card(new StateCard(this))
    , m_scope(new PlainLabel(this))
    , m_undoButton(new QPushButton(this))
{
    m_view->setAccessibleName(tr("History"));
    m_view->setModel(&history.model());
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls; it asks for no height
    m_scope->setObjectName(QStringLiteral("historyScope"));
    m_scope->setWordWrap(true);
    m_scope->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_view, 1);
    column->addWidget(m_card, 1);
    m_undoButton->setObjectName(QStringLiteral("undoFromHistory"));
    m_undoButton->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_scope, 1);
    foot->addWidget(m_undoButton, 0, Qt::AlignTop);
    column->addLayout(foot);
    connect(&history, &ChatHistory::changed, this, &HistoryPage::present);
    connect(&undo, &UndoStack::changed, this, &HistoryPage::presentUndo);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::presentUndo);
    connect(m_undoButton, &QPushButton::clicked, this, &HistoryPage::undoCurrent);
    present();
}

void HistoryPage::showChat(const ChatRef &chat)
{
    m_wanted = chat;
    if (isVisible() || chat.isNull())
        m_history.open(chat);
    present();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_history.open(m_wanted);
    present();
}

void HistoryPage::present()
{
    const bool empty = m_history.model().rowCount() == 0;
    m_view->setVisible(!empty);
    if (empty)
        m_card->present(tr("Nothing was done to this chat from this computer yet."), {});
    else
        m_card->hide();
    m_scope->setText(m_history.isCut()
                         ? tr("The newest 200 changes made from this computer. Those of others are not listed.")
                         : tr("Only what was done from this computer. Changes by others are not listed."));
    if (!empty && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_history.model().index(0, 0)); // the newest is what one would take back
    presentUndo();
}

const JournalEntry *HistoryPage::currentEntry() const
{
    const QList<JournalEntry> &entries = m_history.model().entries();
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < entries.size() ? &entries.at(row) : nullptr;
}

void HistoryPage::presentUndo()
{
    const JournalEntry *entry = currentEntry();
    const std::optional<UndoStack::Undoable> undoable = entry ? m_undo.undoableEntry(entry->id) : std::nullopt;
    if (m_undoButton->hasFocus() && !undoable)
        m_view->setFocus(); // a disabled button would keep the keyboard
    m_undoButton->setVisible(entry);
    m_undoButton->setEnabled(undoable.has_value());
    m_undoButton->setText(undoable ? tr("&Undo %1").arg(verbTitle(undoable->verb, undoable->count)) : tr("&Undo"));
    QString words;
    if (undoable)
        words = firstNames(undoable->names, undoable->count);
    else if (entry)
        words = whyNotUndoable(*entry);
    m_undoButton->setToolTip(words.isEmpty() ? QString() : shownInToolTip(words));
    m_undoButton->setAccessibleDescription(words);
}

QString HistoryPage::whyNotUndoable(const JournalEntry &entry) const
{
    using Outcome = JournalEntry::Outcome;
    if (entry.verb == u"send-text"_s || entry.verb == u"add-note"_s || entry.verb == u"upsert-metadata"_s)
        return tr("Only changes of status, assignment, labels and unread marks can be undone here.");
    if (entry.undoes != 0)
        return tr("This took back an earlier change. Make that change again instead.");
    if (entry.outcome == Outcome::Open)
        return tr("This is still under way. It can be undone when it has ended.");
    if (entry.outcome == Outcome::Failed || entry.outcome == Outcome::NothingToDo)
        return tr("This changed nothing, so there is nothing to undo.");
    if (entry.outcome == Outcome::Unknown)
        return tr("It is not known whether this changed anything. Look at the chat and set it as it should be.");
    const QList<JournalEntry> &entries = m_history.model().entries();
    const bool undone =
        std::ranges::any_of(entries, [&entry](const JournalEntry &later) { return later.undoes == entry.id; });
    return undone
        ? tr("This was undone already.")
        : tr("Too much was done since, or the console was closed: only the last changes can be undone. Set the "
             "chat by hand.");
}

void HistoryPage::undoCurrent()
{
    const JournalEntry *entry = currentEntry();
    const std::optional<UndoStack::Undoable> undoable = entry ? m_undo.undoableEntry(entry->id) : std::nullopt;
    if (undoable)
        m_undo.undo(undoable->run);
}

} // namespace sparkbot
