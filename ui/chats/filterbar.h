#pragma once

#include "models/chatquery.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace sparkbot {

class FilterLine;

/// The filter line and the status choice. The text is the filter; the choice shows its `status:` part and writes it
/// (R4.1). Filters while one types: the table answers within a frame.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// `find` leads here: the tip names its key. It must outlive the bar.
    explicit FilterBar(const QAction &find, QWidget *parent = nullptr);

    FilterLine *line() const { return m_line; }
    QString text() const;
    /// In place of what is there, as if it were typed.
    void setText(const QString &text);
    const ChatQuery &query() const { return m_query; }

    /// Nothing = no matter which status.
    void setStatus(std::optional<ChatStatus> status);
    /// Takes one of the query's terms out of the text; nothing happens if there is no such term.
    void removeTerm(int term);
    /// Puts the cursor on one of the query's terms.
    void editTerm(int term);
    void clear();
    void focusLine();

Q_SIGNALS:
    /// After each change of the text, also when there is something in it that is not understood.
    void queryChanged(const sparkbot::ChatQuery &query);
    /// Enter or Down in the line: on to the table.
    void leaveRequested();

private:
    void textChanged();
    void mirrorStatus();

    FilterLine *m_line;
    QComboBox *m_status;
    ChatQuery m_query;
};

} // namespace sparkbot
