// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cause.h"

#include <tl/expected.hpp>

namespace mailrig {

//! What went wrong: `code` for programs and tests, `detail` in the server's or the system's own
//! words, never ours and never a secret. What a person reads is made of it in ui/texts.
struct Error {
    Cause code = Cause::Unknown;
    QString detail = {};
    bool operator==(const Error &) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Cause code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace mailrig
