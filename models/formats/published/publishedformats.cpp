// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/publishedformats.h"

#include "models/formats/published/autoconfig.h"
#include "models/formats/published/dnszone.h"
#include "models/formats/published/pacc.h"

namespace mailrig {

QList<ProfileFormat> publishedFormats()
{
    return {autoconfigFormat(), dnsZoneFormat(), paccFormat()};
}

} // namespace mailrig
