// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mailrig {

//! A header field as it stands in a message, unfolded.
struct MimeField {
    QByteArray name = {}, value = {};
};

//! What a part of a message says of itself.
struct MimeFacts {
    QByteArray type = "text/plain"; //!< lower case
    QByteArray charset = {}, boundary = {}, encoding = {};
    QString fileName = {}; //!< decoded, as it was given
    QString contentId = {}; //!< without angle brackets
    bool isAttachment = false; //!< by its disposition
    bool isInline = false;
};

//! Where the body begins: behind the first empty line, which may stand at the very beginning; at
//! the end if there is none.
[[nodiscard]] qsizetype bodyStart(QByteArrayView message);
//! The fields of a header; what is no field is passed over, and all beyond a thousand.
[[nodiscard]] QList<MimeField> mimeFields(QByteArrayView header);
//! The first value with this name, whatever the case; empty if there is none.
[[nodiscard]] QByteArray fieldValue(const QList<MimeField> &fields, QByteArrayView name);
[[nodiscard]] MimeFacts mimeFacts(const QList<MimeField> &fields);
//! Whether a part is kept as a file rather than shown as the message's text.
[[nodiscard]] bool isFile(const MimeFacts &facts);
//! "<a@b>" without its angle brackets and what is around them.
[[nodiscard]] QString bareId(QByteArrayView value);

} // namespace mailrig
