// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkrequest.h"
#include "models/sessiontrust.h"
#include "ui/secretfetch.h"

namespace mailrig {

//! Makes of an account on screen what its servers can be asked with: secrets fetched, macros
//! expanded, keys that are trusted put in. One at a time, as SecretFetch does it.
class RequestFetch : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Result<CheckRequest> &)>;

    RequestFetch(const Services &services, const Workspace &workspace, const SessionTrust &trust,
        QObject *parent);
    //! Errors as of `checkRequest` and of the keychain; NotFound: no such environment.
    void fetch(const Account &account, const CheckOptions &options, Then then);
    void cancel() { m_fetch->cancel(); }

private:
    [[nodiscard]] Result<CheckRequest> request(const Account &account, const CheckOptions &options,
        const SecretFetch::Secrets &secrets) const;
    const Services &m_services;
    const Workspace &m_workspace;
    const SessionTrust &m_trust;
    SecretFetch *m_fetch;
};

} // namespace mailrig
