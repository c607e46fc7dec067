#include "shared/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

const char *fileName(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Refresh:
        return "refresh";
    case Symbol::Sync:
        return "sync";
    case Symbol::Search:
        return "search";
    case Symbol::Route:
        return "route";
    case Symbol::Copy:
        return "copy";
    case Symbol::Add:
        return "add";
    case Symbol::Revert:
        return "revert";
    case Symbol::Save:
        return "save";
    case Symbol::Unassign:
        return "unassign";
    case Symbol::Information:
        return "information";
    case Symbol::Warning:
        return "warning";
    case Symbol::Error:
        return "error";
    case Symbol::Close:
        return "close";
    case Symbol::Clear:
        return "clear";
    case Symbol::More:
        return "more";
    case Symbol::Clock:
        return "clock";
    case Symbol::Group:
        return "group";
    case Symbol::Channel:
        return "channel";
    case Symbol::Number:
        return "number";
    case Symbol::Details:
        return "details";
    case Symbol::Note:
        return "note";
    case Symbol::Leaving:
        return "leaving";
    case Symbol::Attachment:
        return "attachment";
    }
    return "";
}

class SymbolEngine : public QIconEngine {
public:
    explicit SymbolEngine(Symbol symbol)
        : m_symbol(symbol)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap drawing = symbolPixmap(m_symbol, side, painter->device()->devicePixelRatio(), colour(mode));
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, drawing);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// Unlike pixmap(), is told the device pixel ratio; `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qMin(size.width(), size.height());
        return symbolPixmap(m_symbol, qRound(side / scale), scale, colour(mode));
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_symbol); }
    QString key() const override { return u"sparkbot-symbol"_s; }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    Symbol m_symbol;
};

QPixmap draw(Symbol symbol, int size, qreal scale, const QColor &colour)
{
    QPixmap pixmap(QSize(size, size) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QFile file(u":/icons/%1.svg"_s.arg(QLatin1StringView(fileName(symbol))));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

QIcon symbolIcon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QPixmap symbolPixmap(Symbol symbol, int size, qreal scale, const QColor &colour)
{
    const QString key = u"symbol/%1/%2/%3/%4"_s.arg(int(symbol)).arg(size).arg(scale).arg(colour.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(symbol, size, scale, colour);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace sparkbot
