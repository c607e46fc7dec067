#pragma once

#include "talk/bubble.h"

#include <QCache>
#include <QDate>
#include <QStyledItemDelegate>

#include <optional>

namespace sparkbot {

/// Draws the messages of a conversation and knows how high each is. Heights are measured when a row is first asked for
/// and kept for the width; the lines themselves are kept for the rows last seen only.
class MessageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int margin = 12; ///< left and right of the messages

    explicit MessageDelegate(QObject *parent = nullptr);
    ~MessageDelegate() override;

    /// The room for a row, and the font. Forgets all heights where they are others than before.
    void setRoom(int width, const QFont &font);
    /// What is above the first row.
    void setTopRoom(int height) { m_topRoom = height; }
    /// The marker goes above this message.
    void setFirstUnread(const QString &id, int count);
    /// In a group, each message says who wrote it.
    void setGroup(bool group);
    /// The message looks different now.
    void forget(const QString &id);
    void forgetAll();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    /// What stands above a bubble in its row.
    struct Bands {
        bool top = false;
        bool day = false;
        bool unread = false;
        bool named = false;
    };
    struct Height {
        int bubble = 0;
        bool named = false;
    };

    QDate dayOf(const QModelIndex &message) const;
    Bands bandsOf(const QModelIndex &index) const;
    int bandHeight() const;
    int above(const Bands &bands) const;
    const Bubble &bubbleOf(const QModelIndex &index, bool named) const;
    void paintBand(QPainter &painter, const QRect &band, const QString &text, const QColor &colour,
                   const QColor &line) const;

    std::unique_ptr<TalkFonts> m_fonts;
    mutable QHash<QString, Height> m_heights;
    mutable QHash<qint64, QDate> m_days;
    mutable QCache<QString, Bubble> m_bubbles;
    mutable std::optional<TalkColours> m_colours;
    mutable qint64 m_paletteKey = 0;
    mutable QPalette::ColorGroup m_group = QPalette::Active;
    QString m_firstUnread;
    int m_unread = 0;
    int m_width = 0;
    int m_topRoom = 0;
    bool m_isGroup = false;
};

} // namespace sparkbot
