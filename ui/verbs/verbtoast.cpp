#include "verbs/verbtoast.h"

#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/plaintext.h"
#include "verbs/shelf.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace sparkbot {

namespace {

constexpr double tint = 0.10; ///< of the highlight over the window's colour

QToolButton *toastButton(const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(24);
    return button;
}

} // namespace

VerbToast::VerbToast(Shelf &shelf)
    : QWidget(&shelf)
    , m_shelf(shelf)
    , m_text(new PlainLabel(this))
    , m_whom(new PlainLabel(this))
    , m_undo(toastButton("toastUndo", this))
    , m_details(toastButton("toastDetails", this))
    , m_close(toastButton("toastClose", this))
{
    setObjectName(QStringLiteral("verbToast"));
    setAccessibleName(tr("Result"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("toastText"));
    m_text->setWordWrap(true);
    m_whom->setObjectName(QStringLiteral("toastWhom"));
    m_whom->setForegroundRole(QPalette::PlaceholderText);
    m_whom->hide();
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(symbolIcon(Symbol::Revert));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setText(tr("Details…"));
    m_details->setToolTip(tr("Show what became of each chat"));
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_close->setMinimumWidth(24);
    m_close->setAccessibleName(tr("Dismiss Result"));
    m_close->setToolTip(tr("Dismiss this (Esc)"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_whom);
    row->addWidget(m_undo);
    row->addWidget(m_details);
    row->addWidget(m_close);
    connect(m_undo, &QToolButton::clicked, this, &VerbToast::undoRequested);
    connect(m_details, &QToolButton::clicked, this, &VerbToast::detailsRequested);
    connect(m_close, &QToolButton::clicked, this, &VerbToast::sendAway);

    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &VerbToast::dismiss);
    connect(qApp, &QApplication::focusChanged, this, &VerbToast::judgeTime);
    applyColours();
    shelf.add(this);
}

void VerbToast::present(const Message &message, int forMs)
{
    m_text->setText(message.text);
    //: what a verb came to, the chats it was about
    setAccessibleDescription(message.whom.isEmpty() ? message.text : tr("%1 %2").arg(message.text, message.whom));
    m_whom->setText(message.whom);
    m_undo->setVisible(!message.undo.isEmpty());
    m_undo->setAccessibleName(message.undo.isEmpty() ? tr("Undo") : message.undo);
    m_undo->setAccessibleDescription(message.whom);
    //: what would be undone, the chats it was done to
    const QString undone = message.whom.isEmpty() ? message.undo : tr("%1: %2").arg(message.undo, message.whom);
    m_undo->setToolTip(message.undo.isEmpty() ? QString() : shownInToolTip(undone));
    m_details->setVisible(message.details);
    m_time.stop();
    m_left = forMs;
    m_shelf.setShown(this, true);
    fitWhom();
    judgeTime();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void VerbToast::dismiss()
{
    m_time.stop();
    m_left = 0;
    m_shelf.setShown(this, false);
}

void VerbToast::sendAway()
{
    dismiss();
    Q_EMIT dismissed();
}

void VerbToast::withdrawUndo()
{
    const bool focused = m_undo->hasFocus();
    m_undo->hide();
    if (focused)
        m_close->setFocus();
}

QString VerbToast::text() const
{
    return isVisibleTo(&m_shelf) ? m_text->text() : QString();
}

void VerbToast::judgeTime()
{
    if (!isVisibleTo(&m_shelf) || m_left == untilDismissed)
        return;
    const bool someoneHere = underMouse() || isAncestorOf(QApplication::focusWidget());
    if (someoneHere && m_time.isActive()) {
        m_left = m_time.remainingTime();
        m_time.stop();
    } else if (!someoneHere && !m_time.isActive()) {
        constexpr int least = 3'000; // to come back after a slip of the pointer
        m_time.start(qMax(m_left, least));
    }
}

void VerbToast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    judgeTime();
}

void VerbToast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    judgeTime();
}

void VerbToast::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWhom();
}

/// The names give way before the sentence needs a second line.
void VerbToast::fitWhom()
{
    int used = fontMetrics().horizontalAdvance(m_text->text()) + m_whom->sizeHint().width();
    for (const QToolButton *button : {m_undo, m_details, m_close})
        used += button->isVisibleTo(this) ? button->sizeHint().width() : 0;
    const QMargins margins = layout()->contentsMargins();
    used += margins.left() + margins.right() + layout()->spacing() * (layout()->count() - 1);
    m_whom->setVisible(!m_whom->text().isEmpty() && used <= width());
}

void VerbToast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        sendAway();
    else
        QWidget::keyPressEvent(event);
}

void VerbToast::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        applyColours();
}

void VerbToast::applyColours()
{
    setPalette({});
    QPalette colours = palette();
    colours.setColor(QPalette::Window,
                     mixed(colours.color(QPalette::Highlight), colours.color(QPalette::Window), tint));
    setPalette(colours);
}

} // namespace sparkbot
