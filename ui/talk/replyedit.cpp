#include "talk/replyedit.h"

#include "shared/plaintext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

#include <algorithm>

namespace sparkbot {

namespace {

constexpr int mostLines = 6;
constexpr int widestOffer = 420;
constexpr int longestOffer = 120; ///< code points of a quick reply in the list
constexpr int longestShortcut = 30;

/// The Enter of the number pad is meant as Return.
QKeyCombination pressed(QKeyCombination keys)
{
    const Qt::Key key = keys.key() == Qt::Key_Enter ? Qt::Key_Return : keys.key();
    return QKeyCombination(keys.keyboardModifiers() & ~Qt::KeypadModifier, key);
}

} // namespace

ReplyEdit::ReplyEdit(QAction *send, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_send(send)
    , m_replies(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_replies, this))
{
    addAction(send);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Each paragraph runs as its own letters do, whatever the language of the window.
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(3);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (std::exchange(m_lines, lineCount()) == m_lines)
            return;
        setVerticalScrollBarPolicy(m_lines > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
        updateGeometry();
    });

    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Quick replies"));
    m_completer->popup()->setTextElideMode(Qt::ElideRight);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ReplyEdit::insertQuickReply);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (hasFocus())
            offerQuickReplies();
    });
}

int ReplyEdit::lineCount() const
{
    return qMax(1, qRound(document()->size().height())); // a plain text layout measures its height in lines
}

int ReplyEdit::heightFor(int lines) const
{
    const int frame = 2 * frameWidth() + contentsMargins().top() + contentsMargins().bottom();
    return lines * fontMetrics().lineSpacing() + 2 * qRound(document()->documentMargin()) + frame;
}

QSize ReplyEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, heightFor(qBound(1, m_lines, mostLines))};
}

QSize ReplyEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightFor(1)};
}

void ReplyEdit::setQuickReplies(const QList<QuickReply> &replies)
{
    m_quickReplies = replies;
}

bool ReplyEdit::offersQuickReplies() const
{
    return m_completer->popup()->isVisible();
}

void ReplyEdit::offerQuickReplies()
{
    m_offer = isReadOnly() ? ReplyOffer() : replyOffer(toPlainText(), textCursor().position(), m_quickReplies);
    m_replies->clear();
    for (const QuickReply &reply : std::as_const(m_offer.replies))
        m_replies->appendRow(new QStandardItem(
            tr("/%1 – %2")
                .arg(shownInLine(reply.shortcut, longestShortcut), shownInLine(reply.message, longestOffer))));
    if (m_offer.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(qMin(widestOffer, window()->width()));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ReplyEdit::insertQuickReply(const QModelIndex &reply)
{
    m_completer->popup()->hide();
    if (!reply.isValid() || reply.row() >= m_offer.replies.size())
        return;
    const QString text = m_offer.replies.at(reply.row()).message; // what is inserted changes the offer
    // As if typed, so that Undo takes it back.
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_offer.start);
    cursor.setPosition(m_offer.start + m_offer.length, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
    m_completer->popup()->hide();
}

/// Chords are left to Qt: nothing else in the window begins with one of Send's.
bool ReplyEdit::isSend(const QKeyEvent &event) const
{
    const QList<QKeySequence> all = m_send->shortcuts();
    return std::ranges::any_of(all, [&](const QKeySequence &keys) {
        return keys.count() == 1 && pressed(keys[0]) == pressed(event.keyCombination());
    });
}

bool ReplyEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        // While it is being sent the text is read-only, and Qt leaves Undo to the window: it would take back what was
        // last done to chats.
        const bool undoesText = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
        if (isSend(key) || (isReadOnly() && undoesText)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ReplyEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (offersQuickReplies() && event->key() == Qt::Key_Escape) {
        m_completer->popup()->hide();
        return;
    }
    if (offersQuickReplies() && event->modifiers() == Qt::NoModifier && (enter || event->key() == Qt::Key_Tab)) {
        insertQuickReply(m_completer->popup()->currentIndex());
        return;
    }
    if (isSend(*event)) {
        m_send->trigger();
        return;
    }
    const bool paging = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (paging && event->modifiers() == Qt::NoModifier && m_lines <= mostLines) {
        Q_EMIT pageRequested(event->key() == Qt::Key_PageUp ? -1 : +1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ReplyEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (m_lines <= mostLines)
        verticalScrollBar()->setValue(0); // while it grew, the text was scrolled to its last line
}

void ReplyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

} // namespace sparkbot
