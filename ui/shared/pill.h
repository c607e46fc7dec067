#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QFontMetrics;
class QPainter;

namespace sparkbot {

/// The outlined pill of a label, as the table, the inspector and the dialogs draw it.
namespace pill {

inline constexpr int padding = 7; ///< left and right of the words
inline constexpr int gap = 4; ///< between two pills

int height(const QFontMetrics &metrics);
int width(const QFontMetrics &metrics, const QString &words);
/// With the painter's font; words that do not fit are cut with "…".
void paint(QPainter &painter, const QRectF &room, const QString &words, const QColor &colour);

} // namespace pill

} // namespace sparkbot
