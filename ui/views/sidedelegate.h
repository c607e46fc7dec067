#pragma once

#include <QStyledItemDelegate>

namespace sparkbot {

/// A row of the sidebar: text at the left, a figure at the right, where it is read together with the others.
class SideDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int margin = 16; ///< from the window's edge to the text, and from the figure to the separator

    explicit SideDelegate(QObject *parent = nullptr);

    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    struct Content {
        QString text; ///< cut where there is little room
        QString remark; ///< quiet words behind it, cut first
        QString figure; ///< never cut
    };
    virtual Content content(const QModelIndex &index) const = 0;
    /// A drawing before the text; returns the width it takes, 0 if there is none.
    virtual int paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, const QColor &background,
                          const QColor &text, bool coloured) const;
};

/// "VIP billing • modified   12"
class ViewDelegate : public SideDelegate {
    Q_OBJECT

public:
    using SideDelegate::SideDelegate;

protected:
    Content content(const QModelIndex &index) const override;
};

/// The session's shape, "Support  Syncing   5"
class NumberDelegate : public SideDelegate {
    Q_OBJECT

public:
    using SideDelegate::SideDelegate;

protected:
    Content content(const QModelIndex &index) const override;
    int paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, const QColor &background,
                  const QColor &text, bool coloured) const override;
};

} // namespace sparkbot
