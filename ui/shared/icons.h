#pragma once

#include <QIcon>

namespace sparkbot {

/// The console's own line icons, named by what they mean.
enum class Symbol {
    Refresh,
    Sync,
    Search,
    Route,
    Copy,
    Add,
    Revert,
    Save,
    Unassign,
    Information,
    Warning,
    Error,
    Close,
    Clear,
    More,
    Clock,
    Group,
    Channel,
    Number,
    Details,
    Note,
    Attachment,
    Leaving,
};
inline constexpr int symbolTotal = int(Symbol::Leaving) + 1;

/// Drawn in the palette's text colour at the time of painting, so a change of theme needs nothing; sharp at every
/// scale.
QIcon symbolIcon(Symbol symbol);
/// The drawing itself in a colour of one's own, for delegates. Kept in the pixmap cache.
QPixmap symbolPixmap(Symbol symbol, int size, qreal scale, const QColor &colour);

} // namespace sparkbot
