#pragma once

#include "models/chattable.h"
#include "shared/hues.h"

#include <QFontMetrics>
#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

namespace sparkbot {

class TextCache;

/// Paints the cells of the chat table from shaped lines that it keeps: less than half the time of the default delegate.
/// Text comes from the model and goes through the gate of shared/plaintext.
class ChatDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Left and right of every cell; the header has the same.
    static constexpr int margin = 8;

    explicit ChatDelegate(QObject *parent = nullptr);
    ~ChatDelegate() override;

    /// The number's labels with their colour words; what is painted next looks like it.
    void setLabelColours(const ColourWords &words);

    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tips: the whole text of a cut cell, the exact time of an age, the reason of a mark.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// What the tip of a cell says, empty if the cell says it all; ready for QToolTip.
    QString tipFor(const QModelIndex &index, const QStyleOptionViewItem &option) const;

private:
    struct Fonts;
    struct Cell;

    void paintName(const Cell &cell) const;
    void paintStatus(const Cell &cell) const;
    void paintUnread(const Cell &cell) const;
    void paintLabels(const Cell &cell) const;
    void paintText(const Cell &cell, const QString &text, TextCache &lines, const QColor &colour,
                   Qt::Alignment side) const;
    Fonts &fonts(const QFont &base) const;
    QColor hueColour(int hue, const QColor &background, double contrast) const;
    QColor labelColour(const QString &label, const QColor &background) const;

    mutable std::unique_ptr<Fonts> m_fonts;
    mutable QHash<quint64, QColor> m_colours; ///< finding a readable colour takes many steps
    mutable QHash<QPair<QRgb, QString>, QColor> m_labelColours;
    ColourWords m_colourWords;
};

} // namespace sparkbot
