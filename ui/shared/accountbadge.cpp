#include "shared/accountbadge.h"

#include "shared/plaintext.h"
#include "storage/accounts.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>

namespace sparkbot {

namespace {

constexpr int dotSize = 10;

} // namespace

AccountBadge::AccountBadge(const Account &account, QWidget *parent)
    : QWidget(parent)
{
    auto *dot = new QLabel(this);
    dot->setPixmap(accountDot(account, dotSize).pixmap(QSize(dotSize, dotSize), devicePixelRatioF()));
    auto *name = new PlainLabel(shownInLine(account.name, 60), this);
    name->setObjectName(QStringLiteral("accountName"));
    name->setAccessibleName(tr("Account %1").arg(name->text()));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(dot);
    row->addWidget(name, 1);
}

QIcon accountDot(const Account &account, int size)
{
    QIcon icon;
    for (int scale : {1, 2, 3}) {
        QPixmap pixmap(QSize(size, size) * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(account.colour));
        painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace sparkbot
