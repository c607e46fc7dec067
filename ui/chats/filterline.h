#pragma once

#include "chats/suggestionlist.h"

#include <QLineEdit>

#include <functional>

namespace sparkbot {

/// What can be typed at a place in the filter.
struct Suggestions {
    int start = 0; ///< the part of the text that a suggestion replaces
    int length = 0;
    QList<Suggestion> list;
    /// What is typed there does not stand on its own ("status:"), so Enter takes the first suggestion.
    bool needed = false;
};

/// The line of the filter, with suggestions below it while one types. Suggestions never change what is typed: Tab takes
/// one, Enter only one that was gone to or that is needed, Esc closes them first and then clears the line.
class FilterLine : public QLineEdit {
    Q_OBJECT

public:
    using Source = std::function<Suggestions(const QString &text, int cursor)>;

    explicit FilterLine(QWidget *parent = nullptr);

    void setSource(const Source &source) { m_source = source; }
    bool isSuggesting() const { return m_list->isVisible(); }

    /// Changes a part of the text as if it were typed: Ctrl+Z takes it back.
    void replacePart(int start, int length, const QString &with);
    /// Puts the cursor on a part of the text.
    void selectPart(int start, int length);

Q_SIGNALS:
    /// Enter or Down: on to the table.
    void leaveRequested();
    /// The list of suggestions came or went.
    void suggestingChanged();
    void focusLeft();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool suggestionKey(const QKeyEvent *event);
    /// `asked`: also where nothing is typed yet.
    void suggest(bool asked);
    void stopSuggesting();
    void accept(int row);

    Source m_source;
    SuggestionList *m_list;
    Suggestions m_now;
    bool m_replacing = false;
};

} // namespace sparkbot
