#include "chats/suggestionlist.h"

#include "chats/statusmark.h"
#include "shared/hues.h"
#include "shared/plaintext.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>

namespace sparkbot {

namespace {

constexpr int rowsShown = 9;
constexpr int padding = 8;
constexpr int markSide = 10;
constexpr int leastRowHeight = 24;
constexpr int narrowestInCharacters = 44;
constexpr int roundingSlack = 2; ///< eliding measures in parts of pixels
constexpr int longestWords = 60; ///< code points

enum Role {
    MeaningRole = Qt::UserRole,
    StatusRole, ///< int(ChatStatus); invalid = none
    LabelRole, ///< bool
};

/// Words at the near side, their meaning in quiet colour after them.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, qMax(leastRowHeight, option.fontMetrics.height() + padding)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        const QColor background = palette.color(chosen ? QPalette::Highlight : QPalette::Base);
        const QColor text = palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, background);
        QRect room = option.rect.adjusted(padding, 0, -padding, 0);
        const auto take = [&](int width) {
            const QRect part(room.left(), room.top(), qMin(width, room.width()), room.height());
            room.setLeft(room.left() + width + padding);
            return QStyle::visualRect(option.direction, option.rect, part);
        };

        if (const QVariant word = index.data(StatusRole); word.isValid()) {
            const ChatStatus status = ChatStatus(word.toInt());
            const std::optional<int> hue = statusHue(status);
            const QRect spot = take(markSide);
            paintStatusMark(*painter, QRectF(spot.left(), spot.center().y() - markSide / 2.0 + 0.5, markSide, markSide),
                            status, chosen || !hue ? text : hueOn(*hue, background, shapeContrast));
        }
        const bool label = index.data(LabelRole).toBool();
        const QString words = shownInLine(index.data(Qt::DisplayRole).toString(), longestWords);
        const int inset = label ? padding : 0;
        const int wanted = option.fontMetrics.horizontalAdvance(words) + roundingSlack + 2 * inset;
        const QRect spot = take(qMin(wanted, room.width()));
        painter->setPen(text);
        if (label) {
            if (!chosen)
                painter->setPen(hueOn(hueOfName(words), background, textContrast));
            const int height = option.fontMetrics.height() + 2;
            const QRectF pill(spot.left() + 0.5, spot.center().y() - height / 2.0 + 1, spot.width() - 1, height - 1);
            painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
        }
        painter->drawText(spot.adjusted(inset, 0, -inset, 0), int(Qt::AlignVCenter | Qt::TextSingleLine),
                          option.fontMetrics.elidedText(words, Qt::ElideRight, spot.width() - 2 * inset));
        const QString meaning = shownInLine(index.data(MeaningRole).toString());
        if (!meaning.isEmpty() && room.width() > 0) {
            painter->setPen(chosen ? text : palette.color(QPalette::PlaceholderText));
            const QRect rest = take(room.width());
            painter->drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                              option.fontMetrics.elidedText(meaning, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
};

} // namespace

class SuggestionList::Rows : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<Suggestion> &suggestions)
    {
        beginResetModel();
        m_suggestions = suggestions;
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_suggestions.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
        const Suggestion &suggestion = m_suggestions.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return suggestion.words;
        case MeaningRole:
            return suggestion.meaning;
        case StatusRole:
            return suggestion.status ? QVariant(int(*suggestion.status)) : QVariant();
        case LabelRole:
            return suggestion.isLabel;
        case Qt::AccessibleTextRole:
            return suggestion.meaning.isEmpty()
                ? shownInLine(suggestion.words)
                : SuggestionList::tr("%1 – %2").arg(shownInLine(suggestion.words), shownInLine(suggestion.meaning));
        default:
            return {};
        }
    }

private:
    QList<Suggestion> m_suggestions;
};

SuggestionList::SuggestionList(QWidget *line)
    : QListView(line)
    , m_line(line)
    , m_rows(new Rows(this))
{
    setObjectName(QStringLiteral("suggestions"));
    setAccessibleName(tr("Filter suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setModel(m_rows);
    setItemDelegate(new SuggestionDelegate(this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameStyle(Box | Plain);
    setForegroundRole(QPalette::PlaceholderText); // an edge that is seen on every palette
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT accepted(index.row()); });
    hide();
}

void SuggestionList::present(const QList<Suggestion> &suggestions, bool choose)
{
    m_rows->set(suggestions);
    if (suggestions.isEmpty()) {
        hide();
        return;
    }
    if (parentWidget() != m_line->window())
        setParent(m_line->window());
    place();
    show();
    raise();
    if (choose)
        setCurrentIndex(m_rows->index(0));
    else
        scrollToTop();
}

void SuggestionList::step(int direction)
{
    const int rows = m_rows->rowCount();
    if (rows == 0)
        return;
    const int from = chosen() < 0 && direction < 0 ? 0 : chosen();
    setCurrentIndex(m_rows->index((from + direction + rows) % rows));
}

void SuggestionList::stepPage(int direction)
{
    setCurrentIndex(m_rows->index(qBound(0, chosen() + direction * (rowsShown - 1), m_rows->rowCount() - 1)));
}

void SuggestionList::place()
{
    const QWidget *window = m_line->window();
    const QPoint corner = m_line->mapTo(window, QPoint(0, m_line->height()));
    const int width =
        qMin(window->width(), qMax(m_line->width(), fontMetrics().averageCharWidth() * narrowestInCharacters));
    const int wanted = qMin(m_rows->rowCount(), rowsShown) * sizeHintForRow(0) + 2 * frameWidth();
    const int near = m_line->layoutDirection() == Qt::RightToLeft ? corner.x() + m_line->width() - width : corner.x();
    const int left = qBound(0, near, window->width() - width);
    setGeometry(left, corner.y(), width, qMin(wanted, window->height() - corner.y()));
}

} // namespace sparkbot
