// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/storagetexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

QString withWords(const Error &error)
{
    return error.detail.isEmpty() ? title(error.code)
                                  : QCoreApplication::translate("StorageTexts", "%1 (%2)",
                                      "what is wrong, the system's words")
                                        .arg(title(error.code), visible(error.detail));
}

} // namespace

QString purpose(const StoredFile &file)
{
    switch (file.kind) {
    case StoredFile::Kind::StoreFolder:
        return QCoreApplication::translate("StorageTexts", "Folder of everything");
    case StoredFile::Kind::AccountsFolder:
        return QCoreApplication::translate("StorageTexts", "Folder of the accounts");
    case StoredFile::Kind::Account:
        return QCoreApplication::translate("StorageTexts", "Account “%1”")
            .arg(visible(file.name, 100));
    case StoredFile::Kind::HistoryFolder:
        return QCoreApplication::translate("StorageTexts", "Folder of the test history");
    case StoredFile::Kind::History:
        return QCoreApplication::translate("StorageTexts", "Last tests of “%1”")
            .arg(visible(file.name, 100));
    case StoredFile::Kind::Environments:
        return QCoreApplication::translate("StorageTexts", "Environments");
    case StoredFile::Kind::SecretNames:
        return QCoreApplication::translate("StorageTexts", "Names of secrets (no secret itself)");
    case StoredFile::Kind::OAuthApps:
        return QCoreApplication::translate("StorageTexts", "OAuth apps");
    case StoredFile::Kind::Bundles:
        return QCoreApplication::translate("StorageTexts", "Bundles (named exports)");
    case StoredFile::Kind::Settings:
        return QCoreApplication::translate("StorageTexts", "Preferences");
    case StoredFile::Kind::Lock:
        return QCoreApplication::translate("StorageTexts", "Lock against a second program (empty)");
    case StoredFile::Kind::WindowState:
        return QCoreApplication::translate("StorageTexts", "Size of the window");
    case StoredFile::Kind::Other:
        return file.isFolder
            ? QCoreApplication::translate("StorageTexts", "Another folder in the store")
            : QCoreApplication::translate("StorageTexts", "Another file in the folder");
    }
    return {};
}

QString state(const StoredFile &file)
{
    if (file.error) {
        return withWords(*file.error);
    }
    if (!file.exists) {
        return QCoreApplication::translate("StorageTexts", "not there");
    }
    if (!file.linkTarget.isEmpty()) {
        return QCoreApplication::translate("StorageTexts", "a link to %1")
            .arg(visible(file.linkTarget));
    }
    return file.isOpenToOthers()
        ? QCoreApplication::translate("StorageTexts", "there; not closed to others")
        : QCoreApplication::translate("StorageTexts", "there");
}

QString mode(const StoredFile &file)
{
    if (!file.exists) {
        return {};
    }
    const auto letters = u"rwxrwxrwx"_s;
    QString text;
    for (int i = 0; i < 9; ++i) {
        text += (file.mode & (0400 >> i)) != 0 ? letters.at(i) : QLatin1Char('-');
    }
    return text;
}

QString state(const KeychainEntry &entry)
{
    switch (entry.state) {
    case KeychainEntry::State::Unasked:
        return QCoreApplication::translate("StorageTexts", "not looked for yet");
    case KeychainEntry::State::InKeychain:
        return QCoreApplication::translate("StorageTexts", "in the keychain");
    case KeychainEntry::State::InMemory:
        return QCoreApplication::translate(
            "StorageTexts", "in memory, until the program is closed");
    case KeychainEntry::State::Missing:
        return QCoreApplication::translate("StorageTexts", "missing");
    case KeychainEntry::State::Unreadable:
        return withWords(entry.error.value_or(Error{}));
    }
    return {};
}

QString users(const KeychainEntry &entry)
{
    QStringList names;
    for (const auto &use : entry.uses) {
        const auto name = use.account.isNull() && use.name.isEmpty()
            ? QCoreApplication::translate("StorageTexts", "the proxy")
            : visible(use.name, 100);
        if (!names.contains(name)) {
            names << name;
        }
    }
    return names.isEmpty() ? QCoreApplication::translate("StorageTexts", "nobody")
                           : names.join(u", "_s);
}

QString title(const KeychainEntry &entry)
{
    if (entry.isGrant) {
        return QCoreApplication::translate("StorageTexts", "OAuth sign-in of the account");
    }
    return entry.name.isEmpty()
        ? QCoreApplication::translate("StorageTexts", "(named in no list)", "a secret")
        : visible(entry.name, 100);
}

QString storageHint(const Storage &storage)
{
    auto hint = QCoreApplication::translate("StorageTexts",
        "Secrets are in the keychain of this system, under the service “%1”, and in no file. "
        "Whatever you exported, and reports you saved, are where you put them.")
                    .arg(storage.keychainService);
    if (!storage.isWhole) {
        hint += u' '
            + QCoreApplication::translate(
                "StorageTexts", "There are more files in the folder than are listed here.");
    }
    return hint;
}

} // namespace mailrig::texts
