#include "talk/historypage.h"

#include "chats/statecard.h"
#include "shared/plaintext.h"
#include "talk/historydelegate.h"
#include "workflows/chathistory.h"

#include <QListView>
#include <QVBoxLayout>

namespace sparkbot {

HistoryPage::HistoryPage(ChatHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_view(new QListView(this))
    , m_card(new StateCard(this))
    , m_scope(new PlainLabel(this))
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
    column->addWidget(m_scope);
    connect(&history, &ChatHistory::changed, this, &HistoryPage::present);
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
}

} // namespace sparkbot
