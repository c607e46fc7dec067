#include "chats/filterline.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace sparkbot {

namespace {

/// Far beyond what the filter takes, so that a long paste is told to be too long instead of being cut silently.
constexpr int longestText = 1'000'000;

/// They stand in shortcuts/fixedkeys, too.
bool asksForSuggestions(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    return (event.key() == Qt::Key_Space && held == Qt::ControlModifier)
        || (event.key() == Qt::Key_Down && held == Qt::AltModifier);
}

} // namespace

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new SuggestionList(this))
{
    setMaxLength(longestText);
    connect(this, &QLineEdit::textEdited, this, [this] { suggest(false); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (text().isEmpty())
            stopSuggesting();
    });
    connect(m_list, &SuggestionList::accepted, this, &FilterLine::accept);
}

void FilterLine::replacePart(int start, int length, const QString &with)
{
    stopSuggesting();
    const QScopedValueRollback guard(m_replacing, true);
    setSelection(start, length);
    if (with.isEmpty())
        del();
    else
        insert(with);
}

void FilterLine::selectPart(int start, int length)
{
    setFocus(Qt::OtherFocusReason);
    setSelection(start, length);
}

bool FilterLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && asksForSuggestions(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // also where a command of the window was given the same keys
        return true;
    }
    // Tab is the way out of the line and never comes to keyPressEvent().
    if (event->type() == QEvent::KeyPress && isSuggesting()) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Tab && press->modifiers() == Qt::NoModifier) {
            accept(qMax(0, m_list->chosen()));
            return true;
        }
    }
    return QLineEdit::event(event);
}

/// Whether the list of suggestions made use of the key.
bool FilterLine::suggestionKey(const QKeyEvent *event)
{
    if (!isSuggesting())
        return false;
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->step(+1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->stepPage(+1);
        return true;
    case Qt::Key_PageUp:
        m_list->stepPage(-1);
        return true;
    case Qt::Key_Escape:
        stopSuggesting();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->chosen() < 0)
            return false; // what is typed is meant
        accept(m_list->chosen());
        return true;
    default:
        return false;
    }
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (suggestionKey(event))
        return;
    if (asksForSuggestions(*event)) {
        suggest(true);
        return;
    }
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        selectAll();
        del(); // not clear(), which cannot be undone
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held != Qt::NoModifier)
            break; // a shortcut of the window
        stopSuggesting();
        Q_EMIT leaveRequested();
        return;
    default:
        break;
    }
    const int before = cursorPosition();
    const QString textBefore = text();
    QLineEdit::keyPressEvent(event);
    if (cursorPosition() != before && text() == textBefore)
        stopSuggesting(); // they belong to another place
}

void FilterLine::suggest(bool asked)
{
    if (m_replacing)
        return; // Qt calls that typed, too
    m_now = m_source ? m_source(text(), cursorPosition()) : Suggestions();
    if (!asked && m_now.length == 0 && !m_now.needed)
        m_now = {}; // a list after every blank would be in the way
    m_list->present(m_now.list, m_now.needed);
    // Heard by screen readers together with what is typed.
    setAccessibleDescription(
        m_now.list.isEmpty()
            ? QString()
            : tr("%n suggestion(s), Down to go through them, Tab to take the first", nullptr, int(m_now.list.size())));
    Q_EMIT suggestingChanged();
}

void FilterLine::stopSuggesting()
{
    if (!isSuggesting())
        return;
    m_list->hide();
    setAccessibleDescription({});
    Q_EMIT suggestingChanged();
}

void FilterLine::accept(int row)
{
    if (row < 0 || row >= m_now.list.size())
        return;
    const Suggestions taken = m_now;
    const Suggestion &suggestion = taken.list.at(row);
    QString words = suggestion.insert;
    const int end = taken.start + taken.length;
    if (!suggestion.goesOn && (end >= text().size() || !text().at(end).isSpace()))
        words += u' ';
    replacePart(taken.start, taken.length, words);
    if (suggestion.goesOn)
        suggest(true);
}

void FilterLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    stopSuggesting();
    Q_EMIT focusLeft();
}

void FilterLine::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    stopSuggesting();
}

void FilterLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    stopSuggesting();
}

} // namespace sparkbot
