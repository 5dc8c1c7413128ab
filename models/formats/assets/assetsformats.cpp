// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/assets/assetsformats.h"

#include "models/formats/assets/splunkimap.h"
#include "models/formats/assets/splunksmtp.h"

namespace mailrig {

QList<ProfileFormat> assetsFormats()
{
    return {splunkSmtpFormat(), splunkImapFormat()};
}

} // namespace mailrig
