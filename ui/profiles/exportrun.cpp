// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/exportrun.h"

#include "ui/profiles/offthread.h"

#include <QDir>
#include <QFileInfo>

namespace mailrig {

namespace {

struct Files {
    Result<void> done = {};
    QStringList paths = {}, existing = {}, leftOver = {};
    QMap<QString, QString> digests = {}; //!< by absolute path
};

using ReadFile = std::function<Result<QByteArray>(const QString &)>;

Result<Wrapping> wrappingOf(const ExportJob &job, const ReadFile &read)
{
    Wrapping wrapping{.passphrase = job.sealPassphrase, .asPicture = job.bundle.asPicture};
    if (!job.bundle.signCertificate.isEmpty()) {
        const auto certificate = read(job.bundle.signCertificate);
        const auto key = job.bundle.signKey.isEmpty() ? Result<QByteArray>(QByteArray())
                                                      : read(job.bundle.signKey);
        if (!certificate || !key) {
            return tl::unexpected(certificate ? key.error() : certificate.error());
        }
        wrapping.sign = SigningIdentity{.certificate = *certificate,
            .key = *key,
            .passphrase = job.signPassphrase,
            .certificateFile = job.bundle.signCertificate,
            .keyFile = job.bundle.signKey};
    }
    if (!job.bundle.encryptFor.isEmpty()) {
        const auto recipient = read(job.bundle.encryptFor);
        if (!recipient) {
            return tl::unexpected(recipient.error());
        }
        wrapping.recipients << RecipientCertificate{*recipient, job.bundle.encryptFor};
    }
    return wrapping;
}

QStringList pathsOf(const QList<ProfileFile> &files, const QString &target)
{
    const bool isFolder = files.size() > 1 || QFileInfo(target).isDir();
    QStringList paths;
    for (const auto &each : files) {
        paths << (isFolder ? QDir(target).filePath(each.name) : target);
    }
    return paths;
}

} // namespace

ExportRun::ExportRun(const Services &services, const Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_fetch(new SecretFetch(services, workspace, this))
{
}

Result<QPair<ExportRequest, ValidationContext>> ExportRun::asked(const ExportJob &job) const
{
    auto bundle = job.bundle;
    if (bundle.environment.isEmpty()) {
        bundle.environment = m_services.environment; // what the program was started with
    }
    auto request = requestOf(bundle, m_services.store);
    request.accounts = job.accounts;
    return contextOf(bundle, m_services.store, m_services.processEnvironment)
        .map([&request](const ValidationContext &context) { return qMakePair(request, context); });
}

void ExportRun::start(const ExportJob &job)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_job = job;
    const auto both = asked(job);
    if (!both) {
        fail(both.error());
        return;
    }
    m_options = both->first.options;
    offThread(
        this, [both = *both] { return exportPlan(both.first, both.second); },
        [this](const Result<ExportPlan> &plan) {
            if (plan) {
                fetch(*plan);
            } else {
                fail(plan.error());
            }
        });
}

void ExportRun::fetch(const ExportPlan &plan)
{
    auto ids = m_job.bundle.withSecrets ? plan.secrets() : QList<QUuid>();
    for (const auto &id : {m_job.bundle.signPassphrase, m_job.bundle.passphrase}) {
        if (!id.isNull()) {
            ids << id;
        }
    }
    m_fetch->fetch(ids, [this, plan](const Result<SecretFetch::Secrets> &secrets) {
        if (secrets) {
            write(plan, *secrets);
        } else {
            fail(secrets.error());
        }
    });
}

void ExportRun::write(const ExportPlan &plan, const SecretFetch::Secrets &secrets)
{
    auto job = m_job;
    const auto choose = [&secrets](Secret &typed, QUuid id) {
        if (typed.isEmpty() && !id.isNull()) {
            typed = secrets.value(id);
        }
    };
    choose(job.signPassphrase, job.bundle.signPassphrase);
    choose(job.sealPassphrase, job.bundle.passphrase);
    auto options = m_options;
    if (job.bundle.withSecrets) {
        for (const auto &id : plan.secrets()) {
            options.secrets.insert(id, secrets.value(id));
        }
    }
    offThread(
        this,
        [job, plan, options, wrappers = m_services.wrappers(), read = m_services.readFile,
            save = m_services.writeFile]() -> Files {
            const auto wrapping = wrappingOf(job, read);
            if (!wrapping) {
                return {.done = tl::unexpected(wrapping.error())};
            }
            auto files = exportFiles(plan, options, *wrapping, wrappers);
            if (!files) {
                return {.done = tl::unexpected(files.error())};
            }
            nameByBundle(*files, job.bundle, plan);
            Files outcome{.paths = pathsOf(*files, job.target)};
            for (const auto &path : std::as_const(outcome.paths)) {
                if (!job.overwrites && QFileInfo::exists(path)) {
                    outcome.existing << path;
                }
            }
            for (qsizetype i = 0; outcome.existing.isEmpty() && i < files->size(); ++i) {
                outcome.done = save(outcome.paths.at(i), files->at(i).bytes);
                if (!outcome.done) {
                    break;
                }
                outcome.digests.insert(QFileInfo(outcome.paths.at(i)).absoluteFilePath(),
                    fileDigest(files->at(i).bytes));
            }
            outcome.leftOver = mailrig::leftOver(job.bundle, outcome.digests);
            outcome.leftOver.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
            return outcome;
        },
        [this, plan](const Files &outcome) {
            if (!outcome.done) {
                fail(outcome.done.error());
                return;
            }
            m_isRunning = false;
            m_job = {};
            m_files = outcome.digests;
            m_leftOver = outcome.leftOver;
            if (outcome.existing.isEmpty()) {
                Q_EMIT written(plan, outcome.paths);
            } else {
                Q_EMIT existing(outcome.existing);
            }
        });
}

void ExportRun::fail(const Error &error)
{
    m_isRunning = false;
    m_job = {};
    Q_EMIT failed(error);
}

} // namespace mailrig
