#include "chats/chiprow.h"

#include "chats/filterchip.h"
#include "shared/flowlayout.h"

#include <QKeyEvent>
#include <QTimer>

namespace sparkbot {

namespace {

constexpr int linesShown = 2; ///< more would take the room of the chats
constexpr int gap = 4;

} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("chipRow"));
    setAccessibleName(tr("Filter terms"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *flow = new FlowLayout(m_content);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap);
    setWidget(m_content);
    viewport()->setBackgroundRole(QPalette::Window);
    hide();
}

void ChipRow::setTerms(const QStringList &terms)
{
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->hasFocus())
            focused = i;
    }
    // Chips are kept and renamed, so that the focus stays at its place in the row while terms go one by one.
    while (m_chips.size() > terms.size()) {
        FilterChip *last = m_chips.takeLast();
        m_content->layout()->removeWidget(last);
        last->hide();
        last->deleteLater(); // it may be the sender of what leads here
    }
    while (m_chips.size() < terms.size())
        m_chips.append(newChip());
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setTerm(terms.at(i));

    if (focused >= m_chips.size() && !m_chips.isEmpty())
        m_chips.last()->setFocus(Qt::OtherFocusReason);
    else if (focused >= 0 && m_chips.isEmpty())
        Q_EMIT emptied();
    if (!m_chips.isEmpty())
        makeTabStop(m_chips.at(qBound<qsizetype>(0, focused, m_chips.size() - 1)));
    setVisible(!m_chips.isEmpty());
    updateGeometry();
}

FilterChip *ChipRow::newChip()
{
    auto *chip = new FilterChip(m_content);
    m_content->layout()->addWidget(chip);
    chip->installEventFilter(this);
    connect(chip, &FilterChip::removeRequested, this,
            [this, chip] { Q_EMIT removeRequested(int(m_chips.indexOf(chip))); });
    connect(chip, &FilterChip::editRequested, this, [this, chip] { Q_EMIT editRequested(int(m_chips.indexOf(chip))); });
    connect(chip, &FilterChip::stepRequested, this, [this, chip](int direction) { step(chip, direction); });
    chip->show();
    return chip;
}

void ChipRow::step(const FilterChip *from, int direction)
{
    const qsizetype to = qBound<qsizetype>(0, m_chips.indexOf(from) + direction, m_chips.size() - 1);
    m_chips.at(to)->setFocus(Qt::OtherFocusReason);
}

/// The others can be reached by arrow keys and by mouse only: thirty stops between line and table help nobody.
void ChipRow::makeTabStop(const FilterChip *chip)
{
    for (FilterChip *each : std::as_const(m_chips))
        each->setFocusPolicy(each == chip ? Qt::StrongFocus : Qt::ClickFocus);
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<FilterChip *>(watched);
    if (chip && event->type() == QEvent::FocusIn) {
        makeTabStop(chip);
        // Later: a chip may get the focus before it has its place.
        QTimer::singleShot(0, chip, [this, chip] { ensureWidgetVisible(chip, 0, 0); });
    } else if (chip && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End) {
            (key == Qt::Key_Home ? m_chips.first() : m_chips.last())->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

int ChipRow::heightForWidth(int width) const
{
    if (m_chips.isEmpty())
        return 0;
    const int line = m_chips.first()->sizeHint().height();
    const int most = linesShown * line + (linesShown - 1) * gap;
    return qMin(most, m_content->layout()->heightForWidth(width));
}

QSize ChipRow::sizeHint() const
{
    return {m_content->layout()->sizeHint().width(), heightForWidth(width())};
}

QSize ChipRow::minimumSizeHint() const
{
    return {0, m_chips.isEmpty() ? 0 : m_chips.first()->sizeHint().height()};
}

} // namespace sparkbot
