#pragma once

#include <QtGlobal>

#include <iterator>

namespace simulator {

/// The same numbers on every machine for the same seed (SplitMix64's step: Steele, Lea and Flood, 2014).
class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    /// 0 … limit - 1.
    quint64 below(quint64 limit) { return next() % limit; }
    template <typename List>
    const auto &pick(const List &list)
    {
        return list[qsizetype(below(quint64(std::size(list))))];
    }

private:
    quint64 m_state;
};

} // namespace simulator
