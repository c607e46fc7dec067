#pragma once

#include <QProxyStyle>

namespace sparkbot {

/// The platform's own style with three exceptions:
/// - No icons on dialog buttons. Some platform themes put one on Cancel and Close but, of course, not on verbs of our
///   own ("Route 128 Messages"), which makes the way out the loudest button of the row.
/// - Tab goes through all buttons of a dialog. Qt 6.4 lets the box around them hand the focus to the first one; where
///   it stands between two of them, Tab goes back there and never comes to Cancel or Close.
/// - The button that empties a field and the one for menus without room have our own drawings. Looking for them in the
///   desktop's icon theme costs a tenth of the whole start.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
};

} // namespace sparkbot
