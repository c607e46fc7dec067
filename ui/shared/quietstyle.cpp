#include "shared/quietstyle.h"

#include "shared/icons.h"

#include <QDialogButtonBox>

namespace sparkbot {

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void QuietStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *box = qobject_cast<QDialogButtonBox *>(widget))
        box->setFocusProxy(nullptr);
}

QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return symbolIcon(Symbol::Clear);
    case SP_ToolBarHorizontalExtensionButton: // of the menu bar
        return symbolIcon(Symbol::More);
    default:
        break;
    }
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace sparkbot
