#include "shared/messagebar.h"

#include "shared/hues.h"
#include "shared/icons.h"
#include "shared/plaintext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace sparkbot {

namespace {

constexpr qint64 sameMessageMs = 10'000;
constexpr int iconSide = 16;
constexpr double tint = 0.16; ///< of the severity's hue in the bar: seen as a colour, read like plain background

int hueOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Information:
        return hue::blue;
    case MessageBar::Severity::Warning:
        return hue::orange;
    case MessageBar::Severity::Error:
        return hue::red;
    }
    return hue::red;
}

Symbol symbolOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Information:
        return Symbol::Information;
    case MessageBar::Severity::Warning:
        return Symbol::Warning;
    case MessageBar::Severity::Error:
        return Symbol::Error;
    }
    return Symbol::Error;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_unfold(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    setAutoFillBackground(true);

    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unfold->setText(tr("Details"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setArrowType(Qt::RightArrow);
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss Message"));
    m_close->setToolTip(tr("Dismiss this message (Esc)"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setFixedHeight(fontMetrics().lineSpacing() * 6);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    row->addWidget(m_unfold);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_details);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_unfold, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    hide();
}

void MessageBar::show(Severity severity, const QString &text, const QList<Button> &buttons, const QString &details)
{
    const bool again = m_count > 0 && text == m_message && m_sinceLast.elapsed() < sameMessageMs;
    m_count = again ? m_count + 1 : 1;
    m_sinceLast.start();
    m_severity = severity;
    m_message = text;
    if (!again)
        m_unfold->setChecked(false);
    m_unfold->setVisible(!details.isEmpty());
    m_details->setVisible(m_unfold->isChecked() && !details.isEmpty());
    m_details->setPlainText(details);
    setButtons(buttons);
    present(again ? tr("%1 (×%2)").arg(text).arg(m_count) : text);
    applyColours();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::reword(const QString &text)
{
    if (m_count == 0)
        return;
    m_message = text;
    present(text);
}

void MessageBar::dismiss()
{
    // Whoever had the focus in here must not leave the keyboard without a holder (R9.5).
    const bool focused = isAncestorOf(window()->focusWidget());
    m_count = 0;
    m_message.clear();
    hide();
    setButtons({});
    if (focused && parentWidget())
        focusNextChild();
}

QString MessageBar::text() const
{
    return m_count > 0 ? m_text->text() : QString();
}

void MessageBar::present(const QString &text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

void MessageBar::setButtons(const QList<Button> &buttons)
{
    // A button may be the sender of what leads here, so it is removed from sight now and deleted later.
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Button &button : buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setAutoDefault(false);
        m_buttons->addWidget(widget);
        connect(widget, &QPushButton::clicked, this, [this, run = button.run] {
            dismiss();
            if (run)
                run();
        });
    }
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        applyColours();
}

void MessageBar::applyColours()
{
    setPalette({});
    QPalette colours = palette();
    const QColor base = colours.color(QPalette::Window);
    const QColor strong = hueOn(hueOf(m_severity), base, shapeContrast);
    colours.setColor(QPalette::Window, mixed(strong, colours.color(QPalette::Base), tint));
    setPalette(colours);
    m_icon->setPixmap(symbolPixmap(symbolOf(m_severity), iconSide, devicePixelRatioF(),
                                   hueOn(hueOf(m_severity), colours.color(QPalette::Window), shapeContrast)));
}

} // namespace sparkbot
