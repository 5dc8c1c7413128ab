// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include <QScopeGuard>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace mailrig::cli {

namespace {

constexpr qsizetype longest = 65'536;

Error systemError(Cause code)
{
    return {code, QString::fromLocal8Bit(std::strerror(errno))};
}

//! Reads until the end of the file, or of the line.
Result<Secret> readSecret(int descriptor, bool isLine)
{
    QByteArray bytes;
    bytes.reserve(longest + 2); // so that it never moves and leaves a copy behind
    const auto wiped = qScopeGuard([&bytes] { wipe(bytes); });
    char byte = 0;
    while (true) {
        const auto count = read(descriptor, &byte, 1);
        if (count < 0) {
            return tl::unexpected(systemError(errno == EINTR ? Cause::Cancelled : Cause::Usage));
        }
        if (count == 0 || (isLine && byte == '\n')) {
            break;
        }
        if (bytes.size() > longest) {
            return failure(Cause::Validation, QStringLiteral("secret: > 65536 bytes"));
        }
        bytes.append(byte);
    }
    if (bytes.endsWith('\n')) {
        bytes.chop(1);
    }
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    if (bytes.isEmpty()) {
        return failure(Cause::Validation, QStringLiteral("secret: empty"));
    }
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

} // namespace

Result<Secret> secretFromDescriptor(int descriptor)
{
    return readSecret(descriptor, false);
}

Result<Secret> secretFromTerminal(const QString &prompt)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) {
        return tl::unexpected(systemError(Cause::Usage));
    }
    const auto closed = qScopeGuard([terminal] { close(terminal); });
    termios usual = {};
    if (tcgetattr(terminal, &usual) != 0) {
        return tl::unexpected(systemError(Cause::Usage));
    }
    auto silent = usual;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    // Before the prompt: what is typed as soon as it shows is neither seen nor thrown away.
    tcsetattr(terminal, TCSAFLUSH, &silent);
    const auto text = prompt.toUtf8();
    [[maybe_unused]] auto written
        = write(terminal, text.constData(), static_cast<size_t>(text.size()));
    auto secret = readSecret(terminal, true);
    tcsetattr(terminal, TCSAFLUSH, &usual);
    written = write(terminal, "\n", 1);
    return secret;
}

} // namespace mailrig::cli
