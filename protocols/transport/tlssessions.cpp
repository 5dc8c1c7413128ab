// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlssessions.h"

#include <algorithm>

namespace mailrig {

namespace {

using namespace std::chrono_literals;

constexpr auto lifetime = 5min;

} // namespace

std::optional<IdentifiedServer> TlsSessions::find(const ServerInQuestion &server) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&](const Entry &each) { return each.server == server && !each.expiry.hasExpired(); });
    return found == m_entries.cend() ? std::nullopt : std::optional(found->identified);
}

void TlsSessions::keep(const ServerInQuestion &server, const IdentifiedServer &identified)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry &each) { return each.server == server; });
    auto &entry = found == m_entries.end() ? m_entries.emplace_back() : *found;
    entry = {server, identified, QDeadlineTimer(lifetime)};
}

} // namespace mailrig
