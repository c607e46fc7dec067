#pragma once

#include "domain/chat.h"

#include <QListView>

#include <optional>

namespace sparkbot {

/// One thing that could be typed next.
struct Suggestion {
    QString insert; ///< as typed: "status:", "pending", a name in quotes
    QString words; ///< as shown
    QString meaning; ///< one line; may be empty
    std::optional<ChatStatus> status; ///< shown by its shape
    bool isLabel = false; ///< shown as a pill
    bool goesOn = false; ///< a value comes right behind it
};

/// What can be typed next, in a list below the filter line. It is no window and never takes the focus: every key goes
/// to the line, which asks for steps. Nothing is chosen before a person goes down to it.
class SuggestionList : public QListView {
    Q_OBJECT

public:
    /// Below `line`, over whatever is there, inside the line's window.
    explicit SuggestionList(QWidget *line);

    /// Shows them; none = hidden. `choose` marks the first one as the choice.
    void present(const QList<Suggestion> &suggestions, bool choose);
    int chosen() const { return currentIndex().row(); } ///< -1 = none
    /// Down (+1) or up (-1), around the end.
    void step(int direction);
    void stepPage(int direction);

Q_SIGNALS:
    void accepted(int row);

private:
    void place();

    class Rows;
    QWidget *m_line;
    Rows *m_rows;
};

} // namespace sparkbot
