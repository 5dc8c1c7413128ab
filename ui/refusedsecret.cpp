// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refusedsecret.h"

#include "models/whendone.h"
#include "ui/accountsaver.h"
#include "ui/messagebar.h"
#include "ui/services.h"
#include "ui/texts/errortexts.h"

#include <QCoreApplication>

namespace mailrig {

namespace {

void unlockAndSave(MessageBar &bar, AccountSaver &saver, const Services &services, QUuid account)
{
    onceDone(services.unlock(), &saver,
        [&bar, &saver, &services, account](const Result<void> &unlocked) {
            if (unlocked) {
                saver.save(account);
            } else {
                askAboutSecret(bar, saver, services, account, unlocked.error());
            }
        });
}

} // namespace

void askAboutSecret(MessageBar &bar, AccountSaver &saver, const Services &services, QUuid account,
    const Error &error)
{
    QList<MessageBar::Choice> choices;
    if (error.code == Cause::KeychainLocked && services.unlock) {
        choices << MessageBar::Choice{.name = QStringLiteral("messageBar.unlock"),
            .text = QCoreApplication::translate("mailrig::MainWindow", "&Unlock and save"),
            .chosen
            = [&bar, &saver, &services, account] { unlockAndSave(bar, saver, services, account); }};
    } else {
        choices << MessageBar::Choice{.name = QStringLiteral("messageBar.retry"),
            .text = QCoreApplication::translate("mailrig::MainWindow", "Try &again"),
            .chosen = [&saver, account] { saver.save(account); }};
    }
    choices << MessageBar::Choice{.name = QStringLiteral("messageBar.session"),
        .text = QCoreApplication::translate("mailrig::MainWindow", "Keep for this sessio&n only"),
        .chosen = [&saver, account] { saver.saveForSession(account); }};
    bar.say(FieldMark::Kind::Error,
        QCoreApplication::translate(
            "mailrig::MainWindow", "Nothing was saved, because the password could not be kept. %1")
            .arg(texts::error(error)),
        choices);
}

} // namespace mailrig
