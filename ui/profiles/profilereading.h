// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"
#include "ui/profiles/profilesource.h"

#include <QObject>

namespace mailrig {

struct Services;

//! Reads profiles, one at a time, on another thread; the latest one counts. Nothing is stored.
class ProfileReading : public QObject {
    Q_OBJECT

public:
    ProfileReading(const Services &services, QObject *parent);
    void read(const ProfileSource &source);
    //! The same again, opened by a passphrase.
    void readWith(const Secret &passphrase);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void planned(const mailrig::ImportPlan &plan);
    //! It is sealed; `readWith` goes on. `wasWrong`: the passphrase did not open it.
    void passphraseWanted(bool wasWrong);
    void failed(const mailrig::Error &error);

private:
    void start(const ProfileSource &source, const Secret &passphrase);
    void take(const Result<ImportPlan> &plan);
    const Services &m_services;
    ProfileSource m_source; //!< its bytes, once they were read
    int m_generation = 0;
    bool m_isBusy = false;
};

} // namespace mailrig
