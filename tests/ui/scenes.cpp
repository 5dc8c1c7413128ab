// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scenes.h"

#include "models/oauthprovider.h"
#include "models/trustedkeys.h"
#include "tests/ui/assistantscenes.h"
#include "tests/ui/profilescenes.h"
#include "tests/ui/samplecertificates.h"
#include "tests/ui/signinscenes.h"
#include "tests/ui/tryit/tryitscenes.h"
#include "tests/ui/windowstage.h"

#include <QDialog>
#include <QTabWidget>

namespace mailrig {

namespace {

//! Has something in every field that can be folded or hidden.
Account fullAccount()
{
    auto account = sampleAccount(QStringLiteral("sales"));
    account.type = AccountType::Microsoft365;
    account.microsoft365.tenant = QStringLiteral("contoso.onmicrosoft.com");
    account.requiredRoles = {QStringLiteral("office")};
    account.tags = {QStringLiteral("north"), QStringLiteral("shared mailbox")};
    account.incoming.protocol = Protocol::Pop3;
    account.incoming.port = QStringLiteral("110");
    account.incoming.security = Security::None;
    account.incoming.user = QStringLiteral("${address.local}");
    account.incoming.domain = QStringLiteral("CORP");
    account.incoming.clientCertificate.file = QStringLiteral("/etc/own.pem");
    account.outgoing.host = QStringLiteral("not a host");
    account.outgoing.credential.type = CredentialType::None;
    account.outgoing.onlyInMail = true;
    account.smime.sign = {.use = SmimeUse::On, .certificate = QStringLiteral("/etc/own.pem")};
    return account;
}

//! Registrations with values in most of their fields.
void keepApps(WindowStage &stage)
{
    auto apps = stage.store.oauthApps();
    for (const auto &name : {QStringLiteral("microsoft"), QStringLiteral("google")}) {
        auto app = oauthProvider(name)->app;
        app.name = QStringLiteral("Our ") + name;
        app.provider = name;
        app.clientId = QStringLiteral("11111111-2222-3333-4444-555555555555");
        if (!apps.put(app)) {
            qFatal("a sample app was refused");
        }
    }
    if (!stage.store.saveOAuthApps(apps)) {
        qFatal("the store refused sample apps");
    }
}

void settle()
{
    QTest::qWait(50); // one turn of layouts
}

void fail(WindowStage &stage)
{
    stage.press(Qt::Key_F5);
    if (!QTest::qWaitFor([&] { return stage.checker.isAsked(); })) {
        qFatal("no test began");
    }
    stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
    stage.checker.fail(Side::Outgoing, StepKind::SignIn,
        {.code = Cause::WrongPassword, .detail = QStringLiteral("535 5.7.8 denied")});
    stage.checker.finish();
    settle();
}

//! Each page if there are some, the dialog as it is otherwise.
void lookAtPages(QWidget &dialog, const QString &name, QSize size, const Look &look)
{
    // As small as its contents let it be, where the screen is small.
    dialog.resize(dialog.size().boundedTo(size).expandedTo(dialog.minimumSizeHint()));
    auto *pages = dialog.findChild<QTabWidget *>();
    for (int i = 0; i < (pages ? pages->count() : 1); ++i) {
        if (pages) {
            pages->setCurrentIndex(i);
        }
        settle();
        look(dialog, pages ? QStringLiteral("%1 %2").arg(name).arg(i) : name);
    }
}

QDialog &openDialog(const WindowStage &stage)
{
    for (auto *dialog : stage.window->findChildren<QDialog *>()) {
        if (dialog->isVisible()) {
            return *dialog;
        }
    }
    qFatal("no dialog opened");
}

} // namespace

void forEachWindow(QSize size, const Look &look)
{
    {
        const WindowStage empty;
        empty.window->resize(size);
        settle();
        look(*empty.window, QStringLiteral("empty window"));
    }
    WindowStage stage({fullAccount(), sampleAccount(QStringLiteral("support"))});
    stage.window->resize(size);
    auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
    for (int i = 0; i < sections->count(); ++i) {
        sections->setCurrentIndex(i);
        settle();
        look(*stage.window, QStringLiteral("section %1").arg(i));
    }
    auto signing = sampleAccount(QStringLiteral("oauth"));
    signing.incoming.credential.type = CredentialType::AuthorizationCode;
    signing.outgoing.credential.type = CredentialType::ClientCredentials;
    stage.keep(signing);
    stage.window->select(QStringLiteral("oauth"));
    for (int i = 1; i < 3; ++i) {
        sections->setCurrentIndex(i);
        settle();
        look(*stage.window, QStringLiteral("oauth %1").arg(i));
    }
    stage.window->select(QStringLiteral("support"));
    fail(stage);
    stage.click(QStringLiteral("test.past"));
    stage.click(QStringLiteral("uses.button"));
    settle();
    look(*stage.window, QStringLiteral("failed test"));
    stage.keychain.refusal = Cause::KeychainLocked;
    stage.type(QStringLiteral("incoming.credential.password"), QStringLiteral("new"));
    stage.press(QKeySequence::Save);
    settle();
    look(*stage.window, QStringLiteral("message bar"));
    stage.keep(sampleAccount(QStringLiteral("shared")));
    stage.window->select(QStringLiteral("shared"));
    stage.type(QStringLiteral("label"), QStringLiteral("Mine"));
    AccountStore other(stage.folder.path());
    auto theirs = other.load() ? *other.find(QStringLiteral("shared")) : Account();
    theirs.label = QStringLiteral("Theirs");
    if (!other.save(theirs) || !stage.store.load()) {
        qFatal("the store refused another program");
    }
    settle();
    look(*stage.window, QStringLiteral("conflict"));
}

void forEachDialog(QSize size, const Look &look)
{
    auto changed = sampleBadTls();
    changed.reasons = {Error{Cause::PinnedKeyChanged, QStringLiteral("SPKI")}};
    const auto sample = sampleAccount(QStringLiteral("sales"));
    const auto pinned = withTrustedKey(sample, Side::Incoming, QByteArray(32, '\x17'));
    for (const auto &[tls, account, name] :
        {std::tuple{sampleBadTls(), sample, QStringLiteral("certificate")},
            std::tuple{changed, pinned, QStringLiteral("changed key")}}) {
        WindowStage stage({account});
        stage.press(Qt::Key_F5);
        if (!QTest::qWaitFor([&] { return stage.checker.isAsked(); })) {
            qFatal("no test began");
        }
        stage.checker.add(sampleRefusal(Side::Incoming, tls));
        stage.checker.finish();
        settle();
        stage.click(QStringLiteral("test.certificate.incoming"));
        lookAtPages(openDialog(stage), name, size, look);
    }
    for (const auto *action :
        {"preferences", "storage", "help", "about", "environments", "secrets", "oauthApps"}) {
        WindowStage stage({pinned, sampleAccount(QStringLiteral("support"))});
        if (action == QByteArrayView("secrets")) {
            stage.keychain.refusal = Cause::KeychainLocked;
        }
        if (action == QByteArrayView("oauthApps")) {
            keepApps(stage);
        }
        stage.action(QLatin1String(action))->trigger();
        auto &dialog = openDialog(stage);
        lookAtPages(dialog, QLatin1String(action), size, look);
        for (const auto *opens :
            {"environments.add", "environments.addVariable", "secrets.add", "secrets.remove"}) {
            if (auto *button = dialog.findChild<QAbstractButton *>(QLatin1String(opens))) {
                button->click();
                lookAtPages(dialog, QLatin1String(opens), size, look);
            }
        }
    }
    forEachSignIn(
        [&](QWidget &dialog, const QString &name) { lookAtPages(dialog, name, size, look); });
    forEachProfileDialog([&size, &look](QWidget &dialog, const QString &name) {
        dialog.resize(dialog.size().boundedTo(size).expandedTo(dialog.minimumSizeHint()));
        settle();
        look(dialog, name);
    });
    forEachAssistantPage(size, look);
    forEachTryItPage(size, look);
    WindowStage stage({sample});
    stage.type(QStringLiteral("label"), QStringLiteral("x"));
    stage.window->close();
    lookAtPages(openDialog(stage), QStringLiteral("closing"), size, look);
}

} // namespace mailrig
