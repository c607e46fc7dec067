#pragma once

#include "shared/messagebar.h"

class QHBoxLayout;
class QPushButton;

namespace sparkbot {

class PlainLabel;

/// What stands where rows would be: one sentence and at most two buttons (the first is the one to press).
class StateCard : public QWidget {
    Q_OBJECT

public:
    using Button = MessageBar::Button;

    explicit StateCard(QWidget *parent = nullptr);

    /// Shows it; the same sentence and buttons again change nothing, so that the focus stays.
    void present(const QString &sentence, const QList<Button> &buttons);
    QString sentence() const;

private:
    PlainLabel *m_sentence;
    QHBoxLayout *m_row;
    QStringList m_texts;
};

} // namespace sparkbot
