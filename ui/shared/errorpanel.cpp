#include "shared/errorpanel.h"

#include "shared/icons.h"
#include "shared/plaintext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <memory>

namespace sparkbot {

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_message(new PlainLabel(this))
    , m_unfold(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
    , m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Problem"));

    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(symbolIcon(Symbol::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setAlignment(Qt::AlignTop);
    m_message->setObjectName(QStringLiteral("problemText"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_unfold->setText(tr("Details"));
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setArrowType(Qt::RightArrow);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(fontMetrics().lineSpacing() * 6);
    m_details->hide();
    connect(m_unfold, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_unfold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });

    auto *sentence = new QHBoxLayout;
    sentence->setSpacing(8);
    sentence->addWidget(m_icon);
    sentence->addWidget(m_message, 1);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_unfold);
    m_buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addLayout(sentence);
    column->addWidget(m_details);
    column->addLayout(m_buttons);
    hide();
}

void ErrorPanel::present(const ErrorText &text, const QList<ErrorAction> &offered)
{
    dismiss();
    m_message->setText(text.message());
    setAccessibleDescription(text.message());
    m_all = text.message() + u'\n' + text.details;
    m_details->setPlainText(text.details);
    m_unfold->setVisible(!text.details.isEmpty());
    for (ErrorAction action : text.actions) {
        if (action == ErrorAction::CopyDetails || offered.contains(action))
            addAction(action);
    }
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorPanel::dismiss()
{
    // A button may be the sender of what leads here, so it is removed from sight now and deleted later.
    while (m_buttons->count() > 2) {
        const std::unique_ptr<QLayoutItem> item(m_buttons->takeAt(m_buttons->count() - 1));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    m_unfold->setChecked(false);
    hide();
}

void ErrorPanel::addAction(ErrorAction action)
{
    auto *button = new QPushButton(actionText(action), this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (action == ErrorAction::CopyDetails)
            copyDetails();
        else
            Q_EMIT actionRequested(action);
    });
}

void ErrorPanel::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_all);
}

} // namespace sparkbot
