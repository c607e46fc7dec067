#include "shared/hues.h"

#include <array>
#include <cmath>

namespace sparkbot {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor hueOn(int hue, const QColor &background, double wanted)
{
    const bool dark = luminance(background) < 0.2;
    // From the middle away from the background, so that the first hit is the most colourful one.
    for (int step = 0; step <= 60; ++step) {
        const QColor colour = QColor::fromHsl(hue, dark ? 150 : 165, dark ? 135 + 2 * step : 125 - 2 * step);
        if (contrast(colour, background) >= wanted)
            return colour;
    }
    return dark ? Qt::white : Qt::black;
}

int hueOfName(QStringView name)
{
    // Far apart, and away from the red and green that mean failure and connection.
    static constexpr std::array hues{185, 315, 45, 265, 85, 220, 340, 20};
    quint32 hash = 2'166'136'261u; // FNV-1a; qHash is salted
    for (QChar c : name)
        hash = (hash ^ c.toCaseFolded().unicode()) * 16'777'619u;
    return hues[hash % hues.size()];
}

QColor mixed(const QColor &colour, const QColor &background, double share)
{
    const auto part = [share](double a, double b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(colour.redF(), background.redF()), part(colour.greenF(), background.greenF()),
                            part(colour.blueF(), background.blueF()));
}

} // namespace sparkbot
