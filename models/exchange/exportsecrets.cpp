// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportsecrets.h"

#include "models/exchange/exportplan.h"
#include "models/oauthdefaults.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! A secret of an account beside its passwords.
struct OtherSecret {
    QString field = {};
    QUuid id = {};
    [[nodiscard]] bool isKeptBy(const ProfileFormat &format) const
    {
        return format.otherSecrets.contains(field.section(u'.', -1));
    }
};

//! Those in use, of a side.
QList<OtherSecret> otherSecrets(const Server &server, const QString &path)
{
    QList<OtherSecret> all;
    const auto &credential = server.credential;
    if (usesOAuth(credential)) {
        all << OtherSecret{path + u".credential.clientSecret"_s, credential.clientSecret};
    }
    if (usesOAuth(credential) && !credential.clientCertificateFile.isEmpty()) {
        all << OtherSecret{path + u".credential.clientCertificatePassphrase"_s,
            credential.clientCertificatePassphrase};
    }
    if (!server.clientCertificate.file.isEmpty()) {
        all << OtherSecret{
            path + u".clientCertificate.passphrase"_s, server.clientCertificate.passphrase};
    }
    all.removeIf([](const OtherSecret &each) { return each.id.isNull(); });
    return all;
}

} // namespace

QList<ProfileNote> lostSecrets(const ProfileFormat &format, const Account &account)
{
    QList<ProfileNote> lost;
    const auto kept = format.represented(account);
    const auto judge = [&](const Server &server, const Server &there, const QString &path) {
        if (server.protocol == Protocol::None || there.protocol == Protocol::None) {
            return;
        }
        for (const auto &each : otherSecrets(server, path)) {
            if (!each.isKeptBy(format)) {
                lost << ProfileNote{.kind = ProfileNote::Kind::Loss,
                    .code = ProfileNote::Code::NotHeld,
                    .field = each.field};
            }
        }
    };
    judge(account.incoming, kept.incoming, u"incoming"_s);
    judge(account.outgoing, kept.outgoing, u"outgoing"_s);
    return lost;
}

QList<QUuid> ExportPlan::secrets() const
{
    const auto *row = writtenFormat(format);
    QList<QUuid> ids;
    if (!row || !row->isSecretKept) {
        return ids;
    }
    const auto add = [&ids](QUuid id) {
        if (!id.isNull() && !ids.contains(id)) {
            ids << id;
        }
    };
    for (const auto &account : accepted()) {
        for (const auto *server : {&account.incoming, &account.outgoing}) {
            if (server->protocol == Protocol::None) {
                continue;
            }
            const auto type = server->credential.type;
            if (type == CredentialType::Secret || type == CredentialType::Automatic) {
                add(server->credential.secret);
            }
            for (const auto &each : otherSecrets(*server, {})) {
                if (each.isKeptBy(*row)) {
                    add(each.id);
                }
            }
        }
    }
    return ids;
}

} // namespace mailrig
