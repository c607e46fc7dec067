#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace sparkbot {

/// Gives every different byte string a small number, so that a column of repeated words (status, agent, labels) costs
/// four bytes a row. Number 0 is always the empty string. Bytes lie one after the other in one buffer.
class WordPool {
public:
    quint32 intern(std::string_view word);
    /// Valid until the next intern().
    std::string_view at(quint32 number) const;
    quint32 size() const { return quint32(m_ends.size()); }

private:
    void rehash();

    std::string m_bytes;
    std::vector<quint32> m_ends{0}; ///< where each word ends in m_bytes; it begins where the one before ends
    std::vector<quint32> m_slots; ///< open addressing, a power of two; 0 = free, else the word's number
};

} // namespace sparkbot
