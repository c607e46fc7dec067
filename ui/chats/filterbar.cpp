#include "chats/filterbar.h"

#include "models/wording.h"
#include "shared/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace sparkbot {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_status(new QComboBox(this))
{
    m_line->setObjectName(QStringLiteral("filterLine"));
    m_line->setAccessibleName(tr("Filter chats"));
    m_line->setPlaceholderText(tr("Filter by name, phone or ID"));
    m_line->setToolTip(tr("Shows the chats whose name, phone or ID has all these words (Ctrl+F)"));
    m_line->setClearButtonEnabled(true);
    QAction *sign = m_line->addAction(symbolIcon(Symbol::Search), QLineEdit::LeadingPosition);
    sign->setText(tr("Filter chats"));
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_line->installEventFilter(this);

    m_status->setObjectName(QStringLiteral("statusFilter"));
    m_status->setAccessibleName(tr("Status filter"));
    m_status->setToolTip(tr("Shows the chats of one status only"));
    m_status->addItem(tr("All statuses"), -1);
    for (ChatStatus status : settableStatuses)
        m_status->addItem(statusText(status), int(status));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_status);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textChanged, this, &FilterBar::announce);
    connect(m_status, &QComboBox::currentIndexChanged, this, &FilterBar::announce);
}

ChatQuery FilterBar::query() const
{
    const int status = m_status->currentData().toInt();
    const ChatQuery typed = ChatQuery::parse(m_line->text());
    return status < 0 ? typed : ChatQuery::parse(typed.textWithStatus(ChatStatus(status)));
}

void FilterBar::setStatus(std::optional<ChatStatus> status)
{
    m_status->setCurrentIndex(m_status->findData(status ? int(*status) : -1));
}

void FilterBar::clear()
{
    m_line->clear();
    setStatus(std::nullopt);
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::announce()
{
    const ChatQuery now = query();
    if (now == m_query)
        return;
    m_query = now;
    Q_EMIT queryChanged(now);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
            m_line->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sparkbot
