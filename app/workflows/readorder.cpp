#include "workflows/readorder.h"

#include <algorithm>
#include <string_view>

namespace sparkbot {

ReadOrder::Ask ReadOrder::ask()
{
    forgetSettled();
    const Ask asked = std::make_shared<const Moment>(now());
    m_open.push_back(asked);
    return asked;
}

void ReadOrder::wasRead(const ChatId &chat, Moment moment)
{
    forgetSettled();
    if (m_open.empty())
        return;
    Moment &latest = m_read.try_emplace(chat.text().toStdString(), moment).first->second;
    latest = std::max(latest, moment);
}

bool ReadOrder::isOvertaken(const ChatId &chat, const Ask &asked) const
{
    const auto read = m_read.find(chat.text().toStdString());
    return read != m_read.end() && read->second >= *asked;
}

ChatBatch ReadOrder::withoutOvertaken(ChatBatch page, const Ask &asked)
{
    forgetSettled();
    const auto isAfter = [&asked](const auto &read) { return read.second >= *asked; };
    if (std::ranges::none_of(m_read, isAfter))
        return page;
    ChatBatch rest;
    for (quint32 row = 0; row < page.size(); ++row) {
        const auto read = m_read.find(page.id(row));
        if (read == m_read.end() || !isAfter(*read))
            rest.append(page, row);
    }
    return rest;
}

/// What was read before everything that is awaited overtakes nothing any more.
void ReadOrder::forgetSettled()
{
    while (!m_open.empty() && m_open.front().expired())
        m_open.pop_front();
    const Ask oldest = m_open.empty() ? nullptr : m_open.front().lock();
    std::erase_if(m_read, [&oldest](const auto &read) { return !oldest || read.second < *oldest; });
}

} // namespace sparkbot
