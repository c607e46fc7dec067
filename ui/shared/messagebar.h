#pragma once

#include "shared/errortext.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sparkbot {

class PlainLabel;

/// The line of messages between toolbar and content. Pushes content down, never covers it; readable by screen readers
/// (accessible name "Message", text as accessible description, an alert event on each new message); Esc dismisses it.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Severity {
        Information,
        Warning,
        Error,
    };
    struct Button {
        QString text;
        std::function<void()> run; ///< the message goes away first
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows a message in place of the present one. The same text again within 10 s counts up: "(×3)" (R21.2).
    void show(Severity severity, const QString &text, const QList<Button> &buttons = {}, const QString &details = {});
    /// Another wording of the message on screen, for countdowns: neither a new message nor counted. Does nothing if
    /// none is shown.
    void reword(const QString &text);
    void dismiss();
    QString text() const;
    /// How often the message on screen came, 0 = none is shown.
    int count() const { return m_count; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();
    void setButtons(const QList<Button> &buttons);
    void present(const QString &text);

    QLabel *m_icon;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_unfold;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
    Severity m_severity = Severity::Information;
    QString m_message; ///< without the count
    int m_count = 0;
    QElapsedTimer m_sinceLast;
};

} // namespace sparkbot
