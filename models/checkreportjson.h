// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QJsonObject>

namespace mailrig {

//! The JSON of a test, as `mailrig verify --json` prints it and the window saves it. `advice` is
//! the sentence a person reads (texts::advice), empty if all is well. Holds no secret, because a
//! report holds none.
[[nodiscard]] QJsonObject toJson(const CheckReport &report, const QString &advice);

//! One certificate in the words of that JSON; fingerprints as lower-case hex.
[[nodiscard]] QJsonObject toJson(const CertificateFacts &certificate);

} // namespace mailrig
