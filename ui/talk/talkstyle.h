#pragma once

#include "domain/message.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>

class QPainter;
class QPointF;

namespace sparkbot {

/// The fonts of a conversation, with their metrics.
struct TalkFonts {
    explicit TalkFonts(const QFont &base);

    QFont body;
    QFont bold;
    QFont small; ///< times, names, states: what is there to be looked up, not to be read
    QFontMetrics bodyMetrics;
    QFontMetrics boldMetrics;
    QFontMetrics smallMetrics;
};

/// The colours of a conversation, all made from one palette.
struct TalkColours {
    explicit TalkColours(const QPalette &palette, QPalette::ColorGroup group);

    QColor text;
    QColor quiet;
    QColor line;
    QColor highlight;
    QColor inbound; ///< the paper of each kind
    QColor outbound;
    QColor note;
    QColor noteLine;
    QColor failed;
    QColor accent; ///< text that wants to be seen
};

inline constexpr int tickWidth = 14;
/// What became of a message, as a shape. One tick: it left. Two: it arrived. A clock: it waits. A cross: it failed.
void paintTick(QPainter &painter, const QPointF &at, Ack ack, const QColor &colour);

} // namespace sparkbot
