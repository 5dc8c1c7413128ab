// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"

#include "models/accountfields.h"
#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <QJsonDocument>

namespace mailrig {

QJsonObject accountToJson(const Account &account)
{
    return toJson(account);
}

Result<Account> accountFromJson(const QJsonObject &object)
{
    return fromJson<Account>(object);
}

QByteArray accountToBytes(const Account &account)
{
    return QJsonDocument(accountToJson(account)).toJson();
}

Result<Account> accountFromBytes(const QByteArray &bytes)
{
    return jsonObject(bytes).and_then(accountFromJson);
}

} // namespace mailrig
