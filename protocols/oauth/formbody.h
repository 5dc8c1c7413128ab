// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QList>
#include <QString>

namespace mailrig {

//! The body of a request as application/x-www-form-urlencoded, secrets among its fields.
class FormBody {
public:
    FormBody &add(QLatin1StringView name, const QString &value);
    FormBody &add(QLatin1StringView name, const Secret &value);

    [[nodiscard]] Secret encoded() const { return m_encoded; }
    //! Those put in: what the server says afterwards must not repeat them.
    [[nodiscard]] const QList<Secret> &secrets() const { return m_secrets; }

private:
    void append(QLatin1StringView name, QByteArrayView value);

    Secret m_encoded;
    QList<Secret> m_secrets;
};

//! Everything but the unreserved characters of RFC 3986 as %XX.
[[nodiscard]] QByteArray formEncoded(QByteArrayView bytes);
//! The text with every one of these secrets blacked out, as it is and form-encoded.
[[nodiscard]] QString withoutSecrets(QString text, const QList<Secret> &secrets);

} // namespace mailrig
