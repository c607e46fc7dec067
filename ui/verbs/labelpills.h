#pragma once

#include "shared/hues.h"

#include <QStringList>
#include <QWidget>

namespace sparkbot {

/// The labels of one chat as pills in one line; what has no room is counted at the end and named in the tip.
class LabelPills : public QWidget {
    Q_OBJECT

public:
    explicit LabelPills(QWidget *parent = nullptr);

    /// `labels` are the server's; `words` the service's colour words for them.
    void present(const QStringList &labels, const ColourWords &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_labels;
    ColourWords m_words;
};

} // namespace sparkbot
