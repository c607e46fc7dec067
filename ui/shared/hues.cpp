#include "shared/hues.h"

#include <array>
#include <cmath>
#include <utility>

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

QColor hueOn(int hue, const QColor &background, double wanted, double strength)
{
    const bool dark = luminance(background) < 0.2;
    const int saturation = int(std::lround((dark ? 150 : 165) * strength));
    // From the middle away from the background, so that the first hit is the most colourful one.
    for (int step = 0; step <= 60; ++step) {
        const QColor colour = QColor::fromHsl(hue, saturation, dark ? 135 + 2 * step : 125 - 2 * step);
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

Tint tintOf(QStringView colourWord, QStringView name)
{
    // What the words look like, told apart by hue, and by strength where two share one.
    static constexpr std::pair<QLatin1StringView, Tint> words[] = {
        {QLatin1StringView("ruby"), {350, 1.3}},      {QLatin1StringView("tomato"), {10, 1.2}},
        {QLatin1StringView("orange"), {28, 1.4}},     {QLatin1StringView("sunflower"), {48, 1.5}},
        {QLatin1StringView("bubble"), {305, 0.9}},    {QLatin1StringView("rose"), {335, 1}},
        {QLatin1StringView("poppy"), {0, 1.4}},       {QLatin1StringView("rouge"), {343, 0.6}},
        {QLatin1StringView("raspberry"), {325, 1.3}}, {QLatin1StringView("purple"), {285, 1.2}},
        {QLatin1StringView("lavender"), {262, 0.7}},  {QLatin1StringView("violet"), {270, 1.3}},
        {QLatin1StringView("pool"), {205, 1.2}},      {QLatin1StringView("emerald"), {152, 1}},
        {QLatin1StringView("kelly"), {125, 1.2}},     {QLatin1StringView("apple"), {92, 1.2}},
        {QLatin1StringView("turquoise"), {174, 1.2}}, {QLatin1StringView("aqua"), {190, 1.3}},
        {QLatin1StringView("gold"), {43, 0.8}},       {QLatin1StringView("latte"), {30, 0.5}},
        {QLatin1StringView("cocoa"), {18, 0.55}},     {QLatin1StringView("iron"), {215, 0.15}},
    };
    for (const auto &[word, tint] : words) {
        if (colourWord.compare(word, Qt::CaseInsensitive) == 0)
            return tint;
    }
    return {hueOfName(name), 1};
}

QColor mixed(const QColor &colour, const QColor &background, double share)
{
    const auto part = [share](double a, double b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(colour.redF(), background.redF()), part(colour.greenF(), background.greenF()),
                            part(colour.blueF(), background.blueF()));
}

} // namespace sparkbot
