// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"
#include "models/exchange/rosterexport.h"
#include "ui/services.h"

#include <QMutex>
#include <QTimer>

#include <atomic>

namespace mailrig {

//! A roster as it is asked for.
struct RosterJob {
    QString file = {};
    RosterRules rules = {};
    QString format = {}; //!< empty: accounts of Mailrig
    QString folder = {};
    WriteOptions options = {};
    bool isOneFile = false, withSecrets = false;
};

//! The first rows of a roster, each an account or a fault.
struct RosterRows {
    QList<tl::expected<RosterAccount, RosterFault>> list = {};
};

//! Reads rosters and carries them out, on another thread, one at a time; dying cancels.
class RosterWork : public QObject {
    Q_OBJECT

public:
    RosterWork(const Services &services, QObject *parent);
    ~RosterWork() override;
    void readHeaders(const RosterJob &job);
    void readRows(const RosterJob &job);
    void run(const RosterJob &job);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void headersRead(const QList<mailrig::RosterColumn> &columns, qint64 bytes);
    void rowsRead(const mailrig::RosterRows &rows);
    //! While it runs, some times a second, and at its end.
    void progressed(
        const mailrig::RosterProgress &progress, const QList<mailrig::RosterFault> &faults);
    void done();
    //! The accounts of the rows, to be looked at before they are stored.
    void planned(const mailrig::ImportPlan &plan);
    void failed(const mailrig::Error &error);

private:
    //! What the two threads share.
    struct Shared {
        std::atomic<bool> isCancelled = false;
        QMutex mutex;
        RosterProgress progress;
        QList<RosterFault> faults; //!< the first ones
    };
    void tell();
    [[nodiscard]] static Result<ReadProfile> carriedOut(
        const RosterJob &job, const Services &services, Shared &shared);
    const Services &m_services;
    std::shared_ptr<Shared> m_shared;
    QTimer m_clock;
    int m_generation = 0;
    bool m_isRunning = false;
};

} // namespace mailrig
