#include "shortcuts/shortcutbook.h"

#include "storage/settings.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <array>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

struct Letter {
    QLatin1StringView action;
    QChar letter;
};

/// What hands know from mail programs. Removing a chat has no letter on purpose.
constexpr std::array letters{
    Letter{QLatin1StringView("setResolved"), u'E'}, Letter{QLatin1StringView("setActive"), u'A'},
    Letter{QLatin1StringView("setPending"), u'P'},  Letter{QLatin1StringView("setArchived"), u'X'},
    Letter{QLatin1StringView("unassign"), u'U'},    Letter{QLatin1StringView("reply"), u'R'},
    Letter{QLatin1StringView("nextUnread"), u'N'},  Letter{QLatin1StringView("markUnread"), u'M'},
    Letter{QLatin1StringView("assignToMe"), u'I'},
};

QString saidWith(const QString &tip, const QList<QKeySequence> &keys)
{
    return keys.isEmpty() ? tip
                          : ShortcutBook::tr("%1 (%2)").arg(tip, keys.constFirst().toString(QKeySequence::NativeText));
}

/// The first one with a title: where a person finds the action. Null if it stands in none.
const QMenu *menuOf(const QAction *action)
{
    const QList<QObject *> places = action->associatedObjects();
    for (const QObject *place : places) {
        if (const auto *menu = qobject_cast<const QMenu *>(place); menu && !menu->title().isEmpty())
            return menu;
    }
    return nullptr;
}

bool excludeEachOther(const QKeySequence &taken, const QKeySequence &keys)
{
    return taken.matches(keys) != QKeySequence::NoMatch || keys.matches(taken) != QKeySequence::NoMatch;
}

bool anyExcludes(const QList<QKeySequence> &all, const QKeySequence &keys)
{
    return std::ranges::any_of(all, [&keys](const QKeySequence &taken) { return excludeEachOther(taken, keys); });
}

} // namespace

ShortcutBook::ShortcutBook(const QList<QAction *> &actions, QWidget *table, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_fixed(fixedKeys())
    , m_settings(settings)
    , m_singleKeys(settings.value(Settings::Key::SingleKeys).toString() == u"on")
{
    for (const QAction *action : actions)
        m_defaults.insert(action, action->shortcuts());
    read();
    makeLetters(table);
}

bool ShortcutBook::isChanged(const QAction *action) const
{
    return action->shortcuts() != m_defaults.value(action);
}

QList<QAction *> ShortcutBook::holdersOf(const QKeySequence &keys, const QAction *action) const
{
    QList<QAction *> holders;
    if (keys.isEmpty())
        return holders;
    for (QAction *other : m_actions) {
        const bool shared = m_defaults.value(action).contains(keys) && m_defaults.value(other).contains(keys);
        if (other != action && !shared && anyExcludes(other->shortcuts(), keys))
            holders.append(other);
    }
    return holders;
}

QStringList ShortcutBook::keptFixed(const QKeySequence &keys) const
{
    QStringList commands;
    for (const FixedKeys &fixed : m_fixed) {
        if (!keys.isEmpty() && anyExcludes(fixed.keys, keys))
            commands.append(fixed.command);
    }
    return commands;
}

ShortcutBook::Fitness ShortcutBook::fitnessOf(const QKeySequence &keys)
{
    if (keys.isEmpty() || keys[0].key() == Qt::Key_unknown)
        return Fitness::Empty;
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers others = first.keyboardModifiers() & ~Qt::ShiftModifier;
    const bool printable = first.key() < Qt::Key_Escape; // beyond it lie the keys that type nothing
    if (printable && others == Qt::NoModifier)
        return Fitness::TypesText;
    if (printable && others == Qt::AltModifier)
        return Fitness::OpensMenu;
    return Fitness::Good;
}

void ShortcutBook::assign(QAction *action, const QKeySequence &keys)
{
    const QList<QAction *> holders = holdersOf(keys, action);
    for (QAction *holder : holders) {
        QList<QKeySequence> left = holder->shortcuts();
        left.removeIf([&keys](const QKeySequence &taken) { return excludeEachOther(taken, keys); });
        apply(holder, left);
    }
    apply(action, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    write();
}

/// A default that someone else was given meanwhile is taken back from there.
void ShortcutBook::reset(QAction *action)
{
    const QList<QKeySequence> wanted = m_defaults.value(action);
    for (const QKeySequence &keys : wanted) {
        if (!holdersOf(keys, action).isEmpty())
            assign(action, keys);
    }
    apply(action, wanted);
    write();
}

void ShortcutBook::resetAll()
{
    for (QAction *action : std::as_const(m_actions))
        apply(action, m_defaults.value(action));
    write();
}

QString ShortcutBook::asText() const
{
    QString text;
    for (const QAction *action : m_actions) {
        QStringList keys;
        if (!action->shortcuts().isEmpty())
            keys.append(wordsOf(action->shortcuts()));
        if (const QChar letter = letterOf(action); m_singleKeys && !letter.isNull())
            keys.append(tr("%1 in the table").arg(letter));
        if (!keys.isEmpty())
            text += nameOf(action) + u'\t' + keys.join(tr(" or ")) + u'\n';
    }
    for (const FixedKeys &fixed : m_fixed)
        text += fixed.command + u'\t' + wordsOf(fixed.keys) + u'\n';
    return text;
}

QString ShortcutBook::wordsOf(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &one : keys)
        words.append(one.toString(QKeySequence::NativeText));
    return words.join(tr(" or "));
}

QString ShortcutBook::nameOf(const QAction *action)
{
    QStringList parts{action->iconText()};
    for (const QMenu *menu = menuOf(action); menu; menu = menuOf(menu->menuAction()))
        parts.prepend(menu->menuAction()->iconText());
    return parts.join(u" ▸ "_s);
}

QChar ShortcutBook::letterOf(const QAction *action)
{
    for (const Letter &letter : letters) {
        if (action->objectName() == letter.action)
            return letter.letter;
    }
    return {};
}

void ShortcutBook::setSingleKeys(bool on)
{
    if (on == m_singleKeys)
        return;
    m_singleKeys = on;
    for (QShortcut *letter : std::as_const(m_letters))
        letter->setEnabled(on);
    m_settings.setValue(Settings::Key::SingleKeys, on ? u"on"_s : u"off"_s);
    Q_EMIT changed();
}

/// One line an action: its name and its keys, with tabs between; keys in Qt's portable words, so that the file means
/// the same in every language.
void ShortcutBook::read()
{
    const QStringList lines = m_settings.value(Settings::Key::Shortcuts).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QStringList parts = line.split(u'\t');
        const QString name = parts.takeFirst();
        QList<QKeySequence> keys;
        for (const QString &part : std::as_const(parts)) {
            const QKeySequence sequence(part, QKeySequence::PortableText);
            if (fitnessOf(sequence) == Fitness::Good)
                keys.append(sequence);
        }
        for (QAction *action : std::as_const(m_actions)) {
            if (action->objectName() == name)
                apply(action, keys);
        }
    }
}

