// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/mobileformats.h"

#include "models/formats/mobile/k9s.h"
#include "models/formats/mobile/thunderbirdqr.h"

namespace mailrig {

QList<ProfileFormat> mobileFormats()
{
    return {thunderbirdQrFormat(), k9sFormat()};
}

} // namespace mailrig
