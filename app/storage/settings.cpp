#include "storage/settings.h"

#include "storage/privatefile.h"

#include <QFile>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

enum class File {
    Settings,
    State,
};

struct Entry {
    Settings::Key key;
    QString name;
    QVariant standard;
    File file = File::Settings;
};

const Entry &entryOf(Settings::Key key)
{
    using Key = Settings::Key;
    static const std::array entries{
        Entry{Key::AccountList, u"accounts/list"_s, QString(), File::Settings},
        Entry{Key::LastAccount, u"accounts/last"_s, QString(), File::Settings},
        Entry{Key::WindowGeometry, u"window/geometry"_s, QByteArray(), File::State},
        Entry{Key::WindowState, u"window/state"_s, QByteArray(), File::State},
        Entry{Key::Sidebar, u"sidebar/shown"_s, QString(), File::State},
        Entry{Key::SidebarWidth, u"sidebar/width"_s, QString(), File::State},
        Entry{Key::InspectorSizes, u"inspector/sizes"_s, QByteArray(), File::State},
        Entry{Key::Shortcuts, u"keyboard/shortcuts"_s, QString(), File::Settings},
        Entry{Key::SingleKeys, u"keyboard/singleKeys"_s, u"off"_s, File::Settings},
        Entry{Key::InspectorTab, u"inspector/tab"_s, u"metadata"_s, File::State},
        Entry{Key::JournalDays, u"journal/days"_s, u"365"_s, File::Settings},
    };
    return *std::ranges::find(entries, key, &Entry::key);
}

bool isReadable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // absent, or not ours to judge
    const QByteArray text = file.readAll();
    // See Settings: what we never write is not decoded.
    if (text.contains('\0') || text.contains("@Variant(") || text.contains("@DateTime("))
        return false;
    QSettings probe(path, QSettings::IniFormat);
    probe.allKeys(); // sections are read only when they are asked for
    return probe.status() != QSettings::FormatError;
}

} // namespace

Settings::Settings(const QString &folder)
    : m_settings(usable(folder + u"/settings.ini"_s, m_brokenSettings), QSettings::IniFormat)
    , m_state(usable(folder + u"/state.ini"_s, m_brokenState), QSettings::IniFormat)
{
}

QString Settings::usable(const QString &path, QString &broken)
{
    if (!isReadable(path)) {
        const QString bad = setAside(path);
        broken = bad.isEmpty() ? path : bad;
    }
    return path;
}

QString Settings::brokenFile(Key key) const
{
    return entryOf(key).file == File::State ? m_brokenState : m_brokenSettings;
}

QSettings &Settings::fileOf(Key key) const
{
    return entryOf(key).file == File::State ? m_state : m_settings;
}

QVariant Settings::value(Key key) const
{
    const Entry &entry = entryOf(key);
    QVariant value = fileOf(key).value(entry.name, entry.standard);
    // A text with a comma that somebody typed into the file reads as a list: then the default is better than a guess.
    const bool fits =
        value.metaType() == entry.standard.metaType() || value.metaType() == QMetaType(QMetaType::QString);
    return fits && value.convert(entry.standard.metaType()) ? value : entry.standard;
}

void Settings::setValue(Key key, const QVariant &value)
{
    Q_ASSERT(value.metaType() == entryOf(key).standard.metaType());
    QSettings &file = fileOf(key);
    if (file.value(entryOf(key).name) == value)
        return;
    makePrivateFile(file.fileName());
    file.setValue(entryOf(key).name, value);
}

bool Settings::sync()
{
    // A QSettings reports its first failure for ever, also when a later attempt succeeded. Another one over the same
    // file shares what is left to write, and tells of this attempt alone.
    const auto write = [](const QSettings &file) {
        QSettings attempt(file.fileName(), QSettings::IniFormat);
        attempt.sync();
        return attempt.status() == QSettings::NoError;
    };
    const bool settings = write(m_settings);
    return write(m_state) && settings;
}

} // namespace sparkbot
