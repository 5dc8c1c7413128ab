// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identityquestion.h"
#include "models/ports.h"

#include <QObject>

namespace mailrig {

//! A key that a person accepted until the program ends.
struct SessionKey {
    QString host = {};
    quint16 port = 0;
    IdentityCheck insteadOf = {}; //!< what was asked of the server when it was accepted
    QByteArray spkiSha256 = {};
    bool operator==(const SessionKey &) const = default;
};

//! The keys accepted for this session. Each counts for its host and port only, and only where the
//! server would be judged by the very measure that it failed when the person decided: an account
//! that trusts another key of the same server goes on doing so. Kept in memory alone.
class SessionTrust : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] const QList<SessionKey> &keys() const { return m_keys; }
    //! In place of a key that was accepted before for the same.
    void accept(const IdentityQuestion &question);
    void forget(const SessionKey &key);
    //! Puts the accepted keys into the sides they are for.
    void apply(CheckRequest &request) const;

Q_SIGNALS:
    void changed();

private:
    QList<SessionKey> m_keys;
};

} // namespace mailrig
