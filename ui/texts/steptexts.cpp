// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/steptexts.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString step(StepKind kind)
{
    switch (kind) {
    case StepKind::Resolve:
        return QCoreApplication::translate("StepTexts", "Find the server");
    case StepKind::Connect:
        return QCoreApplication::translate("StepTexts", "Connect");
    case StepKind::Greeting:
        return QCoreApplication::translate("StepTexts", "Greeting");
    case StepKind::Encrypt:
        return QCoreApplication::translate("StepTexts", "Encrypt");
    case StepKind::Identity:
        return QCoreApplication::translate("StepTexts", "Check the certificate");
    case StepKind::Capabilities:
        return QCoreApplication::translate("StepTexts", "Ask what the server can do");
    case StepKind::Token:
        return QCoreApplication::translate("StepTexts", "Get an access token");
    case StepKind::SignIn:
        return QCoreApplication::translate("StepTexts", "Sign in");
    case StepKind::Mailbox:
        return QCoreApplication::translate("StepTexts", "Open the mailbox");
    case StepKind::SendTest:
        return QCoreApplication::translate("StepTexts", "Send a test message");
    case StepKind::Arrive:
        return QCoreApplication::translate("StepTexts", "See it arrive");
    }
    return {};
}

QString step(StepKind kind, Protocol protocol)
{
    if (kind == StepKind::Mailbox && protocol == Protocol::Smtp) {
        return QCoreApplication::translate("StepTexts", "Ask if it would send");
    }
    return step(kind);
}

} // namespace mailrig::texts
