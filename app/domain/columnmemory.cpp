#include "domain/columnmemory.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>

#include <memory>
#endif

namespace sparkbot {

void preferLargePages(void *memory, size_t bytes)
{
#ifdef Q_OS_LINUX
    // A large page is 2 MiB on most processors. The first and the last of a block may cost memory that it does not
    // fill.
    constexpr size_t worthIt = 2 * 1024 * 1024;
    if (bytes < worthIt)
        return;
    const size_t page = size_t(sysconf(_SC_PAGESIZE));
    if (std::align(page, page, memory, bytes))
        madvise(memory, bytes / page * page, MADV_HUGEPAGE);
#else
    Q_UNUSED(memory)
    Q_UNUSED(bytes)
#endif
}

} // namespace sparkbot
