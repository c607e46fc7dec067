#pragma once

#include "domain/message.h"
#include "talk/talkstyle.h"

#include <QModelIndex>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace sparkbot {

/// One message, set in lines for a certain width: who, what it answers, what it brings, its text, when, and what became
/// of it. The customer's messages begin at the near side and the team's end at the far one; a note takes the whole
/// width, has a dashed edge and the word "Note". Each paragraph runs as its own letters do.
class Bubble {
public:
    /// `width` is the room from edge to edge; the bubble takes what it needs. `named` adds the line with the sender.
    Bubble(const QModelIndex &message, const TalkFonts &fonts, int width, bool named);

    int height() const { return m_size.height(); }
    bool isNamed() const { return m_named; }
    /// In a row that begins at `row` and is as wide as said above.
    QRect place(const QPoint &row, bool mirrored) const;
    void paint(QPainter &painter, const QPoint &row, const TalkFonts &fonts, const TalkColours &colours, bool mirrored,
               bool current, bool focused) const;

private:
    enum class Look : quint8 {
        Inbound,
        Outbound,
        Note,
    };
    struct Foot {
        QString text;
        Ack ack = Ack::None;
        bool alarming = false;
    };
    using Paragraph = std::unique_ptr<QTextLayout>;

    void takeHead(const QModelIndex &message, const TalkFonts &fonts);
    void takeText(const QModelIndex &message, const TalkFonts &fonts, int width);
    void takeFoot(const QModelIndex &message);
    void arrange(const TalkFonts &fonts, int room);
    void paintPaper(QPainter &painter, const QRect &place, const TalkColours &colours) const;
    void paintFoot(QPainter &painter, const QRect &line, const TalkFonts &fonts, const TalkColours &colours,
                   bool mirrored) const;

    Look m_look = Look::Inbound;
    bool m_named = false;
    bool m_faint = false; ///< a message that is gone, or a placeholder's words
    QString m_sender;
    QString m_quoted;
    QString m_thing; ///< "Photo invoice.jpg · 245 kB"
    std::vector<Paragraph> m_thingLines;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Paragraph> m_reasonLines; ///< why it was not delivered
    Foot m_foot;
    int m_footWidth = 0;
    bool m_footBeside = false; ///< on the last line of the text
    int m_room = 0;
    QSize m_size;
};

} // namespace sparkbot
