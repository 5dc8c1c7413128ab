// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessiontrust.h"

#include <algorithm>

namespace mailrig {

namespace {

bool isOf(const SessionKey &key, const QString &host, quint16 port)
{
    return key.port == port && key.host.compare(host, Qt::CaseInsensitive) == 0;
}

//! What a server with that key is asked for, and nothing else.
IdentityCheck pinned(const SessionKey &key)
{
    auto check = key.insteadOf;
    check.mode = IdentityMode::PinnedKey;
    check.spkiSha256 = key.spkiSha256;
    return check;
}

} // namespace

void SessionTrust::accept(const IdentityQuestion &question)
{
    SessionKey accepted{.host = question.host,
        .port = question.port,
        .insteadOf = question.check,
        .spkiSha256 = question.key()};
    // Judged by a key of this session: what that one stood for counts on.
    const auto former
        = std::find_if(m_keys.cbegin(), m_keys.cend(), [&question](const SessionKey &each) {
              return isOf(each, question.host, question.port) && pinned(each) == question.check;
          });
    if (former != m_keys.cend()) {
        accepted.insteadOf = former->insteadOf;
    }
    m_keys.removeIf([&accepted](const SessionKey &each) {
        return isOf(each, accepted.host, accepted.port) && each.insteadOf == accepted.insteadOf;
    });
    m_keys << accepted;
    Q_EMIT changed();
}

void SessionTrust::forget(const SessionKey &key)
{
    if (m_keys.removeOne(key)) {
        Q_EMIT changed();
    }
}

void SessionTrust::apply(CheckRequest &request) const
{
    for (auto &side : request.sides) {
        const auto found
            = std::find_if(m_keys.cbegin(), m_keys.cend(), [&side](const SessionKey &key) {
                  return isOf(key, side.host, side.port) && key.insteadOf == side.identityCheck;
              });
        if (found != m_keys.cend()) {
            side.identityCheck = pinned(*found);
        }
    }
}

} // namespace mailrig
