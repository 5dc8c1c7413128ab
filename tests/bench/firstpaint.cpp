// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// firstpaint PROGRAM [ARGUMENTS…]: starts a program and prints one JSON object: milliseconds from
// its start until something is painted into a window of its that is shown, those of them in which
// one of its threads had a processor, and the memory it has then (KiB: proportional set size,
// resident set size). The program is ended. Seen by the X server,
// so the same for every program; no other program may open windows meanwhile.
#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <poll.h>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

template <class T> using Freed = std::unique_ptr<T, decltype(&std::free)>;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "firstpaint: %s\n", what);
    std::exit(1);
}

long kibibytes(pid_t process, const char *file, const std::string &member)
{
    std::ifstream lines("/proc/" + std::to_string(process) + '/' + file);
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind(member, 0) == 0) {
            return std::strtol(line.c_str() + member.size(), nullptr, 10);
        }
    }
    fail("its memory cannot be read");
}

//! Milliseconds on a processor: a busy machine hardly changes them.
double processed(pid_t process)
{
    constexpr double nanoseconds = 1e6;
    double all = 0;
    const auto threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto &each : std::filesystem::directory_iterator(threads)) {
        std::ifstream file(each.path() / "schedstat");
        double spent = 0;
        file >> spent;
        all += spent / nanoseconds;
    }
    return all;
}

//! Waits for the first painting into a mapped window.
void awaitPaint(xcb_connection_t *x, Clock::time_point deadline)
{
    const auto damaged = xcb_get_extension_data(x, &xcb_damage_id)->first_event;
    std::set<xcb_window_t> shown;
    while (Clock::now() < deadline) {
        const Freed<xcb_generic_event_t> event(xcb_poll_for_event(x), &std::free);
        if (!event) {
            pollfd ready{.fd = xcb_get_file_descriptor(x), .events = POLLIN, .revents = 0};
            poll(&ready, 1, 10);
            continue;
        }
        const int kind = event->response_type & 0x7f;
        if (kind == XCB_CREATE_NOTIFY) {
            const auto *made = reinterpret_cast<xcb_create_notify_event_t *>(event.get());
            xcb_damage_create(
                x, xcb_generate_id(x), made->window, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
            xcb_flush(x);
        } else if (kind == XCB_MAP_NOTIFY) {
            shown.insert(reinterpret_cast<xcb_map_notify_event_t *>(event.get())->window);
        } else if (kind == damaged + XCB_DAMAGE_NOTIFY) {
            const auto *painted = reinterpret_cast<xcb_damage_notify_event_t *>(event.get());
            if (shown.count(painted->drawable) > 0) {
                return;
            }
        }
    }
    fail("nothing was painted in time");
}

} // namespace

int main(int argc, char **argv)
{
    auto *x = xcb_connect(nullptr, nullptr);
    if (argc < 2 || xcb_connection_has_error(x) != 0) {
        fail("usage: firstpaint PROGRAM [ARGUMENTS…], with DISPLAY set");
    }
    const Freed<xcb_damage_query_version_reply_t> version(
        xcb_damage_query_version_reply(x, xcb_damage_query_version(x, 1, 1), nullptr), &std::free);
    if (!version) {
        fail("the X server has no DAMAGE extension");
    }
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(x)).data->root;
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(x, root, XCB_CW_EVENT_MASK, &wanted);
    xcb_flush(x);
    const Freed<xcb_get_input_focus_reply_t> there( // the server has heard of it
        xcb_get_input_focus_reply(x, xcb_get_input_focus(x), nullptr), &std::free);
    const auto begun = Clock::now();
    const auto process = fork();
    if (process == 0) {
        execv(argv[1], argv + 1);
        std::perror(argv[1]);
        _exit(127);
    }
    awaitPaint(x, begun + std::chrono::seconds(20));
    const std::chrono::duration<double, std::milli> taken = Clock::now() - begun;
    std::printf("{\"milliseconds\": %.1f, \"processed\": %.1f, \"pss\": %ld, \"rss\": %ld}\n",
        taken.count(), processed(process), kibibytes(process, "smaps_rollup", "Pss:"),
        kibibytes(process, "status", "VmRSS:"));
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
    xcb_disconnect(x);
    return 0;
}
