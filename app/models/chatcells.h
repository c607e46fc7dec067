#pragma once

#include "models/chatcolumns.h"
#include "models/chatorder.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace sparkbot {

/// State of a write that concerns a row (R3.9): the old value stays visible until the server agrees.
enum class WriteMark : quint8 {
    None,
    Saving,
    Failed,
    Unknown, ///< the answer was lost and re-reading did not settle it
};

struct ChatMark {
    WriteMark mark = WriteMark::None;
    QString reason; ///< plain text, may be empty
};
using ChatMarks = QHash<QString, ChatMark>; ///< by the id of the chat

/// What the cells of the chat table say. Keeps all three by reference.
class ChatCells {
    Q_DECLARE_TR_FUNCTIONS(ChatCells)

public:
    ChatCells(const ChatColumns &columns, const QHash<QString, QString> &ownerNames, const ChatMarks &marks);

    QString text(quint32 row, ChatColumn column) const;
    /// What a screen reader says of a cell: the text, and what else is only to be seen.
    QString accessibleText(quint32 row, ChatColumn column) const;
    QStringList labels(quint32 row) const;
    ChatMark mark(quint32 row) const;

private:
    QString name(quint32 row) const;
    QString status(quint32 row) const;
    QString owner(quint32 row) const;
    QString markText(quint32 row) const;

    const ChatColumns &m_columns;
    const QHash<QString, QString> &m_ownerNames;
    const ChatMarks &m_marks;
};

} // namespace sparkbot
