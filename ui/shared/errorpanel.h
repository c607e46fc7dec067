#pragma once

#include "shared/errortext.h"

#include <QFrame>

class QHBoxLayout;
class QPlainTextEdit;
class QToolButton;

namespace sparkbot {

class PlainLabel;

/// A failure at the place where it happened: the sentences, what can be done next as buttons, the server's words folded
/// under "Details". Takes no room while there is nothing to show. Plain text throughout.
class ErrorPanel : public QFrame {
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    /// Offers those of the text's actions that `offered` names; copying the details is always offered where there are
    /// any and is done by the panel itself.
    void present(const ErrorText &text, const QList<ErrorAction> &offered);
    void dismiss();

Q_SIGNALS:
    void actionRequested(sparkbot::ErrorAction action);

private:
    void addAction(ErrorAction action);
    void copyDetails();

    PlainLabel *m_icon;
    PlainLabel *m_message;
    QToolButton *m_unfold;
    QPlainTextEdit *m_details;
    QHBoxLayout *m_buttons;
    QString m_all; ///< message and details, for the clipboard
};

} // namespace sparkbot
