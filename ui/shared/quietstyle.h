#pragma once

#include <QProxyStyle>

namespace sparkbot {

/// The platform's own style without icons on dialog buttons. Some platform themes put one on Cancel and Close but, of
/// course, not on verbs of our own ("Route 128 Messages"), which makes the way out the loudest button of the row.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
};

} // namespace sparkbot
