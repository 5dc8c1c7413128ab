// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlssessions.h"

#include <algorithm>

namespace mailrig {

std::optional<IdentifiedServer> TlsSessions::find(const ServerInQuestion &server) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&](const Entry &each) { return each.server == server; });
    const bool isKnown = found != m_entries.cend() && !found->identified.expiry.hasExpired();
    return isKnown ? std::optional(found->identified) : std::nullopt;
}

void TlsSessions::keep(const ServerInQuestion &server, const IdentifiedServer &identified)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry &each) { return each.server == server; });
    auto &entry = found == m_entries.end() ? m_entries.emplace_back() : *found;
    entry = {server, identified};
}

} // namespace mailrig
