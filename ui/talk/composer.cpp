#include "talk/composer.h"

#include "actions.h"
#include "domain/message.h"
#include "domain/metadata.h"
#include "shared/errorpanel.h"
#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/problemlabel.h"
#include "shared/steadybutton.h"
#include "talk/replyedit.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

namespace sparkbot {

using namespace std::chrono_literals;

namespace {

constexpr int iconSide = 16;
constexpr double noteTint = 0.14;

} // namespace

Composer::Composer(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_problem(new ErrorPanel(this))
    , m_counter(new PlainLabel(this))
    , m_send(new QPushButton(this))
    , m_icon(new PlainLabel(this))
    , m_hint(new ProblemLabel(this))
{
    m_counter->setObjectName(QStringLiteral("counter"));
    m_counter->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setObjectName(QStringLiteral("composerHint"));
    m_icon->setAlignment(Qt::AlignTop);
    m_send->setAutoDefault(false);

    auto *modes = new QHBoxLayout;
    modes->setSpacing(4);
    m_replyMode = makeModeButton(Mode::Reply);
    m_noteMode = makeModeButton(Mode::Note);
    auto *group = new QButtonGroup(this);
    for (QToolButton *button : {m_replyMode, m_noteMode}) {
        group->addButton(button);
        modes->addWidget(button);
    }
    modes->addStretch(1);
    modes->addWidget(m_counter);

    m_reply = makeEdit(Mode::Reply);
    m_note = makeEdit(Mode::Note);
    auto *field = new QHBoxLayout;
    field->setSpacing(8);
    field->addWidget(m_reply, 1);
    field->addWidget(m_note, 1);
    field->addWidget(m_send, 0, Qt::AlignBottom);

    auto *hint = new QHBoxLayout;
    hint->setSpacing(8);
    hint->addWidget(m_icon);
    hint->addWidget(m_hint, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_problem);
    column->addLayout(modes);
    column->addLayout(field);
    column->addLayout(hint);
    // Tab goes from the text to the button that sends it; the modes come before both.
    for (QWidget *edit : {m_reply, m_note})
        setTabOrder(m_noteMode, edit);
    setTabOrder(m_note, m_send);

    connect(m_send, &QPushButton::clicked, this, &Composer::submit);
    connect(actions[Actions::Id::Send], &QAction::triggered, this, &Composer::submit);
    connect(actions[Actions::Id::Send], &QAction::changed, this, &Composer::presentTip); // it names the keys
    connect(m_problem, &ErrorPanel::actionRequested, this,
            [this](ErrorAction action) { Q_EMIT problemAction(m_problemMode, action); });
    m_countPause.setSingleShot(true);
    m_countPause.setInterval(500ms);
    connect(&m_countPause, &QTimer::timeout, this, &Composer::nameCount);
    nameCount();
    tintNote();
    present();
}

QToolButton *Composer::makeModeButton(Mode mode)
{
    auto *button = new QToolButton(this);
    button->setText(mode == Mode::Reply ? tr("Reply") : tr("Note"));
    button->setAccessibleName(mode == Mode::Reply ? tr("Write a reply") : tr("Write a note"));
    button->setToolTip(mode == Mode::Reply ? tr("Write to the customer")
                                           : tr("Write to your team. The customer does not see it."));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, mode] {
        setMode(mode);
        focusText();
    });
    return button;
}

ReplyEdit *Composer::makeEdit(Mode mode)
{
    auto *edit = new ReplyEdit(m_actions[Actions::Id::Send], this);
    edit->setAccessibleName(mode == Mode::Reply ? tr("Reply") : tr("Note"));
    edit->setPlaceholderText(mode == Mode::Reply ? tr("Reply, or / for quick replies") : tr("Note for your team"));
    connect(edit, &ReplyEdit::pageRequested, this, &Composer::pageRequested);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, mode] {
        present();
        if (!m_restoring)
            Q_EMIT edited(mode, edit->toPlainText());
    });
    return edit;
}

void Composer::setSituation(const Situation &situation)
{
    if (situation == m_situation)
        return;
    m_situation = situation;
    present();
}

void Composer::setQuickReplies(const QList<QuickReply> &replies)
{
    m_reply->setQuickReplies(replies);
}

void Composer::setMode(Mode mode)
{
    if (mode != m_mode)
        dismissProblem(m_mode);
    m_mode = mode;
    present();
}

QString Composer::text(Mode mode) const
{
    return (mode == Mode::Reply ? m_reply : m_note)->toPlainText();
}

void Composer::setText(Mode mode, const QString &text)
{
    ReplyEdit *edit = mode == Mode::Reply ? m_reply : m_note;
    if (edit->toPlainText() == text) {
        edit->document()->clearUndoRedoStacks(); // what was typed to another chat and deleted must not come back here
        return;
    }
    const QScopedValueRollback guard(m_restoring, true);
    edit->setPlainText(text);
    edit->moveCursor(QTextCursor::End);
}

void Composer::focusText()
{
    edit()->setFocus(Qt::OtherFocusReason);
}

void Composer::showProblem(Mode mode, const ErrorText &text, const QList<ErrorAction> &offered)
{
    m_problemMode = mode;
    m_problem->present(text, offered);
}

void Composer::dismissProblem()
{
    m_problem->dismiss();
}

