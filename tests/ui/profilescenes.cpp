// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/profilescenes.h"

#include "models/formats/profileformat.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/profiles/bundlesdialog.h"
#include "ui/profiles/exportdialog.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/rosterdialog.h"

#include <QCheckBox>
#include <QTabWidget>

namespace mailrig {

namespace {

using Look = std::function<void(QWidget &dialog, const QString &name)>;

void settle()
{
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(50); // what threads have answered, and one turn of layouts
}

QList<Account> accounts()
{
    auto sales = sampleAccount(QStringLiteral("sales"));
    sales.identity.replyTo = QStringLiteral("desk@example.org");
    sales.description = QString(300, u'w');
    auto long_ = sampleAccount(QStringLiteral("an-account-with-a-rather-long-name"));
    long_.incoming.host
        = QStringLiteral("imap.a-rather-long-name-of-a-server.department.example.org");
    long_.identity.address = QStringLiteral("${MAIL}");
    return {sales, long_, sampleAccount(QStringLiteral("support"))};
}

QByteArray profile(bool withSecrets)
{
    auto all = accounts();
    all.removeAt(1);
    all << sampleAccount(QStringLiteral("new-one-with-a-rather-long-name"));
    WriteOptions options;
    for (const auto &each : std::as_const(all)) {
        if (withSecrets) {
            options.secrets.insert(each.incoming.credential.secret, Secret(QByteArray("x")));
        }
    }
    const auto files = profileFormat(QStringLiteral("mobileconfig"))->write(all, options);
    return files ? files->first().bytes : QByteArray();
}

void lookAtImport(const Look &look)
{
    WindowStage stage(accounts());
    stage.wrappers = fakeWrappers({.subject = QStringLiteral("CN=Example IT department"),
        .issuer = QStringLiteral("CN=Example Authority"),
        .sha256 = QStringLiteral("5A5A5A5A"),
        .verdict = ProfileSignature::Verdict::UnknownSigner,
        .reasons = {QStringLiteral("self-signed certificate")}});
    stage.open();
    stage.action(QStringLiteral("import"))->trigger();
    auto *dialog = stage.window->findChild<ImportDialog *>();
    settle();
    look(*dialog, QStringLiteral("import empty"));
    dialog->read({.bytes = "no profile at all"});
    settle();
    look(*dialog, QStringLiteral("import unknown"));
    dialog->read({.file = QStringLiteral("/x/sealed.mailrig"), .bytes = "SEAL:" + profile(false)});
    settle();
    look(*dialog, QStringLiteral("import sealed"));
    dialog->read({.file = QStringLiteral("/x/of-the-department.mobileconfig"),
        .bytes = "SIGN:" + profile(true)});
    settle();
    look(*dialog, QStringLiteral("import plan"));
}

void lookAtExport(const Look &look)
{
    const WindowStage stage(accounts());
    stage.action(QStringLiteral("export"))->trigger();
    auto *dialog = stage.window->findChild<ExportDialog *>();
    stage.find<QCheckBox>(QStringLiteral("export.all"))->click();
    auto *format = stage.find<EnumComboBox>(QStringLiteral("export.format"));
    const auto choose = [&](const QString &name) {
        format->setCurrentIndex(format->findData(name));
        Q_EMIT format->activated(format->currentIndex());
        settle();
    };
    auto *pages = stage.find<QTabWidget>(QStringLiteral("export.pages"));
    choose(QStringLiteral("mobileconfig"));
    stage.find<QCheckBox>(QStringLiteral("export.withSecrets"))->click();
    settle();
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        settle();
        look(*dialog, QStringLiteral("export %1").arg(page));
    }
    choose(QStringLiteral("mailrig-encrypted"));
    pages->setCurrentIndex(1);
    settle();
    look(*dialog, QStringLiteral("export encrypted"));
    if (format->findData(QStringLiteral("thunderbird-qr")) >= 0) {
        choose(QStringLiteral("thunderbird-qr"));
        pages->setCurrentIndex(3);
        settle();
        look(*dialog, QStringLiteral("export code"));
    }
    choose(QStringLiteral("mobileconfig"));
    stage.find<QAbstractButton>(QStringLiteral("export.keep"))->click();
    settle();
    look(*dialog->findChild<QDialog *>(QStringLiteral("bundleForm")), QStringLiteral("bundle"));
}

void lookAtBundles(const Look &look)
{
    {
        const WindowStage empty;
        empty.action(QStringLiteral("bundles"))->trigger();
        settle();
        look(*empty.window->findChild<BundlesDialog *>(), QStringLiteral("bundles empty"));
    }
    WindowStage stage(accounts());
    Bundles bundles;
    Bundle bundle{.name = QStringLiteral("Phones of the department"),
        .format = QStringLiteral("mobileconfig"),
        .target = QStringLiteral("/srv/profiles/phones.mobileconfig"),
        .exported = {{QUuid::createUuid().toString(QUuid::WithoutBraces), QStringLiteral("x")}},
        .exportedAt = QStringLiteral("2026-11-01T12:00:00Z")};
    bundle.setAccounts({stage.store.accounts().first().id});
    if (!bundles.put(bundle) || !stage.store.saveBundles(bundles)) {
        qFatal("the store refused a bundle");
    }
    stage.action(QStringLiteral("bundles"))->trigger();
    stage.click(QStringLiteral("bundles.uses.button"));
    stage.click(QStringLiteral("bundles.remove"));
    settle();
    look(*stage.window->findChild<BundlesDialog *>(), QStringLiteral("bundles"));
}

void lookAtRoster(const Look &look)
{
    {
        const WindowStage empty;
        empty.action(QStringLiteral("roster"))->trigger();
        settle();
        look(*empty.window->findChild<RosterDialog *>(), QStringLiteral("roster empty"));
    }
    auto pattern = sampleAccount(QStringLiteral("pattern"));
    pattern.identity.address = QStringLiteral("${mail}");
    WindowStage stage({pattern});
    stage.files.put(QStringLiteral("/people.csv"),
        "name,mail,Full name,a-rather-long-header-of-a-column\n"
        "anna,anna@example.org,Anna Example,x\nbad,no address,B,y\n");
    stage.action(QStringLiteral("roster"))->trigger();
    auto *dialog = stage.window->findChild<RosterDialog *>();
    dialog->setFile(QStringLiteral("/people.csv"));
    dialog->setFolder(QStringLiteral("/out"));
    auto *format = stage.find<EnumComboBox>(QStringLiteral("roster.format"));
    format->setCurrentIndex(format->findData(QStringLiteral("mobileconfig")));
    Q_EMIT format->activated(format->currentIndex());
    for (int step = 0; step < 4; ++step) {
        settle();
        look(*dialog, QStringLiteral("roster %1").arg(step));
        if (step < 3) {
            stage.find<QAbstractButton>(QStringLiteral("roster.next"))->click();
            settle();
            QTest::qWait(150); // the progress is told ten times a second
        }
    }
}

} // namespace

void forEachProfileDialog(const Look &look)
{
    lookAtImport(look);
    lookAtExport(look);
    lookAtBundles(look);
    lookAtRoster(look);
}

} // namespace mailrig
