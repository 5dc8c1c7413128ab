// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/bundlerun.h"
#include "ui/secretfetch.h"

namespace mailrig {

//! An export as it is asked for, and where it goes.
struct ExportJob {
    Bundle bundle = {}; //!< format and options; its accounts are `accounts`
    QList<Account> accounts = {};
    Secret signPassphrase = {}, sealPassphrase = {}; //!< typed; the bundle's secrets otherwise
    QString target = {}; //!< a file; a folder for several
    bool overwrites = false;
};

//! Carries exports out, one at a time: fetches the secrets that are wanted, makes the files on
//! another thread and writes them.
class ExportRun : public QObject {
    Q_OBJECT

public:
    ExportRun(const Services &services, const Workspace &workspace, QObject *parent);
    void start(const ExportJob &job);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! What was written last: digests by path.
    [[nodiscard]] const QMap<QString, QString> &files() const { return m_files; }
    //! Files of the bundle's run before, which are there still and were not written now.
    [[nodiscard]] const QStringList &leftOver() const { return m_leftOver; }
    //! The request and context of a job; safe to be judged on another thread.
    [[nodiscard]] Result<QPair<ExportRequest, ValidationContext>> asked(const ExportJob &job) const;

Q_SIGNALS:
    void written(const mailrig::ExportPlan &plan, const QStringList &paths);
    //! Nothing was written: these files are there already, and `overwrites` was not said.
    void existing(const QStringList &paths);
    void failed(const mailrig::Error &error);

private:
    void fetch(const ExportPlan &plan);
    void write(const ExportPlan &plan, const SecretFetch::Secrets &secrets);
    void fail(const Error &error);
    const Services &m_services;
    SecretFetch *m_fetch;
    ExportJob m_job;
    WriteOptions m_options;
    QMap<QString, QString> m_files;
    QStringList m_leftOver;
    bool m_isRunning = false;
};

} // namespace mailrig
