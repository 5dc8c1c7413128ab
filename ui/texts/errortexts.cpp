// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/errortexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/filefaults.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString error(const Error &error)
{
    if (const auto fault = fileFault(error); !fault.isEmpty()) {
        return fault;
    }
    if (error.detail.isEmpty()) {
        return QCoreApplication::translate("ErrorTexts", "%1 %2", "what is wrong, what to do")
            .arg(title(error.code), advice(error.code));
    }
    return QCoreApplication::translate(
        "ErrorTexts", "%1 (%2) %3", "what is wrong, the system's own words, what to do")
        .arg(title(error.code), visible(error.detail), advice(error.code));
}

} // namespace mailrig::texts