void ShortcutBook::write()
{
    QString text;
    for (const QAction *action : std::as_const(m_actions)) {
        if (!isChanged(action))
            continue;
        text += action->objectName();
        for (const QKeySequence &keys : action->shortcuts())
            text += u'\t' + keys.toString(QKeySequence::PortableText);
        text += u'\n';
    }
    m_settings.setValue(Settings::Key::Shortcuts, text);
    Q_EMIT changed();
}

/// The tip names the first shortcut, so it changes with it.
void ShortcutBook::apply(QAction *action, const QList<QKeySequence> &keys)
{
    const QList<QKeySequence> before = action->shortcuts();
    const QString tip = action->toolTip();
    action->setShortcuts(keys);
    if (before.isEmpty()) {
        action->setToolTip(saidWith(tip, keys));
        return;
    }
    const QString ending = saidWith({}, before);
    if (tip.endsWith(ending))
        action->setToolTip(saidWith(tip.chopped(ending.size()), keys));
}

/// QShortcut with the widget's own context: in every text field these letters stay letters.
void ShortcutBook::makeLetters(QWidget *table)
{
    const auto add = [this, table](QChar letter) {
        auto *shortcut = new QShortcut(QKeySequence(QString(letter)), table);
        shortcut->setContext(Qt::WidgetShortcut);
        shortcut->setEnabled(m_singleKeys);
        m_letters.append(shortcut);
        return shortcut;
    };
    for (QAction *action : std::as_const(m_actions)) {
        if (const QChar letter = letterOf(action); !letter.isNull()) {
            QShortcut *shortcut = add(letter);
            shortcut->setAutoRepeat(action->autoRepeat());
            connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
        }
    }
    // Down and up, without leaving the home row.
    const auto press = [table](Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(table, &event);
    };
    connect(add(u'J'), &QShortcut::activated, table, [press] { press(Qt::Key_Down); });
    connect(add(u'K'), &QShortcut::activated, table, [press] { press(Qt::Key_Up); });
}

} // namespace sparkbot
