#pragma once

#include "shortcuts/fixedkeys.h"

#include <QHash>
#include <QObject>

#include <optional>

class QAction;
class QShortcut;
class QWidget;

namespace sparkbot {

class Settings;

/// Which keys trigger which action, as the person wants it: the defaults of Actions, overlaid with what was changed,
/// and the single letters that act while the chat table has the focus (off by default, WCAG 2.1.4).
class ShortcutBook : public QObject {
    Q_OBJECT

public:
    /// Takes the shortcuts that the actions have now as their defaults and applies what the settings say. `table` is
    /// where single letters act. All must outlive the book.
    ShortcutBook(const QList<QAction *> &actions, QWidget *table, Settings &settings, QObject *parent = nullptr);

    const QList<QAction *> &actions() const { return m_actions; }
    QList<QKeySequence> defaultsOf(const QAction *action) const { return m_defaults.value(action); }
    bool isChanged(const QAction *action) const;

    /// Who has these keys already, or a shortcut that begins with them or that they begin with: either could then never
    /// be completed. Nobody if they are free for `action`. Two commands that share keys from the start do not hold them
    /// against each other: they act in different places (Ctrl+Return: Send in the text, Resolved elsewhere).
    QList<QAction *> holdersOf(const QKeySequence &keys, const QAction *action) const;
    const QList<FixedKeys> &fixed() const { return m_fixed; }
    /// Commands of one place that keep these keys there.
    QStringList keptFixed(const QKeySequence &keys) const;
    enum class Fitness {
        Good,
        Empty,
        TypesText, ///< a letter, digit or sign alone would be lost to every text field
        OpensMenu, ///< Alt and a letter belong to the menus
    };
    static Fitness fitnessOf(const QKeySequence &keys);

    /// In place of all the action's shortcuts; empty = none. Holders of the same keys lose them.
    void assign(QAction *action, const QKeySequence &keys);
    void reset(QAction *action);
    void resetAll();
    /// Every action with its keys, one a line, for a printout beside the screen.
    QString asText() const;

    /// The action's name behind its menus: "Chats ▸ Set Status ▸ Active".
    static QString nameOf(const QAction *action);
    /// "Ctrl+T, R or Ctrl+Return".
    static QString wordsOf(const QList<QKeySequence> &keys);
    /// The letter that triggers the action in the table; null if it has none.
    static QChar letterOf(const QAction *action);
    bool singleKeys() const { return m_singleKeys; }
    void setSingleKeys(bool on);

Q_SIGNALS:
    void changed();

private:
    void read();
    void write();
    void apply(QAction *action, const QList<QKeySequence> &keys);
    void makeLetters(QWidget *table);

    QList<QAction *> m_actions;
    QList<FixedKeys> m_fixed;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
    Settings &m_settings;
    QList<QShortcut *> m_letters;
    bool m_singleKeys = false;
};

} // namespace sparkbot
