#pragma once

#include "domain/device.h"

class QColor;
class QPainter;
class QRectF;

namespace sparkbot {

/// A session state as a shape, so that it is told apart without colour: full disc, half disc, struck-out ring, dotted
/// ring. `plain` is the text colour there; with `coloured` false the shape is drawn in it (on a selected row).
void paintSessionMark(QPainter &painter, const QRectF &square, SessionState state, const QColor &background,
                      const QColor &plain, bool coloured);

} // namespace sparkbot
