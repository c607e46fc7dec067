#pragma once

#include "chats/filtertext.h"

#include <QWidget>

class QPushButton;

namespace sparkbot {

class ProblemLabel;

/// What the filter line does not understand, below it, with its remedy one press away. Takes no room when all is well.
class ProblemLine : public QWidget {
    Q_OBJECT

public:
    explicit ProblemLine(QWidget *parent = nullptr);

    void present(const filtertext::Advice &advice);
    void clear();
    QString sentence() const;

Q_SIGNALS:
    void fixRequested();

private:
    ProblemLabel *m_sentence;
    QPushButton *m_fix;
};

} // namespace sparkbot
