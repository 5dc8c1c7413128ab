// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/payloadids.h"

namespace mailrig {

namespace {

// Never to be changed: devices would take every profile for another one.
constexpr QUuid space(0x3f1b6c52, 0x9d0e, 0x4a87, 0xb5, 0x21, 0x6e, 0x0c, 0x94, 0xd7, 0x58, 0xaf);

QByteArray named(const QByteArray &name)
{
    return QUuid::createUuidV5(space, name).toByteArray(QUuid::WithoutBraces).toUpper();
}

QByteArray nameOf(const Account &account)
{
    if (!account.id.isNull()) {
        return account.id.toByteArray(QUuid::WithoutBraces);
    }
    const QStringList parts{account.identity.address, account.incoming.host, account.incoming.user,
        account.outgoing.host, account.outgoing.user};
    return parts.join(u'\n').toUtf8();
}

} // namespace

QByteArray PayloadIds::payload(const Account &account)
{
    const auto name = "payload\n" + nameOf(account);
    auto id = named(name);
    for (int count = 2; m_used.contains(id); ++count) {
        id = named(name + '\n' + QByteArray::number(count));
    }
    m_used << id;
    return id;
}

QByteArray PayloadIds::profile(const QList<Account> &accounts, const QString &name)
{
    QByteArray all = "profile\n";
    if (accounts.size() != 1 && !name.isEmpty()) {
        return named(all + "name\n" + name.toUtf8());
    }
    for (const auto &each : accounts) {
        all += nameOf(each) + '\n';
    }
    return named(all);
}

} // namespace mailrig
