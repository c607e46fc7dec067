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

    /// Shows it; where sentence and buttons read as before, the focus stays, and the buttons do what was said last.
    void present(const QString &sentence, const QList<Button> &buttons, const QList<Button> &remedies = {});
    QString sentence() const;
    /// Gives the focus to the first of what can be pressed; false if there is nothing.
    bool focusFirst();

private:
    /// Puts `count` of the buttons into the place, from `first` on.
    void replace(QBoxLayout *place, qsizetype first, qsizetype count);

    PlainLabel *m_sentence;
    QVBoxLayout *m_remedies;
    QHBoxLayout *m_row;
    QStringList m_texts;
    QList<Button> m_buttons; ///< remedies first
};

} // namespace sparkbot
