// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/own/ownformats.h"

#include "models/formats/own/mailrigjson.h"
#include "models/formats/own/sheet.h"

namespace mailrig {

QList<ProfileFormat> ownFormats()
{
    return {mailrigFormat(), sheetHtmlFormat(), sheetMarkdownFormat()};
}

} // namespace mailrig
