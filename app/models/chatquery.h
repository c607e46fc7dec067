#pragma once

#include "domain/chat.h"

#include <QString>

#include <optional>

namespace sparkbot {

/// What the filter line asks for: words that must all occur in name, phone or id (case and accents do not matter), and
/// a status choice. A phone number in any spelling ("+44 7362 053-576", "447362053576@c.us", a wa.me link) finds its
/// chat (R4.6).
class ChatQuery {
public:
    ChatQuery() = default;
    ChatQuery(const QString &text, std::optional<ChatStatus> status);

    const QString &text() const { return m_text; }
    std::optional<ChatStatus> status() const { return m_status; }
    bool isEmpty() const { return m_words.isEmpty() && !m_status; }
    /// Folded UTF-8 words; see domain/fold.
    const QList<QByteArray> &words() const { return m_words; }

    /// Whether both select the same chats whatever the table holds, although the text may differ.
    bool selectsLike(const ChatQuery &other) const;

    friend bool operator==(const ChatQuery &, const ChatQuery &) = default;

private:
    QString m_text;
    std::optional<ChatStatus> m_status;
    QList<QByteArray> m_words;
};

} // namespace sparkbot
