// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mailrig {

//! What BODYSTRUCTURE (RFC 3501 §7.4.2) tells of a message's attachments, by the same rule by which
//! a message that was fetched is taken apart.
struct BodyStructure {
    QString contentType = {}; //!< "multipart/mixed"
    int attachments = 0;
    QString firstName = {};
};

//! Nothing if it is malformed. `text` is nested no deeper than the reply filter lets through.
[[nodiscard]] std::optional<BodyStructure> bodyStructure(QByteArrayView text);

} // namespace mailrig