void Composer::dismissProblem(Mode mode)
{
    if (mode == m_problemMode)
        dismissProblem();
}

void Composer::present()
{
    const bool reply = m_mode == Mode::Reply;
    const bool busy = reply ? m_situation.sending : m_situation.noting;
    for (QToolButton *button : {m_replyMode, m_noteMode}) {
        const bool chosen = (button == m_replyMode) == reply;
        QFont weight = font();
        weight.setBold(chosen); // a pressed button alone is hard to tell in a dark palette
        button->setFont(weight);
        button->setChecked(chosen);
    }
    m_reply->setVisible(reply);
    m_note->setVisible(!reply);
    // Read-only, not disabled: what is being sent can still be read, and the focus stays.
    m_reply->setReadOnly(m_situation.sending);
    m_note->setReadOnly(m_situation.noting);

    presentCount();

    if (reply)
        m_send->setText(busy ? tr("Sending…") : tr("Send"));
    else
        m_send->setText(busy ? tr("Adding…") : tr("Add Note"));
    setEnabledSteadily(m_send, whyNot().isEmpty());
    presentTip();
    presentHint();
    allowSending();
}

void Composer::presentCount()
{
    const int count = int(codePoints(text(m_mode)));
    const QLocale locale;
    m_counter->setText(tr("%1/%2").arg(locale.toString(count), locale.toString(mostMessageCharacters)));
    m_counter->setVisible(count > 0);
    m_countPause.start();
}

/// Screen readers are told of a label's new text, but not while it has a name of its own: who types would hear a number
/// at every key.
void Composer::nameCount()
{
    const QLocale locale;
    m_counter->setAccessibleName(
        tr("%1 of at most %2 characters")
            .arg(locale.toString(int(codePoints(text(m_mode)))), locale.toString(mostMessageCharacters)));
}

void Composer::presentTip()
{
    const QString keys = m_actions[Actions::Id::Send]->shortcut().toString(QKeySequence::NativeText);
    const QString does =
        m_mode == Mode::Reply ? tr("Send this reply to the customer") : tr("Add this note for your team");
    if (const QString why = whyNot(); !why.isEmpty())
        m_send->setToolTip(why);
    else
        //: what the button does, then its keys
        m_send->setToolTip(keys.isEmpty() ? does : tr("%1 (%2 in the text)").arg(does, keys));
}

/// What nobody sees is not sent.
void Composer::allowSending()
{
    m_actions.allow(Actions::Id::Send, isVisible() ? whyNot() : tr("Open the conversation first."));
}

QString Composer::whyNot() const
{
    const bool reply = m_mode == Mode::Reply;
    const QString written = text(m_mode);
    const int count = int(codePoints(written.trimmed()));
    if (reply ? m_situation.sending : m_situation.noting)
        return tr("It is under way.");
    if (const QString &blocked = reply ? m_situation.blocked : m_situation.noteBlocked; !blocked.isEmpty())
        return blocked;
    if (count == 0)
        return reply ? tr("Type a reply first.") : tr("Type a note first.");
    if (!reply && count < leastNoteCharacters)
        return tr("A note has at least %n character(s).", nullptr, leastNoteCharacters);
    if (const int whole = int(codePoints(written)); whole > mostMessageCharacters)
        return tr("At most %1 characters can be sent, these are %2. Nothing was cut off.")
            .arg(QLocale().toString(mostMessageCharacters), QLocale().toString(whole));
    return {};
}

/// One line at most: what stands in the way comes before what is worth knowing.
void Composer::presentHint()
{
    const bool reply = m_mode == Mode::Reply;
    const QString &blocked = reply ? m_situation.blocked : m_situation.noteBlocked;
    const bool tooLong = codePoints(text(m_mode)) > mostMessageCharacters;
    std::optional<Symbol> symbol;
    if (tooLong) {
        m_hint->setProblem(whyNot());
        symbol = Symbol::Error;
    } else if (!blocked.isEmpty()) {
        m_hint->setHint(blocked);
        symbol = Symbol::Warning;
    } else if (!reply) {
        m_hint->setHint(tr("Only your team sees this note, not the customer."));
        symbol = Symbol::Information;
    } else {
        m_hint->setHint(m_situation.waits);
        if (!m_situation.waits.isEmpty())
            symbol = Symbol::Clock;
    }
    m_icon->setVisible(symbol.has_value());
    if (symbol)
        m_icon->setPixmap(symbolIcon(*symbol).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
}

void Composer::submit()
{
    if (!whyNot().isEmpty())
        return;
    dismissProblem(m_mode);
    if (m_mode == Mode::Reply)
        Q_EMIT sendRequested(text(Mode::Reply));
    else
        Q_EMIT noteRequested(text(Mode::Note));
}

void Composer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    allowSending();
}

void Composer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    allowSending();
}

/// A note is written on another paper than a reply; the button and the line below say it in words.
void Composer::tintNote()
{
    m_note->setPalette({});
    QPalette colours = m_note->palette();
    const QColor base = colours.color(QPalette::Base);
    colours.setColor(QPalette::Base, mixed(hueOn(hue::orange, base, shapeContrast), base, noteTint));
    m_note->setPalette(colours);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        tintNote();
}

} // namespace sparkbot
