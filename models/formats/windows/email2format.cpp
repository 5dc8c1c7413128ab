// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2format.h"

#include "models/formats/canonical.h"
#include "models/formats/windows/email2read.h"
#include "models/formats/windows/email2write.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! What is written and read again, without the XML between.
Account represented(const Account &account)
{
    QHash<QUuid, Secret> secrets;
    ReadNotes notes;
    return email2Account(*email2Values(account, WriteOptions()), secrets, notes);
}

} // namespace

ProfileFormat email2Format(const QString &name)
{
    return {.name = name,
        .suffixes = {u"xml"_s},
        .mimeType = u"application/xml"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .mostAccounts = mostEmail2Accounts,
        .represented = represented,
        .limits = email2Limits};
}

Result<QList<Email2Values>> email2Values(
    const QList<Account> &accounts, const WriteOptions &options)
{
    if (accounts.size() > mostEmail2Accounts) {
        return failure(Cause::Validation, QString::number(mostEmail2Accounts));
    }
    QList<Email2Values> all;
    for (const auto &account : accounts) {
        auto values = email2Values(account, options);
        if (!values) {
            return tl::unexpected(values.error());
        }
        all << std::move(*values);
    }
    return all;
}

QString email2FileName(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto name = !options.profileName.isEmpty() ? options.profileName
        : accounts.isEmpty()                         ? QString()
                                                     : accounts.first().name;
    return fileNameOf(name, u"xml"_s);
}

bool mentionsEmail2(const QByteArray &bytes)
{
    auto plain = bytes.toUpper();
    plain.removeIf([](char c) { return c == '\0'; }); // UTF-16 and UTF-32
    return plain.contains("EMAIL2");
}

} // namespace mailrig
