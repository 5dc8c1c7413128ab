// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/windowsformats.h"

#include "models/formats/windows/autodiscover.h"
#include "models/formats/windows/email2syncml.h"
#include "models/formats/windows/email2wap.h"
#include "models/formats/windows/prf.h"

namespace mailrig {

QList<ProfileFormat> windowsFormats()
{
    return {email2SyncmlFormat(), email2WapFormat(), autodiscoverFormat(), prfFormat()};
}

} // namespace mailrig
