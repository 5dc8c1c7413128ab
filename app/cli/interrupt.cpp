// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace mailrig::cli {

namespace {

// All that a signal handler may touch.
volatile std::sig_atomic_t wasRaised = 0;
int pipeEnds[2] = {-1, -1};

extern "C" void signalled(int)
{
    wasRaised = 1;
    const char byte = 0;
    // The pipe is there to wake the event loop; a full one has done so already.
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
}

void listen(int signal)
{
    struct sigaction action = {};
    action.sa_handler = signalled;
    // No SA_RESTART: a read at a prompt ends. Once only: the second Ctrl-C ends the program.
    action.sa_flags = SA_RESETHAND;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    if (pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the signals keep their usual effect
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT raised();
    });
    listen(SIGINT);
    listen(SIGTERM);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

bool Interrupt::isRaised() const
{
    return wasRaised != 0;
}

} // namespace mailrig::cli
