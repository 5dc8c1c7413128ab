// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/servervisits.h"

#include "models/whendone.h"

#include <QFutureWatcher>

#include <algorithm>

namespace mailrig {

namespace {

using Answer = Result<ServerOffer>;

} // namespace

ServerVisits::~ServerVisits()
{
    cancel();
}

void ServerVisits::setVisitor(const Visitor &visitor)
{
    cancel();
    m_said.clear();
    m_visitor = visitor;
}

void ServerVisits::visit(const Candidate &candidate)
{
    cancel();
    for (const auto *each : {&candidate.incoming, &candidate.outgoing}) {
        if (!isKnown(*each)) {
            ask(*each);
        }
    }
    if (!isRunning()) {
        Q_EMIT done();
    }
}

void ServerVisits::cancel()
{
    // Nobody is told of them any more.
    m_open = 0;
    for (auto &each : std::exchange(m_asked, {})) {
        each.cancel();
    }
}

bool ServerVisits::isKnown(const ServerOffer &offer) const
{
    const auto protocol = offer.server.protocol;
    const bool isMail
        = protocol == Protocol::Imap || protocol == Protocol::Pop3 || protocol == Protocol::Smtp;
    // The search itself may have called there.
    return !m_visitor || !isMail || offer.tls || !offer.capabilities.isEmpty()
        || std::any_of(m_said.begin(), m_said.end(),
            [&](const ServerOffer &each) { return each.server == offer.server; });
}

void ServerVisits::ask(const ServerOffer &offer)
{
    const auto &server = offer.server;
    const auto future = m_visitor(server);
    if (future.isFinished()) {
        take(server, answerOf(future));
        return;
    }
    ++m_open;
    m_asked << future;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, server] {
        watcher->deleteLater();
        const auto ended = watcher->future();
        if (ended.isCanceled()) {
            return;
        }
        take(server, answerOf(ended));
        if (--m_open == 0) {
            m_asked.clear();
            Q_EMIT done();
        }
    });
    watcher->setFuture(future);
}

void ServerVisits::take(const Server &server, const Answer &answer)
{
    auto said = answer ? *answer : ServerOffer{.problem = answer.error()};
    said.server = server;
    m_said << said;
}

Candidate ServerVisits::known(Candidate candidate) const
{
    for (auto *offer : {&candidate.incoming, &candidate.outgoing}) {
        const auto said = std::find_if(m_said.begin(), m_said.end(),
            [&](const ServerOffer &each) { return each.server == offer->server; });
        if (said == m_said.end()) {
            continue;
        }
        offer->tls = said->tls;
        offer->mechanisms = said->mechanisms;
        offer->capabilities = said->capabilities;
        offer->problem = said->problem ? said->problem : offer->problem;
    }
    return candidate;
}

} // namespace mailrig
