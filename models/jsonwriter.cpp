// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsonwriter.h"

namespace mailrig {

JsonWriter::JsonWriter(QJsonObject unknown)
    : m_object(std::move(unknown))
{
}

void JsonWriter::port(QLatin1StringView name, const QString &value)
{
    bool isNumber = false;
    const auto number = value.toInt(&isNumber);
    // "0993" and "+993" are no numbers of JSON: they stay as they were typed.
    isNumber = isNumber && QString::number(number) == value;
    put(name, isNumber ? QJsonValue(number) : QJsonValue(value));
}

void JsonWriter::texts(QLatin1StringView name, const QStringList &value)
{
    put(name, QJsonArray::fromStringList(value));
}

void JsonWriter::id(QLatin1StringView name, QUuid value)
{
    put(name, value.isNull() ? QString() : value.toString(QUuid::WithoutBraces));
}

void JsonWriter::digest(QLatin1StringView name, const QByteArray &value)
{
    put(name, QString::fromLatin1(value.toHex()));
}

void JsonWriter::map(QLatin1StringView name, const QMap<QString, QString> &value)
{
    QJsonObject object;
    for (auto each = value.begin(); each != value.end(); ++each) {
        object.insert(each.key(), each.value());
    }
    put(name, object);
}

void JsonWriter::put(QLatin1StringView name, const QJsonValue &value)
{
    m_object.insert(name, value);
    if (m_lean) {
        m_optional << name;
    }
}

QJsonObject JsonWriter::without(const QJsonObject &standard) const
{
    auto object = m_object;
    for (const auto &name : m_optional) {
        if (object.value(name) == standard.value(name)) {
            object.remove(name);
        }
    }
    return object;
}

} // namespace mailrig
