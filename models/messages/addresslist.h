// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailperson.h"
#include "models/result.h"

namespace mailrig {

//! What people type and headers hold: "a@b.example, Anna <a@b.example>, \"Last, First\" <…>,
//! team: c@d.example;" (RFC 5322 §3.4, leniently: semicolons separate too, comments are left out,
//! of a group its members stay). What is no address becomes a person without one.
[[nodiscard]] QList<MailPerson> addressList(QStringView text);
//! The same, of a person; Validation, naming the piece, for one who has no proper address.
[[nodiscard]] Result<QList<MailPerson>> properAddresses(QStringView text);
//! As a person reads it, and as `addressList` reads it back: "Anna <a@b.example>".
[[nodiscard]] QString text(const MailPerson &person);
[[nodiscard]] QString text(const QList<MailPerson> &people);

} // namespace mailrig
