#include "shared/windowstate.h"

#include "storage/settings.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QMap>
#include <QScreen>
#include <QSplitter>

namespace sparkbot::windowstate {

namespace {

constexpr QSize firstSize{1366, 820}; // all columns and the inspector without scrolling

/// Splitter states by direction, in one value.
using Sizes = QMap<qint32, QByteArray>;

Sizes sizesIn(const Settings &settings)
{
    Sizes sizes;
    QDataStream stream(settings.value(Settings::Key::InspectorSizes).toByteArray());
    stream >> sizes;
    return sizes;
}

} // namespace

void restoreGeometry(QWidget &window, const Settings &settings)
{
    if (window.restoreGeometry(settings.value(Settings::Key::WindowGeometry).toByteArray()))
        return; // Qt moves what is off all screens back
    const QScreen *screen = QGuiApplication::primaryScreen();
    window.resize(screen ? firstSize.boundedTo(screen->availableSize()) : firstSize);
}

void saveGeometry(const QWidget &window, Settings &settings)
{
    settings.setValue(Settings::Key::WindowGeometry, window.saveGeometry());
}

bool restoreSplitter(QSplitter &splitter, const Settings &settings)
{
    const Qt::Orientation orientation = splitter.orientation();
    const bool restored = splitter.restoreState(sizesIn(settings).value(orientation));
    splitter.setOrientation(orientation); // part of the state as well
    return restored;
}

void saveSplitter(const QSplitter &splitter, Settings &settings)
{
    Sizes sizes = sizesIn(settings);
    sizes.insert(splitter.orientation(), splitter.saveState());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << sizes;
    settings.setValue(Settings::Key::InspectorSizes, bytes);
}

} // namespace sparkbot::windowstate
