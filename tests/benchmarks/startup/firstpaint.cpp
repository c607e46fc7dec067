// Starts a command and reports when it first draws into a window, as the X server sees it, and its resident memory then
// and two seconds later. Needs an X server of its own ($DISPLAY), so that nobody else draws.
//   first-paint COMMAND [ARGUMENT …]  →  "MILLISECONDS KIB_AT_PAINT KIB_LATER"
#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace {

struct FreeDeleter {
    void operator()(void *pointer) const { std::free(pointer); }
};

long residentKib(pid_t pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::strtol(line.c_str() + 6, nullptr, 10);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    using Clock = std::chrono::steady_clock;
    if (argc < 2) {
        std::fputs("usage: first-paint COMMAND [ARGUMENT …]\n", stderr);
        return 2;
    }
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection)) {
        std::fputs("There is no X server at $DISPLAY.\n", stderr);
        return 1;
    }
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const xcb_query_extension_reply_t *extension = xcb_get_extension_data(connection, &xcb_damage_id);
    std::free(xcb_damage_query_version_reply(connection, xcb_damage_query_version(connection, 1, 1), nullptr));
    // Windows are watched one by one: damage on the root window also reports the mere mapping of a window.
    const uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(connection);

    const Clock::time_point start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp(argv[1], argv + 1);
        ::_exit(127);
    }
    bool painted = false;
    while (!painted && Clock::now() - start < std::chrono::seconds(20)) {
        const std::unique_ptr<xcb_generic_event_t, FreeDeleter> event(xcb_poll_for_event(connection));
        if (!event) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            continue;
        }
        const uint8_t type = event->response_type & 0x7f;
        if (type == XCB_MAP_NOTIFY) {
            const auto *map = reinterpret_cast<const xcb_map_notify_event_t *>(event.get());
            xcb_damage_create(connection, xcb_generate_id(connection), map->window,
                              XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
            xcb_flush(connection);
        } else if (extension && type == extension->first_event + XCB_DAMAGE_NOTIFY) {
            painted = true;
        }
    }
    const double milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    const long atPaint = residentKib(child);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    std::printf("%.1f %ld %ld\n", painted ? milliseconds : -1.0, atPaint, residentKib(child));
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    xcb_disconnect(connection);
    return painted ? 0 : 1;
}
