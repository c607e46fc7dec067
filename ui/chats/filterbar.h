#pragma once

#include "models/chatquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace sparkbot {

/// The filter line and the status choice. Filters while one types: the table answers within a frame.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    ChatQuery query() const;
    void setStatus(std::optional<ChatStatus> status);
    /// Empties line and choice.
    void clear();
    void focusLine();

Q_SIGNALS:
    void queryChanged(const sparkbot::ChatQuery &query);
    /// Enter or Down in the line: on to the table.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announce();

    QLineEdit *m_line;
    QComboBox *m_status;
    ChatQuery m_query;
};

} // namespace sparkbot
