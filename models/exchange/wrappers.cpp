// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/wrappers.h"

#include <algorithm>

namespace mailrig {

namespace {

constexpr int deepest = 4;

} // namespace

Result<Unwrapped> unwrapped(
    QByteArray bytes, const ProfileWrappers &wrappers, const Secret &passphrase)
{
    Unwrapped found{.bytes = std::move(bytes)};
    for (int depth = 0; depth <= deepest; ++depth) {
        const auto wrapper = std::find_if(wrappers.readers.begin(), wrappers.readers.end(),
            [&found](const ProfileWrapper &each) { return each.recognizes(found.bytes); });
        if (wrapper == wrappers.readers.end()) {
            return found;
        }
        if (depth == deepest) {
            break;
        }
        if (wrapper->wantsPassphrase && passphrase.isEmpty()) {
            return failure(Cause::SecretMissing, wrapper->name);
        }
        auto inner = wrapper->open(found.bytes, passphrase);
        if (!inner) {
            return inner;
        }
        found.bytes = std::move(inner->bytes);
        if (!found.signature) { // the outermost is whose hands the file came from
            found.signature = std::move(inner->signature);
        }
    }
    return failure(Cause::FileMalformed);
}

} // namespace mailrig
