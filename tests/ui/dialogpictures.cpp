// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogpictures.h"

#include "models/trustedkeys.h"
#include "tests/ui/assistantscenes.h"
#include "tests/ui/profilescenes.h"
#include "tests/ui/samplecertificates.h"
#include "tests/ui/windowstage.h"

#include <QDialog>
#include <QTabWidget>

namespace mailrig {

namespace {

void take(const WindowStage &stage, const QDir &folder, const QString &name)
{
    QTest::qWait(50); // one turn of layouts and paints
    for (auto *dialog : stage.window->findChildren<QDialog *>()) {
        const auto path = folder.filePath(name + QStringLiteral(".png"));
        if (dialog->isVisible() && !dialog->grab().save(path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }
}

void certificate(const QDir &folder, const QString &suffix, const TlsFacts &tls,
    const Account &account, const QString &name)
{
    WindowStage stage({account});
    stage.press(Qt::Key_F5);
    QTest::qWait(50);
    stage.checker.add(sampleRefusal(Side::Incoming, tls));
    stage.checker.finish();
    QTest::qWait(50);
    if (!stage.window->grab().save(
            folder.filePath(name + suffix + QStringLiteral("-offered.png")))) {
        qFatal("cannot write");
    }
    stage.click(QStringLiteral("test.certificate.incoming"));
    take(stage, folder, name + suffix);
}

} // namespace

void takeDialogPictures(const QDir &folder, const QString &suffix)
{
    const auto sample = sampleAccount(QStringLiteral("sales"));
    certificate(folder, suffix, sampleBadTls(), sample, QStringLiteral("certificate"));
    auto changed = sampleBadTls();
    changed.reasons = {Error{Cause::PinnedKeyChanged, QStringLiteral("SPKI")}};
    const auto pinned = withTrustedKey(sample, Side::Incoming, QByteArray(32, '\x17'));
    certificate(folder, suffix, changed, pinned, QStringLiteral("certificate-changed"));

    const WindowStage stage({pinned, sampleAccount(QStringLiteral("support"))});
    stage.action(QStringLiteral("preferences"))->trigger();
    auto *pages = stage.find<QTabWidget>(QStringLiteral("preferences.pages"));
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentIndex(i);
        take(stage, folder, QStringLiteral("preferences-%1").arg(i) + suffix);
    }
    stage.click(QStringLiteral("preferences.cancel"));
    for (const auto *name : {"storage", "help", "about", "oauthApps"}) {
        stage.action(QLatin1String(name))->trigger();
        take(stage, folder, QLatin1String(name) + suffix);
        for (auto *dialog : stage.window->findChildren<QDialog *>()) {
            dialog->close();
        }
    }
}

void takeProfilePictures(const QDir &folder, const QString &suffix, QSize size)
{
    forEachProfileDialog([&](QWidget &dialog, QString name) {
        if (size.isValid()) {
            dialog.resize(size.expandedTo(dialog.minimumSizeHint()));
        }
        QTest::qWait(50);
        const auto path
            = folder.filePath(name.replace(u' ', u'-') + suffix + QStringLiteral(".png"));
        if (!dialog.grab().save(path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
    });
}

void takeAssistantPictures(const QDir &folder, const QString &suffix, QSize size)
{
    forEachAssistantPage(size, [&](QWidget &dialog, QString name) {
        const auto path
            = folder.filePath(name.replace(u' ', u'-') + suffix + QStringLiteral(".png"));
        if (!dialog.grab().save(path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
    });
}

} // namespace mailrig
