// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/graph/graphrun.h"

#include "protocols/graph/graphcheck.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

FakeTokens::FakeTokens(std::deque<Result<AccessToken>> answers)
    : m_answers(std::move(answers))
{
    m_never.start();
}

QFuture<Result<AccessToken>> FakeTokens::token(const OAuthClient &)
{
    const std::lock_guard lock(m_mutex);
    ++m_asked;
    if (m_waits) {
        return m_never.future();
    }
    QPromise<Result<AccessToken>> promise;
    promise.start();
    promise.addResult(m_answers.front());
    promise.finish();
    if (m_answers.size() > 1) {
        m_answers.pop_front();
    }
    return promise.future();
}

void FakeTokens::refuse(QUuid grant)
{
    const std::lock_guard lock(m_mutex);
    m_refused << grant;
}

QList<QUuid> FakeTokens::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

int FakeTokens::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

AccessToken FakeTokens::good(bool isCached)
{
    return {.value = Secret(QByteArray("good token")),
        .facts = {.account = u"anna@example.org"_s, .scopes = {u"Mail.ReadWrite"_s}},
        .isCached = isCached};
}

AccessToken FakeTokens::old(bool isCached)
{
    return {.value = Secret(QByteArray("old token")), .isCached = isCached};
}

SideRequest graphSide(Side side, quint16 port)
{
    return {.side = side,
        .protocol = Protocol::Graph,
        .host = u"127.0.0.1"_s,
        .port = port,
        .security = Security::None,
        .user = u"anna@example.org"_s,
        .credential = CredentialType::DeviceFlow,
        .oauth = OAuthClient{.grant = QUuid::createUuid(), .clientId = u"app"_s},
        .address = u"anna@example.org"_s};
}

StepLog GraphRun::run(const QList<SideRequest> &sides) const
{
    Bounds bounds{QDeadlineTimer(deadline)};
    std::mutex mutex;
    StepLog log;
    QEventLoop loop;
    std::vector<std::unique_ptr<QThread>> threads;
    qsizetype running = sides.size();
    for (const auto &side : sides) {
        threads.emplace_back(QThread::create([&, side] {
            GraphCheck check(request, side, bounds, tokens, delivery);
            check.run([&](const CheckStep &step) {
                const std::lock_guard lock(mutex);
                log.steps << step;
            });
        }));
        QObject::connect(threads.back().get(), &QThread::finished, &loop, [&] {
            if (--running == 0) {
                loop.quit();
            }
        });
    }
    if (cancelAfter) {
        QTimer::singleShot(*cancelAfter, &loop, [&bounds] { bounds.cancel(); });
    }
    for (const auto &each : threads) {
        each->start();
    }
    loop.exec();
    for (const auto &each : threads) {
        each->wait();
    }
    return log;
}

} // namespace mailrig
