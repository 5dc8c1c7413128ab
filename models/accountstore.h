// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/bundle.h"
#include "models/environment.h"
#include "models/oauthapp.h"
#include "models/secretlist.h"
#include "models/settings.h"
#include "models/storefile.h"

#include <QHash>
#include <QObject>

#include <map>

namespace mailrig {

class StoreWatch;

//! A file the store could not read; it is left alone and blocks nothing else.
struct UnreadableFile {
    QString path = {};
    Error error = {};
    bool operator==(const UnreadableFile &) const = default;
};

//! Accounts, environments, names of secrets, OAuth apps, bundles and settings in a folder:
//! `accounts/<uuid>.json`, `environments.json`, `secrets.json`, `oauthapps.json`, `bundles.json`,
//! `settings.json`.
//! Several programs may use one folder: each write takes the lock, and is refused with FileChanged
//! if its file is not as this store last saw it; `load` then sees the others' work, and the write
//! can be asked for again. One thread. Writes block it for some milliseconds, or 2 s at most while
//! another program writes.
class AccountStore : public QObject {
    Q_OBJECT

public:
    //! Nothing is read before `load`, and no folder made before the first write.
    explicit AccountStore(QString folder, QObject *parent = nullptr);
    ~AccountStore() override;
    //! `mailrig` in the platform's folder for settings.
    [[nodiscard]] static QString standardFolder();

    //! Reads everything (again). FileUnreadable if there is a folder that cannot be listed; single
    //! files are in `unreadable`.
    Result<void> load();
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const QList<UnreadableFile> &unreadable() const { return m_unreadable; }

    //! By name.
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    //! Null if there is none; good until the next change.
    [[nodiscard]] const Account *find(QUuid id) const;
    [[nodiscard]] const Account *find(QStringView name) const;
    //! Accounts' names are unique whatever their case: "sales", "sales-2", "sales-3" …
    [[nodiscard]] QString freeName(const QString &wish) const;

    //! Stores it under a new id, and answers it so. Errors as for `save`.
    [[nodiscard]] Result<Account> add(Account account);
    //! Errors: NameTaken, FileChanged, FileUnwritable, StoreLocked; Validation without an id; what
    //! is wrong with the file, if it is an unreadable one.
    [[nodiscard]] Result<void> save(const Account &account);
    //! Many in one go, all or none: if one cannot be written, those before it are put back as they
    //! were. Errors as for `save`; FileUnwritable with "not put back: " and the paths, where even
    //! that failed. Two of one name or id in the list: NameTaken.
    [[nodiscard]] Result<void> saveAll(const QList<Account> &accounts);
    //! NotFound, or as for `save`.
    [[nodiscard]] Result<void> remove(QUuid id);
    //! A copy with an id and a free name of its own.
    [[nodiscard]] Result<Account> duplicate(QUuid id);

    [[nodiscard]] const Environments &environments() const { return m_environments; }
    [[nodiscard]] Result<void> saveEnvironments(const Environments &environments);
    [[nodiscard]] const SecretList &secrets() const { return m_secrets; }
    [[nodiscard]] Result<void> saveSecrets(const SecretList &secrets);
    [[nodiscard]] const OAuthApps &oauthApps() const { return m_oauthApps; }
    [[nodiscard]] Result<void> saveOAuthApps(const OAuthApps &apps);
    [[nodiscard]] const Bundles &bundles() const { return m_bundles; }
    [[nodiscard]] Result<void> saveBundles(const Bundles &bundles);
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] Result<void> saveSettings(const Settings &settings);

    //! If a file is not as this store last saw it.
    [[nodiscard]] bool isChangedOutside() const;
    //! From now on `changedOutside` is told. Needs an event loop.
    void watch();

Q_SIGNALS:
    void changed(); //!< after each load and each write
    void changedOutside(); //!< some files are not as last seen: nothing was read yet

private:
    [[nodiscard]] QString pathOf(QUuid id) const;
    [[nodiscard]] QStringList accountFiles() const;
    [[nodiscard]] StoreFile &file(const QString &path);
    [[nodiscard]] std::optional<Account> readAccount(const QString &path);
    template <class T, class F> void readInto(T &value, const QString &path, F fromJson);
    [[nodiscard]] Result<void> checkName(const Account &account) const;
    //! `change` under the lock, then `changed`.
    [[nodiscard]] Result<void> locked(
        const QString &path, const std::function<Result<void>()> &change);
    template <class T>
    [[nodiscard]] Result<void> write(
        const QString &path, const QJsonObject &object, T &stored, const T &value);
    void readNewAccounts();
    void sortAccounts();
    [[nodiscard]] Result<void> checkAll(const QList<Account> &accounts) const;
    //! What to say after that: the reason, or what could not be put back.
    [[nodiscard]] Error putBack(const QList<Account> &written, const Error &reason);
    void put(const Account &account);
    //! Every change of the list of accounts goes through here: their places are found anew.
    [[nodiscard]] QList<Account> &changeableAccounts();
    void lookOutside();

    QString m_folder;
    std::map<QString, StoreFile> m_files;
    QList<UnreadableFile> m_unreadable;
    QList<Account> m_accounts;
    mutable QHash<QUuid, qsizetype> m_places; //!< in that list; empty until they are asked for
    Environments m_environments;
    SecretList m_secrets;
    OAuthApps m_oauthApps;
    Bundles m_bundles;
    Settings m_settings;
    StoreWatch *m_watch = nullptr;
};

} // namespace mailrig
