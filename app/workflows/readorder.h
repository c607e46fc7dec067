#pragma once

#include "domain/chatbatch.h"
#include "domain/ids.h"

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <string>

namespace sparkbot {

/// Which of two answers tells what a chat is now. Answers overtake each other: a page that was asked for before a chat
/// was written may arrive after the chat was read again, and tells what it was.
///
/// A reading of one chat is remembered only as long as something is awaited that was asked for before it. So while
/// nothing but pages is read, which is what loading is, there is nothing to look up.
class ReadOrder {
public:
    using Moment = std::chrono::steady_clock::time_point;
    /// That something was asked for. To be held until its answer is used, or no longer awaited.
    using Ask = std::shared_ptr<const Moment>;

    static Moment now() { return std::chrono::steady_clock::now(); }

    Ask ask();
    /// The answer about this one chat came at `moment`: what it is, or that there is no such chat.
    void wasRead(const ChatId &chat, Moment moment);
    /// The chat was read after this was asked for, be it answered from before or not: there is no telling.
    bool isOvertaken(const ChatId &chat, const Ask &asked) const;
    /// The page without the chats for which it is overtaken.
    ChatBatch withoutOvertaken(ChatBatch page, const Ask &asked);
    /// Another number is shown.
    void forgetReadings() { m_read.clear(); }

private:
    void forgetSettled();

    std::deque<std::weak_ptr<const Moment>> m_open; ///< asked for, oldest first
    std::map<std::string, Moment, std::less<>> m_read; ///< by id
};

} // namespace sparkbot
