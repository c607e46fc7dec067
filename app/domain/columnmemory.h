#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace sparkbot {

/// Asks the system to back large memory with large pages, where it lets a program choose (Linux). Only a wish.
void preferLargePages(void *memory, size_t bytes);

/// Allocates columns, of which some are read from end to end at every key stroke. In pages of 4 KiB a third of such a
/// scan was spent on finding the pages. Columns of few rows lie as they would in std::allocator.
template <class T>
struct ColumnMemory {
    using value_type = T;

    ColumnMemory() = default;
    template <class Other>
    ColumnMemory(const ColumnMemory<Other> &)
    {
    }
    T *allocate(size_t count)
    {
        T *const memory = std::allocator<T>().allocate(count);
        preferLargePages(memory, count * sizeof(T));
        return memory;
    }
    void deallocate(T *memory, size_t count) { std::allocator<T>().deallocate(memory, count); }
    bool operator==(const ColumnMemory &) const = default;
};

template <class T>
using ColumnValues = std::vector<T, ColumnMemory<T>>;
using ColumnText = std::basic_string<char, std::char_traits<char>, ColumnMemory<char>>;

} // namespace sparkbot
