#pragma once

#include "shared/plaintext.h"

namespace sparkbot {

/// One line that is cut with "…" where there is no room, with the whole text in the tooltip. text() and the accessible
/// name stay whole. Never wider than it must be: a long name must not widen the pane.
class ElidedLabel : public PlainLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    /// Text from the server; shown through the gate.
    void setLine(const QString &text);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace sparkbot
