// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/clients/configtext.h"

#include <QMap>

namespace mailrig {

//! What a variable was set to.
struct NeomuttValue {
    QString text = {};
    int line = 0;
};

//! A neomuttrc as far as it sets something: variables by their present names, and headers by
//! theirs in small letters. Commands of the shell are told, never run; a variable within a value
//! stands for what the file said of it before.
struct NeomuttSettings {
    QMap<QString, NeomuttValue> variables = {}, headers = {};
    ReadNotes notes = {};
};

//! FileMalformed for what is no text.
[[nodiscard]] Result<NeomuttSettings> neomuttSettings(const QByteArray &bytes);

//! A text as a value within double quotes, and outside of them.
[[nodiscard]] QString neomuttQuoted(QString text);
[[nodiscard]] QString neomuttEscaped(const QString &text);

} // namespace mailrig
