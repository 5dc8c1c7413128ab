// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/rosterwork.h"

#include "models/exchange/exportplan.h"
#include "models/macro.h"
#include "ui/fieldissues.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/exchangetexts.h"

#include <QDir>
#include <QMutexLocker>

namespace mailrig {

namespace {

constexpr int mostRowsShown = 50;
constexpr int mostFaults = 1000;
constexpr int mostAccounts = 10'000; // what readers of profiles take, too
constexpr int tellEvery = 100; // milliseconds

struct Head {
    QList<RosterColumn> columns = {};
    qint64 bytes = 0;
};

Result<Head> headOf(const RosterJob &job, const Services &services)
{
    const auto device = services.openFile(job.file);
    if (!device) {
        return tl::unexpected(device.error());
    }
    RosterReader reader(**device);
    return reader.headers()
        .map([&](const QStringList &headers) {
            return Head{.columns = columnsFor(headers, variablesIn(job.rules.pattern)),
                .bytes = (*device)->size()};
        })
        .map_error([&](const Error &error) { return texts::headerError(error, reader); });
}

Result<RosterRows> rowsOf(const RosterJob &job, const Services &services)
{
    const auto device = services.openFile(job.file);
    if (!device) {
        return tl::unexpected(device.error());
    }
    RosterReader reader(**device);
    if (const auto headers = reader.headers(); !headers) {
        return tl::unexpected(headers.error());
    }
    Roster roster(reader, job.rules);
    RosterRows rows;
    while (rows.list.size() < mostRowsShown) {
        auto next = roster.next();
        if (!next) {
            break;
        }
        rows.list << *std::move(next);
    }
    return rows;
}

} // namespace

RosterWork::RosterWork(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_clock.setInterval(tellEvery);
    connect(&m_clock, &QTimer::timeout, this, &RosterWork::tell);
}

RosterWork::~RosterWork()
{
    cancel();
}

void RosterWork::cancel()
{
    if (m_shared) {
        m_shared->isCancelled = true;
    }
}

void RosterWork::readHeaders(const RosterJob &job)
{
    offThread(
        this, [job, services = m_services] { return headOf(job, services); },
        [this, generation = ++m_generation](const Result<Head> &head) {
            if (generation != m_generation) {
                return;
            }
            if (head) {
                Q_EMIT headersRead(head->columns, head->bytes);
            } else {
                Q_EMIT failed(head.error());
            }
        });
}

void RosterWork::readRows(const RosterJob &job)
{
    offThread(
        this, [job, services = m_services] { return rowsOf(job, services); },
        [this, generation = ++m_generation](const Result<RosterRows> &rows) {
            if (generation != m_generation) {
                return;
            }
            if (rows) {
                Q_EMIT rowsRead(*rows);
            } else {
                Q_EMIT failed(rows.error());
            }
        });
}

Result<ReadProfile> RosterWork::carriedOut(
    const RosterJob &job, const Services &services, Shared &shared)
{
    const auto device = services.openFile(job.file);
    if (!device) {
        return tl::unexpected(device.error());
    }
    RosterReader reader(**device);
    if (const auto headers = reader.headers(); !headers) {
        return tl::unexpected(headers.error());
    }
    Roster roster(reader, job.rules);
    const auto onFault = [&shared](const RosterFault &fault) {
        const QMutexLocker lock(&shared.mutex);
        if (shared.faults.size() < mostFaults) {
            shared.faults << fault;
        }
    };
    const auto onProgress = [&shared](const RosterProgress &progress) {
        const QMutexLocker lock(&shared.mutex);
        shared.progress = progress;
        return !shared.isCancelled;
    };
    ReadProfile profile;
    if (job.format.isEmpty()) {
        RosterProgress progress;
        while (auto next = roster.next()) {
            if (*next && profile.accounts.size() >= mostAccounts) {
                return failure(Cause::FileMalformed, QString::number(mostAccounts));
            }
            if (*next) {
                profile.accounts << (*next)->account;
                profile.secrets.insert((*next)->secrets);
            } else {
                onFault(next->error());
            }
            ++(*next ? progress.good : progress.bad);
            progress.position = roster.position();
            if (!onProgress(progress)) {
                return failure(Cause::Cancelled);
            }
        }
        return profile;
    }
    const auto written = exportRoster(roster,
        {.format = writtenFormat(job.format),
            .options = job.options,
            .withSecrets = job.withSecrets,
            .isOneFile = job.isOneFile,
            .keep =
                [&](const ProfileFile &file) {
                    return services.writeFile(QDir(job.folder).filePath(file.name), file.bytes);
                },
            .onFault = onFault,
            .onProgress = onProgress});
    if (!written) {
        return tl::unexpected(written.error());
    }
    static_cast<void>(onProgress(*written));
    return profile;
}

void RosterWork::run(const RosterJob &job)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_shared = std::make_shared<Shared>();
    m_clock.start();
    offThread(
        this,
        [job, services = m_services, shared = m_shared] {
            return carriedOut(job, services, *shared);
        },
        [this, job](const Result<ReadProfile> &read) {
            m_clock.stop();
            m_isRunning = false;
            tell();
            if (!read) {
                Q_EMIT failed(read.error());
            } else if (job.format.isEmpty()) {
                Q_EMIT planned(importPlan(*read,
                    {.existing = m_services.store.accounts(),
                        .environment = chosenEnvironment(m_services),
                        .process = m_services.processEnvironment}));
                Q_EMIT done();
            } else {
                Q_EMIT done();
            }
        });
}

void RosterWork::tell()
{
    RosterProgress progress;
    QList<RosterFault> faults;
    {
        const QMutexLocker lock(&m_shared->mutex);
        progress = m_shared->progress;
        faults = m_shared->faults;
    }
    Q_EMIT progressed(progress, faults);
}

} // namespace mailrig
