#pragma once

#include "inspector/metadatatext.h"

#include <QWidget>

class QPushButton;

namespace sparkbot {

class ProblemLabel;

/// A validation sentence with its one-click fix beside it.
class AdviceLine : public QWidget {
    Q_OBJECT

public:
    explicit AdviceLine(QWidget *parent = nullptr);

    void present(const metadatatext::Advice &advice);
    QString text() const;

Q_SIGNALS:
    void fixRequested(const QString &text);

private:
    ProblemLabel *m_sentence;
    QPushButton *m_fix;
    QString m_text;
};

} // namespace sparkbot
