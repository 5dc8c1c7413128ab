// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vmimedialogue.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace mailrig {

//! The first byte chooses the mechanism; the rest is what the server says to vmime behind the
//! filter. Anything but a clean end of the process is a finding.
inline void fuzzDialogue(Protocol protocol, const uint8_t *data, size_t size)
{
    if (size == 0) {
        return;
    }
    constexpr Mechanism mechanisms[] = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5,
        Mechanism::ScramSha1, Mechanism::XOAuth2, Mechanism::OAuthBearer};
    const QByteArray server(
        reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const uint8_t choice = data[0] - 'a';
    vmimeDialogue(protocol, mechanisms[choice % std::size(mechanisms)], server, true,
        choice % 12 >= std::size(mechanisms));
}

} // namespace mailrig
