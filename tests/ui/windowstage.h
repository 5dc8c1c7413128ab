// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakediscovery.h"
#include "tests/ui/fakefiles.h"
#include "tests/ui/fakemail.h"
#include "tests/ui/fakeports.h"
#include "tests/ui/fakesignins.h"
#include "tests/ui/windowhands.h"

#include <QTemporaryDir>
#include <QThreadPool>

namespace mailrig {

//! The whole window on a store of its own and on fakes.
class WindowStage : public WindowHands {
public:
    //! `accounts` are in the store before the window opens.
    explicit WindowStage(const QList<Account> &accounts = {})
        : store(folder.path())
    {
        if (!store.load()) {
            qFatal("the store cannot be read");
        }
        for (const auto &account : accounts) {
            keep(account);
        }
        open();
    }

    ~WindowStage()
    {
        window.reset(); // before what it works with
        QThreadPool::globalInstance()->waitForDone();
    }

    void keep(const Account &account)
    {
        const auto id = account.incoming.credential.secret;
        auto secrets = store.secrets();
        secrets.list.append({.id = id, .name = account.name + QStringLiteral(" password")});
        keychain.secrets.insert(id, Secret(QByteArray("kept")));
        const bool stored = store.saveSecrets(secrets) && store.add(account);
        if (!stored) {
            qFatal("the store refused a sample account");
        }
    }

    //! A second window on the same store, in place of the first.
    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(Services{.store = store,
            .keychain = keychain,
            .session = session,
            .checker = checker,
            .unlock =
                [this] {
                    keychain.refusal.reset();
                    return QtFuture::makeReadyFuture(Result<void>());
                },
            .writeFile =
                [this](const QString &path, const QByteArray &bytes) {
                    written = bytes;
                    return files.write(path, bytes);
                },
            .processEnvironment =
                [this](const QString &name) {
                    const auto found = process.constFind(name);
                    return found == process.constEnd() ? std::nullopt : std::optional(*found);
                },
            .readCertificate =
                [this](const QString &path, const Secret &passphrase) {
                    certificates.asked << path;
                    return certificates.read(path, passphrase);
                },
            .signIns = &signIns,
            .openBrowser =
                [this](const QUrl &url) {
                    opened << url;
                    return true;
                },
            .readFile = [this](const QString &path) { return files.read(path); },
            .openFile = [this](const QString &path) { return files.open(path); },
            .wrappers = [this] { return wrappers; },
            .discoverer = canSearch ? &discoverer : nullptr,
            .post = &post});
        show();
    }

    QTemporaryDir folder;
    AccountStore store;
    FakeSecretStore keychain, session;
    FakeChecker checker;
    FakeCertificates certificates;
    FakeSignIns signIns;
    QList<QUrl> opened; //!< by the browser
    QHash<QString, QString> process; //!< the environment of the program
    QByteArray written;
    FakeFiles files;
    FakeDiscoverer discoverer;
    FakePostOffice post;
    bool canSearch = true; //!< from the next `open` on
    ProfileWrappers wrappers = fakeWrappers(); //!< from the next `open` on
};

//! An account that can be tested as it is: its secret is in the keychain of the stage.
[[nodiscard]] inline Account sampleAccount(const QString &name)
{
    return {.name = name,
        .identity = {.address = name + QStringLiteral("@example.org")},
        .incoming = {.protocol = Protocol::Imap,
            .host = QStringLiteral("imap.example.org"),
            .port = QStringLiteral("993"),
            .credential = {.type = CredentialType::Secret, .secret = QUuid::createUuid()}},
        .outgoing = {.protocol = Protocol::Smtp,
            .host = QStringLiteral("smtp.example.org"),
            .port = QStringLiteral("465"),
            .credential = {.type = CredentialType::SameAsIncoming}}};
}

} // namespace mailrig
