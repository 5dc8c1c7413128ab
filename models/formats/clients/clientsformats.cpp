// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/clientsformats.h"

#include "models/formats/clients/aerc.h"
#include "models/formats/clients/evolution.h"
#include "models/formats/clients/fetchmail.h"
#include "models/formats/clients/getmail.h"
#include "models/formats/clients/himalaya.h"
#include "models/formats/clients/kmail.h"
#include "models/formats/clients/mbsync.h"
#include "models/formats/clients/msmtp.h"
#include "models/formats/clients/neomutt.h"
#include "models/formats/clients/thunderbirdprefs.h"

namespace mailrig {

QList<ProfileFormat> clientsFormats()
{
    return {msmtpFormat(), mbsyncFormat(MbsyncVersion::V15), mbsyncFormat(MbsyncVersion::V14),
        neomuttFormat(), aercFormat(), himalayaFormat(), getmailFormat(), fetchmailFormat(),
        evolutionFormat(), kmailFormat(), thunderbirdPrefsFormat()};
}

} // namespace mailrig
