#include "devices/devicepicker.h"

#include "devices/devicedelegate.h"
#include "devices/sessionmark.h"
#include "domain/fold.h"
#include "models/devicelist.h"
#include "models/wording.h"
#include "shared/plaintext.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QStyleHints>
#include <QStylePainter>
#include <QWheelEvent>

namespace sparkbot {

namespace {

constexpr int markSide = 10;
constexpr int gap = 12;

/// Whether what was typed begins a word of the alias or is part of the phone's digits.
bool isMeant(const QModelIndex &number, const QString &typed)
{
    QString digits;
    for (QChar c : typed) {
        if (c.isDigit())
            digits += c;
    }
    const QString phone = number.data(DeviceList::PhoneRole).toString();
    if (digits.size() == typed.trimmed().size() && !digits.isEmpty() && phone.contains(digits))
        return true;
    const std::string name = ' ' + folded(number.data(DeviceList::NameRole).toString());
    return name.find(' ' + folded(typed)) != std::string::npos;
}

/// The list of the open picker; its own search, because the default one knows beginnings only.
class NumberListView : public QListView {
    Q_OBJECT

public:
    using QListView::QListView;

    void keyboardSearch(const QString &search) override
    {
        if (!m_sinceKey.isValid() || m_sinceKey.elapsed() > 3 * QGuiApplication::styleHints()->keyboardInputInterval())
            m_typed.clear();
        m_sinceKey.start();
        m_typed += search;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, 0);
            if (isMeant(index, m_typed)) {
                setCurrentIndex(index);
                return;
            }
        }
    }

private:
    QString m_typed;
    QElapsedTimer m_sinceKey;
};

} // namespace

DevicePicker::DevicePicker(DeviceList &numbers, QWidget *parent)
    : QComboBox(parent)
    , m_numbers(numbers)
    , m_delegate(new DeviceDelegate(this))
{
    setObjectName(QStringLiteral("devicePicker"));
    setAccessibleName(tr("Number"));
    setToolTip(tr("The number whose chats are shown"));
    setPlaceholderText(tr("Loading numbers…")); // also keeps QComboBox from choosing the first number that arrives
    setModel(&numbers);
    setView(new NumberListView(this));
    setItemDelegate(m_delegate);
    setMaxVisibleItems(16);
    setCurrentIndex(-1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, [this](int row) { Q_EMIT picked(m_numbers.idAt(row)); });
}

void DevicePicker::setCurrentDevice(const DeviceId &id)
{
    setCurrentIndex(m_numbers.rowOf(id));
}

DeviceId DevicePicker::currentDevice() const
{
    return m_numbers.idAt(currentIndex());
}

void DevicePicker::showPopup()
{
    constexpr int frame = 24; // scroll bar and frame
    view()->setMinimumWidth(m_delegate->measure(m_numbers, fontMetrics()) + frame);
    QComboBox::showPopup();
}

QSize DevicePicker::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, QComboBox::sizeHint().height()};
}

QSize DevicePicker::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QComboBox::minimumSizeHint().height()};
}

void DevicePicker::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a phone number is read from the left everywhere
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText.clear();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);

    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).adjusted(4, 0, -2, 0);
    const QColor text = palette().color(QPalette::ButtonText);
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    const auto draw = [&](int x, int width, const QString &words, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(QRect(x, field.top(), width + 1, field.height()), int(Qt::AlignVCenter | Qt::TextSingleLine),
                         fontMetrics().elidedText(words, Qt::ElideRight, width + 1)); // widths are rounded
    };
    if (currentIndex() < 0) {
        draw(field.left(), field.width(), placeholderText(), quiet);
        return;
    }

    const QModelIndex number = m_numbers.index(currentIndex());
    paintSessionMark(painter, QRectF(field.left(), field.center().y() - markSide / 2.0 + 0.5, markSide, markSide),
                     SessionState(number.data(DeviceList::SessionRole).toInt()), palette().color(QPalette::Button),
                     text, true);

    // What does not fit is left out whole, the least needed first; only the name is ever cut.
    struct Part {
        QString words;
        QColor colour;
        int worth;
    };
    const QVariant queued = number.data(DeviceList::QueuedRole);
    const QList<Part> parts{
        {shownInLine(number.data(DeviceList::NameRole).toString()), text, 3},
        {shownInLine(number.data(DeviceList::PhoneRole).toString()), quiet, 0},
        {shownInLine(number.data(DeviceList::SessionTextRole).toString()), text, 2},
        {queueText(queued.isValid() ? std::optional(queued.toLongLong()) : std::nullopt), quiet, 1},
    };
    const int room = field.width() - markSide - 8;
    int leastWorth = 0;
    const auto widthOf = [&](int from) {
        int width = -gap;
        for (const Part &part : parts) {
            if (part.worth >= from && !part.words.isEmpty())
                width += fontMetrics().horizontalAdvance(part.words) + gap;
        }
        return width;
    };
    while (leastWorth < 2 && widthOf(leastWorth) > room)
        ++leastWorth;
    const int tooWide = qMax(0, widthOf(leastWorth) - room);
    int x = field.left() + markSide + 8;
    for (const Part &part : parts) {
        if (part.worth < leastWorth || part.words.isEmpty())
            continue;
        const int width = fontMetrics().horizontalAdvance(part.words) - (part.worth == 3 ? tooWide : 0);
        draw(x, width, part.words, part.colour);
        x += width + gap;
    }
}

void DevicePicker::keyPressEvent(QKeyEvent *event)
{
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint() && event->text() != u" "
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!types || count() == 0) {
        QComboBox::keyPressEvent(event);
        return;
    }
    showPopup();
    view()->keyboardSearch(event->text());
}

void DevicePicker::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace sparkbot

#include "devicepicker.moc"
