#pragma once

#include "shared/plaintext.h"

namespace sparkbot {

/// A sentence about what is wrong with the field above it; takes no room when there is nothing to say. Red by hue and
/// readable by contrast on whatever background the palette has, and never red alone: the sentence says it.
class ProblemLabel : public PlainLabel {
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    /// Empty = nothing is wrong.
    void setProblem(const QString &sentence);
    /// A remark in the colour of ordinary text: nothing is wrong, but something is worth knowing.
    void setHint(const QString &sentence);

    bool hasHeightForWidth() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void present(const QString &sentence, bool problem);
    void applyColour();

    bool m_problem = true;
    int m_lineWidth; ///< pixels; a guess until the first layout
};

} // namespace sparkbot
