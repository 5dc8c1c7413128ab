// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/repairtexts.h"

#include "models/names.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString repair(const Repair &repair)
{
    const auto value = visible(repair.value, 100);
    switch (repair.kind) {
    case Repair::Kind::UseCertificateName:
        return QCoreApplication::translate("RepairTexts", "Use the server name %1").arg(value);
    case Repair::Kind::UseTls:
        return QCoreApplication::translate("RepairTexts", "Use SSL/TLS at port %1").arg(value);
    case Repair::Kind::UseStartTls:
        return QCoreApplication::translate("RepairTexts", "Use STARTTLS at port %1").arg(value);
    case Repair::Kind::UsePort:
        return QCoreApplication::translate("RepairTexts", "Use port %1").arg(value);
    case Repair::Kind::UseProtocol:
        return QCoreApplication::translate("RepairTexts", "Use %1", "a protocol")
            .arg(label(fromName<Protocol>(repair.value).value_or(Protocol::None)));
    case Repair::Kind::UseAutomaticMechanism:
        return QCoreApplication::translate(
            "RepairTexts", "Choose the authentication automatically");
    case Repair::Kind::UseOauth:
        return QCoreApplication::translate("RepairTexts", "Sign in instead of using a password");
    case Repair::Kind::UseAddressAsUser:
    case Repair::Kind::UseLocalPartAsUser:
        return QCoreApplication::translate("RepairTexts", "Use %1 as user name").arg(value);
    case Repair::Kind::SignInForSending:
        return QCoreApplication::translate("RepairTexts", "Sign in for sending, too");
    case Repair::Kind::UseAddressAsSender:
        return QCoreApplication::translate("RepairTexts", "Send as %1").arg(value);
    case Repair::Kind::ClearPathPrefix:
        return QCoreApplication::translate("RepairTexts", "Leave the path prefix out");
    }
    return {};
}

} // namespace mailrig::texts
