#include "verbs/labelpills.h"

#include "shared/pill.h"
#include "shared/plaintext.h"

#include <QLocale>
#include <QPainter>

namespace sparkbot {

namespace {

constexpr int longestName = 60;

} // namespace

LabelPills::LabelPills(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LabelPills::present(const QStringList &labels, const ColourWords &words)
{
    if (labels == m_labels && words == m_words)
        return;
    m_labels = labels;
    m_words = words;
    QStringList shownLabels;
    for (const QString &label : labels)
        shownLabels.append(shownInLine(label, longestName));
    setAccessibleName(labels.isEmpty() ? tr("No labels") : tr("Labels: %1").arg(shownLabels.join(tr(", "))));
    setToolTip(labels.isEmpty() ? QString() : shownInToolTip(labels.join(u'\n')));
    update();
}

QSize LabelPills::sizeHint() const
{
    return {0, pill::height(fontMetrics())};
}

QSize LabelPills::minimumSizeHint() const
{
    return sizeHint();
}

void LabelPills::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor background = palette().color(QPalette::Window);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int used, int width) {
        return QRectF(mirrored ? this->width() - used - width : used, 0, width, height());
    };
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (m_labels.isEmpty()) {
        const QString none = tr("None");
        painter.drawText(place(0, metrics.horizontalAdvance(none)), int(Qt::AlignVCenter), none);
        return;
    }
    int used = 0;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const QString words = shownInLine(m_labels.at(i), longestName);
        const qsizetype others = m_labels.size() - i - 1;
        const QString rest = QStringLiteral("+%1").arg(QLocale().toString(others + 1));
        const int restWidth = others > 0 ? metrics.horizontalAdvance(rest) + pill::gap : 0;
        const int wanted = pill::width(metrics, words);
        const int free = width() - used - restWidth;
        if (wanted > free && i > 0) {
            painter.setPen(palette().color(QPalette::PlaceholderText));
            painter.drawText(place(used, metrics.horizontalAdvance(rest)), int(Qt::AlignVCenter), rest);
            return;
        }
        const Tint tint = tintOf(m_words.value(m_labels.at(i)), m_labels.at(i));
        const int width = qMin(wanted, free);
        pill::paint(painter, place(used, width), words, hueOn(tint.hue, background, textContrast, tint.strength));
        used += width + pill::gap;
    }
}

} // namespace sparkbot
