#pragma once

#include <QHashSeed>

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
    // Every load has a fixed size: one of a size known only at run time is a call. Hence the last part overlaps what
    // was read before.
    const auto load = [](const char *from, auto part) {
        std::memcpy(&part, from, sizeof part);
        return quint64(part);
    };
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    quint64 hash = mixed(seed ^ bytes.size());
    for (; end - at > 8; at += 8)
        hash = mixed(hash ^ load(at, quint64()));
    quint64 last = 0;
    if (bytes.size() >= 8)
        last = load(end - 8, quint64());
    else if (bytes.size() >= 4)
        last = load(at, quint32()) | load(end - 4, quint32()) << 32;
    else if (!bytes.empty())
        last = load(at, quint8()) | load(at + bytes.size() / 2, quint8()) << 8 | load(end - 1, quint8()) << 16;
    hash = mixed(hash ^ last);
    return size_t(hash ^ (hash >> 32));
}

} // namespace sparkbot
