#pragma once

#include "domain/chat.h"

#include <optional>

class QColor;
class QPainter;
class QRectF;

namespace sparkbot {

/// A chat status as a shape, so that it is told apart without colour: disc, ring, tick, box, cross, dot.
void paintStatusMark(QPainter &painter, const QRectF &square, ChatStatus status, const QColor &colour);
/// The hue that goes with the shape; nothing = the colour of secondary text.
std::optional<int> statusHue(ChatStatus status);

} // namespace sparkbot
