#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;
class QSpinBox;

namespace sparkbot {

class ChatHeader;

/// Which columns the table shows, in which order and how wide, without a mouse. What is changed here shows at once; it
/// belongs to the view on screen.
class ArrangeColumnsDialog : public QDialog {
    Q_OBJECT

public:
    /// `header` must outlive the dialog.
    explicit ArrangeColumnsDialog(ChatHeader &header, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present();
    void presentCurrent();
    void move(int by);
    int currentSection() const;

    ChatHeader &m_header;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QSpinBox *m_width;
};

} // namespace sparkbot
