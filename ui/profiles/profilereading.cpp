// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profilereading.h"

#include "ui/fieldissues.h"
#include "ui/profiles/offthread.h"

namespace mailrig {

namespace {

struct Answer {
    QByteArray bytes = {};
    Result<ImportPlan> plan = ImportPlan();
};

} // namespace

ProfileReading::ProfileReading(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

void ProfileReading::read(const ProfileSource &source)
{
    start(source, {});
}

void ProfileReading::readWith(const Secret &passphrase)
{
    start(m_source, passphrase);
}

void ProfileReading::start(const ProfileSource &source, const Secret &passphrase)
{
    m_isBusy = true;
    m_source = source;
    const ImportContext context{.existing = m_services.store.accounts(),
        .environment = chosenEnvironment(m_services),
        .process = m_services.processEnvironment};
    offThread(
        this,
        [source, passphrase, context, read = m_services.readFile,
            wrappers = m_services.wrappers()]() -> Answer {
            auto bytes = source.file.isEmpty() || !source.bytes.isEmpty()
                ? Result<QByteArray>(source.bytes)
                : read(source.file);
            if (!bytes) {
                return {.plan = tl::unexpected(bytes.error())};
            }
            return {.bytes = *bytes, .plan = importPlan(*bytes, {}, context, wrappers, passphrase)};
        },
        [this, generation = ++m_generation](const Answer &answer) {
            if (generation == m_generation) {
                m_source.bytes = answer.bytes;
                take(answer.plan);
            }
        });
}

void ProfileReading::take(const Result<ImportPlan> &plan)
{
    m_isBusy = false;
    if (plan) {
        m_source = {};
        Q_EMIT planned(*plan);
    } else if (plan.error().code == Cause::SecretMissing
        || plan.error().code == Cause::PassphraseRefused) {
        Q_EMIT passphraseWanted(plan.error().code == Cause::PassphraseRefused);
    } else {
        m_source = {};
        Q_EMIT failed(plan.error());
    }
}

} // namespace mailrig
