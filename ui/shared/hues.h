#pragma once

#include <QColor>
#include <QHash>
#include <QString>

namespace sparkbot {

/// Hues with a meaning, as degrees on the colour circle. What is drawn is always made by hueOn(), so that it can be
/// seen on whatever background the palette has.
namespace hue {
inline constexpr int red = 2;
inline constexpr int orange = 36;
inline constexpr int green = 145;
inline constexpr int blue = 214;
} // namespace hue

inline constexpr double textContrast = 4.5; ///< WCAG AA
inline constexpr double shapeContrast = 3.0;

/// WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// The strongest colour of this hue that reaches the contrast on this background; `strength` (0…1) below 1 is duller.
QColor hueOn(int hue, const QColor &background, double wanted, double strength = 1);
/// The hue of a label whose colour is not known: the same for the same name, on every machine and in every run.
int hueOfName(QStringView name);

/// A colour of the service, to be made visible with hueOn().
struct Tint {
    int hue = 0;
    double strength = 1;

    friend bool operator==(const Tint &, const Tint &) = default;
};
/// Names of labels or departments with the service's colour words.
using ColourWords = QHash<QString, QString>;
/// The tint of one of the service's 22 colour words; any other word, and none, gives the tint of the name.
Tint tintOf(QStringView colourWord, QStringView name);
/// `share` (0…1) of the colour over the background.
QColor mixed(const QColor &colour, const QColor &background, double share);

} // namespace sparkbot
