// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QHash>
#include <QObject>

namespace mailrig {

class Workspace;

//! Gathers secrets by their ids: those just typed, then those of this session, then the keychain's.
//! One gathering at a time; a new one, or dying, drops the one before without an answer.
class SecretFetch : public QObject {
    Q_OBJECT

public:
    using Secrets = QHash<QUuid, Secret>;
    using Then = std::function<void(const Result<Secrets> &)>;

    SecretFetch(const Services &services, const Workspace &workspace, QObject *parent);
    //! Answers with all of them, or the first error; at once if everything is at hand.
    void fetch(const QList<QUuid> &ids, Then then);
    void cancel() { ++m_generation; }

private:
    void next();
    void askKeychain(QUuid id);
    void take(QUuid id, const Result<Secret> &secret);
    void end(const Result<Secrets> &result);
    const Services &m_services;
    const Workspace &m_workspace;
    QList<QUuid> m_rest;
    Secrets m_secrets;
    Then m_then;
    int m_generation = 0; //!< answers to an earlier question come too late
};

} // namespace mailrig
