#pragma once

#include <QHashSeed>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace sparkbot {

/// A hash of a few bytes, seeded per process, because ids and words come from outside and could be chosen to collide.
/// Not qHashBits(): with it a page of chats took 1.6 times as long on the machine that it was measured on, for a reason
/// that was not looked into.
inline size_t hashOfBytes(std::string_view bytes)
{
    constexpr quint64 factor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio
    static const quint64 seed = quint64(size_t(QHashSeed::globalSeed()));
    const auto mixed = [](quint64 value) {
        value *= factor;
        return value ^ (value >> 29);
    };
    quint64 hash = mixed(seed ^ bytes.size());
    for (size_t i = 0; i < bytes.size(); i += sizeof hash) {
        quint64 part = 0;
        std::memcpy(&part, bytes.data() + i, std::min(sizeof part, bytes.size() - i));
        hash = mixed(hash ^ part);
    }
    return size_t(hash ^ (hash >> 32));
}

} // namespace sparkbot
