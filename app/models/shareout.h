#pragma once

#include <cstddef>
#include <functional>

namespace sparkbot {

/// Does `parts` pieces of work, numbered from 0, each once: on this thread and, if one is free, on a thread of Qt's
/// pool. Returns when all are done. Nothing is lost where no other thread comes or comes late: a piece belongs to who
/// takes it first. `part` is called on both threads at the same time.
void shareOut(size_t parts, const std::function<void(size_t)> &part);

} // namespace sparkbot
