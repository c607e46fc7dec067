#pragma once

#include <QSettings>
#include <QVariant>

namespace sparkbot {

/// Every remembered value with its name and default, in one table. Window geometry is state and lives in a file of its
/// own, so that copying the settings to another machine does not copy a screen layout.
///
/// Values are strings or byte arrays. QSettings keeps other types as a binary stream, which nobody can read or mend and
/// which would be decoded on trust: a file with such a stream is not ours.
class Settings {
public:
    enum class Key {
        AccountList, ///< QString, see Accounts
        LastAccount, ///< QString, a UUID
        WindowGeometry, ///< QByteArray
        WindowState, ///< QByteArray
        Sidebar, ///< QString, "shown" or "hidden"; empty = shown
        SidebarWidth, ///< QString, pixels
        InspectorSizes, ///< QByteArray, splitter state
        Shortcuts, ///< QString, see ShortcutBook: only what differs from the defaults
        SingleKeys, ///< QString, "on" or "off": letters that act in the chat table
        InspectorTab, ///< QString, the tab of the inspector that was used last
        JournalDays, ///< QString, how long the journal keeps what is finished; "0" = for ever; a year where it was
                     ///< never set
    };

    /// Files are `settings.ini` and `state.ini` in `folder`; created 0600 in a 0700 folder on the first write. A file
    /// that cannot be read as an INI file is renamed to `.bad` and named by brokenFile().
    explicit Settings(const QString &folder);

    QVariant value(Key key) const;
    /// Takes strings and byte arrays. Written to the file within a second, and when the program ends.
    void setValue(Key key, const QVariant &value);
    /// Writes now what setValue() left to write; false if it could not be written. It stays to be written, so this may
    /// be called again once the disk was mended.
    bool sync();
    /// Where the damaged file is that had this value and could not be read at start; empty if there was none. One
    /// notice to the person (R21.4).
    QString brokenFile(Key key) const;

private:
    static QString usable(const QString &path, QString &broken);
    QSettings &fileOf(Key key) const;

    QString m_brokenSettings; ///< before the files, which fill them
    QString m_brokenState;
    mutable QSettings m_settings;
    mutable QSettings m_state;
};

} // namespace sparkbot
