// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/secrettext.h"

#include "models/formats/xmltext.h"

namespace mailrig {

Result<QString> secretText(const WriteOptions &options, const Credential &credential,
    const QString &field, qsizetype longest)
{
    const bool isPassword
        = credential.type == CredentialType::Secret || credential.type == CredentialType::Automatic;
    const auto found = isPassword && !credential.secret.isNull()
        ? options.secrets.constFind(credential.secret)
        : options.secrets.constEnd();
    if (found == options.secrets.constEnd()) {
        return QString();
    }
    auto text = QString::fromUtf8(found->view());
    if (!isXmlText(text) || text.contains(QChar::ReplacementCharacter)
        || (longest > 0 && text.size() > longest)) {
        return failure(Cause::Validation, field);
    }
    return text;
}

void keepSecret(QHash<QUuid, Secret> &secrets, Credential &credential, const QString &password)
{
    if (!password.isEmpty()) {
        credential.secret = QUuid::createUuid();
        secrets.insert(credential.secret, Secret(password.toUtf8()));
    }
}

} // namespace mailrig
