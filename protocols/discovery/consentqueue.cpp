// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/consentqueue.h"

#include "protocols/discovery/registrabledomain.h"

namespace mailrig {

ConsentQueue::ConsentQueue(std::function<void(const QString &)> asked)
    : m_asked(std::move(asked))
{
}

const bool *ConsentQueue::answerFor(const QString &host) const
{
    for (auto each = m_answers.cbegin(); each != m_answers.cend(); ++each) {
        if (isSameOwner(each.key(), host)) {
            return &each.value();
        }
    }
    return nullptr;
}

void ConsentQueue::wait(const QString &host, Decided decided)
{
    if (const auto *answer = answerFor(host)) {
        decided(*answer);
        return;
    }
    m_open << Question{host, std::move(decided)};
    if (m_open.size() == 1) {
        m_asked(host);
    }
}

void ConsentQueue::decide(bool isGranted)
{
    if (m_open.isEmpty()) {
        return;
    }
    m_answers.insert(m_open.constFirst().host, isGranted);
    // All before the next question: what is begun by them would look like its answer.
    const auto open = m_open;
    for (const auto &each : open) {
        if (answerFor(each.host) != nullptr) {
            each.decided(isGranted);
        }
    }
    m_open.removeIf([this](const Question &each) { return answerFor(each.host) != nullptr; });
    if (!m_open.isEmpty()) {
        m_asked(m_open.constFirst().host);
    }
}

} // namespace mailrig
