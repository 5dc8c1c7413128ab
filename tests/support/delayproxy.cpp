// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relay.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

struct Options {
    unsigned short port = 0;
    std::string host;
    unsigned short toPort = 0;
    int roundTrip = -1; // ms
};

bool parse(int argc, char **argv, Options &options)
{
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i], value = argv[i + 1];
        if (name == "--listen") {
            options.port = static_cast<unsigned short>(std::strtol(value.c_str(), nullptr, 10));
        } else if (name == "--to" && value.find(':') != std::string::npos) {
            const auto colon = value.rfind(':');
            options.host = value.substr(0, colon);
            options.toPort
                = static_cast<unsigned short>(std::strtol(value.c_str() + colon + 1, nullptr, 10));
        } else if (name == "--rtt") {
            options.roundTrip = static_cast<int>(std::strtol(value.c_str(), nullptr, 10));
        } else {
            return false;
        }
    }
    return options.toPort != 0 && options.roundTrip >= 0;
}

// On a real line the client is connected after one round trip, and the server half a one later,
// together with the client's first bytes. Here the kernel connects the client at once: its first
// bytes are held back until then.
void serve(int client, const Options &options, int stop)
{
    const auto roundTrip = std::chrono::milliseconds(options.roundTrip);
    const auto half = std::chrono::duration_cast<std::chrono::microseconds>(roundTrip) / 2;
    std::this_thread::sleep_for(roundTrip);
    char first[65536];
    const auto count = recv(client, first, sizeof first, MSG_DONTWAIT);
    std::this_thread::sleep_for(half);
    const int server = mailrig::connectTo(options.host.c_str(), options.toPort);
    if (server >= 0) {
        if (count > 0) {
            send(server, first, static_cast<size_t>(count), MSG_NOSIGNAL);
        }
        mailrig::relay(client, server, stop, half);
        close(server);
    }
    close(client);
}

} // namespace

//! A line with a round-trip time: delayproxy --listen PORT --to HOST:PORT --rtt MS. Port 0 takes
//! any free one. Says "listening on PORT" when ready; runs until killed.
int main(int argc, char **argv)
{
    Options options;
    if (!parse(argc, argv, options)) {
        std::fputs("usage: delayproxy --listen PORT --to HOST:PORT --rtt MS\n", stderr);
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const int listener = mailrig::listenOnLoopback(options.port);
    if (listener < 0) {
        std::perror("listen");
        return 1;
    }
    std::printf("listening on %d\n", options.port);
    std::fflush(stdout);
    const int stop = eventfd(0, EFD_CLOEXEC);
    for (;;) {
        const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            std::thread([client, options, stop] { serve(client, options, stop); }).detach();
        }
    }
}
