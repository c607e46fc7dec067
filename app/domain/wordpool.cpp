#include "domain/wordpool.h"

#include "domain/bytehash.h"

namespace sparkbot {

std::string_view WordPool::at(quint32 number) const
{
    const quint32 begin = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[number] - begin);
}

quint32 WordPool::intern(std::string_view word)
{
    if (word.empty())
        return 0;
    if (m_ends.size() * 2 >= m_slots.size())
        rehash();
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOfBytes(word) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (at(m_slots[slot]) == word)
            return m_slots[slot];
    }
    m_bytes.append(word);
    m_slots[slot] = size();
    m_ends.push_back(quint32(m_bytes.size()));
    return m_slots[slot];
}

void WordPool::rehash()
{
    m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, 0);
    const size_t mask = m_slots.size() - 1;
    for (quint32 number = 1; number < size(); ++number) {
        size_t slot = hashOfBytes(at(number)) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = number;
    }
}

} // namespace sparkbot
