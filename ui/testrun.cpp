// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testrun.h"

#include "models/oauthdefaults.h"
#include "models/reportstart.h"
#include "ui/fieldissues.h"
#include "ui/workspace.h"

namespace mailrig {

TestRun::TestRun(const Services &services, const Workspace &workspace, const SessionTrust &trust,
    QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_workspace(workspace)
    , m_trust(trust)
{
    connect(&m_watcher, &QFutureWatcher<CheckStep>::resultsReadyAt, this, &TestRun::takeSteps);
    connect(&m_watcher, &QFutureWatcher<CheckStep>::finished, this, &TestRun::end);
}

TestRun::~TestRun()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void TestRun::start(const Account &account, const CheckOptions &options)
{
    if (m_isRunning) {
        return;
    }
    if (const auto &name = m_services.environment; !name.isEmpty()) {
        if (const auto chosen = m_services.store.environments().chosen(name); !chosen) {
            Q_EMIT refused(chosen.error());
            return;
        }
    }
    ++m_generation;
    m_isRunning = true;
    m_account = account;
    m_options = options;
    m_secrets.clear();
    fetchSecrets(
        neededSecrets(completed(account, m_services.store.oauthApps()), settings(), options));
}

void TestRun::cancel()
{
    if (!m_isRunning) {
        return;
    }
    if (m_watcher.isRunning()) {
        m_watcher.cancel();
        return;
    }
    ++m_generation;
    refuse({.code = Cause::Cancelled});
}

void TestRun::fetchSecrets(QList<QUuid> ids)
{
    if (ids.isEmpty()) {
        run();
        return;
    }
    const auto id = ids.takeFirst();
    if (auto typed = m_workspace.typedSecret(id)) {
        fetched(id, *typed, ids);
        return;
    }
    m_services.session.read(id).then(
        this, [this, id, ids, generation = m_generation](const Result<Secret> &secret) {
            if (generation != m_generation) {
                return;
            }
            if (secret) {
                fetched(id, secret, ids);
            } else {
                askKeychain(id, ids);
            }
        });
}

void TestRun::askKeychain(QUuid id, const QList<QUuid> &rest)
{
    m_services.keychain.read(id)
        .then(this,
            [this, id, rest, generation = m_generation](const Result<Secret> &secret) {
                if (generation == m_generation) {
                    fetched(id, secret, rest);
                }
            })
        .onCanceled(this, [this] { refuse({.code = Cause::KeychainMissing}); });
}

void TestRun::fetched(QUuid id, const Result<Secret> &secret, const QList<QUuid> &rest)
{
    if (secret) {
        m_secrets.insert(id, *secret);
        fetchSecrets(rest);
    } else {
        refuse(secret.error());
    }
}

void TestRun::run()
{
    auto request = checkRequest(m_account,
        {.validation = validationContext(m_account, m_workspace, m_services),
            .settings = settings(),
            .secrets = std::exchange(m_secrets, {})},
        m_options);
    if (!request) {
        refuse(request.error());
        return;
    }
    m_trust.apply(*request);
    m_report = startedReport(*request, QDateTime::currentDateTimeUtc());
    m_clock.start();
    Q_EMIT started(m_report);
    m_watcher.setFuture(m_services.checker.check(*std::move(request)));
}

Settings TestRun::settings() const
{
    auto settings = m_services.store.settings();
    if (m_services.trust != Trust{}) {
        settings.trust = m_services.trust;
    }
    return settings;
}

void TestRun::refuse(const Error &error)
{
    m_isRunning = false;
    m_secrets.clear();
    Q_EMIT refused(error);
}

void TestRun::takeSteps(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const auto step = m_watcher.resultAt(i);
        m_report.add(step);
        Q_EMIT stepped(step);
    }
}

void TestRun::end()
{
    m_isRunning = false;
    m_report.milliseconds = m_clock.elapsed();
    if (m_watcher.isCanceled() && m_report.verdict() == Verdict::Ok) {
        // Ended between two steps: no step says so.
        for (auto &side : m_report.sides) {
            side.steps.append({.side = side.side,
                .kind = StepKind::Resolve,
                .outcome = Outcome::Failed,
                .error = Error{.code = Cause::Cancelled}});
        }
    }
    Q_EMIT finished(m_report);
}

} // namespace mailrig
