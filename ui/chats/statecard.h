#pragma once

#include "shared/messagebar.h"

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace sparkbot {

class PlainLabel;

/// What stands where rows would be: one sentence, perhaps single remedies below each other, and at most two buttons
/// (the first is the one to press).
class StateCard : public QWidget {
    Q_OBJECT

public:
    using Button = MessageBar::Button;

    explicit StateCard(QWidget *parent = nullptr);

    /// Shows it; the same sentence and buttons again change nothing, so that the focus stays.
    void present(const QString &sentence, const QList<Button> &buttons, const QList<Button> &remedies = {});
    QString sentence() const;
    /// Gives the focus to the first of what can be pressed; false if there is nothing.
    bool focusFirst();

private:
    void replace(QBoxLayout *place, const QList<Button> &buttons);

    PlainLabel *m_sentence;
    QVBoxLayout *m_remedies;
    QHBoxLayout *m_row;
    QStringList m_texts;
};

} // namespace sparkbot
