// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/names.h"
#include "models/result.h"

#include <QMap>

namespace mailrig {

//! A visitor of `fields` that fills a value from a JSON object, and keeps what it does not know.
//! A member that is missing leaves the value as it is; one of a wrong kind is FileMalformed, its
//! detail "incoming.port: number or text". The first error counts.
class JsonReader {
public:
    //! `path` is the place of the object in its file: "incoming".
    explicit JsonReader(QJsonObject object, QString path = {});

    void plain(QLatin1StringView name, QString &value);
    void macro(QLatin1StringView name, QString &value) { plain(name, value); }
    void port(QLatin1StringView name, QString &value);
    void texts(QLatin1StringView name, QStringList &value);
    void macros(QLatin1StringView name, QStringList &value) { texts(name, value); }
    void flag(QLatin1StringView name, bool &value);
    void number(QLatin1StringView name, qint64 &value);
    void number(QLatin1StringView name, int &value);
    void id(QLatin1StringView name, QUuid &value);
    void secretId(QLatin1StringView name, QUuid &value) { id(name, value); }
    void appId(QLatin1StringView name, QUuid &value) { id(name, value); }
    void digest(QLatin1StringView name, QByteArray &value);
    //! Names with their texts, in any number.
    void map(QLatin1StringView name, QMap<QString, QString> &value);
    void onlyIfSet() { }

    template <class T> void choice(QLatin1StringView name, T &value)
    {
        const auto text = takeText(name);
        if (!text) {
            return;
        }
        if (const auto known = fromName<T>(*text)) {
            value = *known;
        } else {
            fail(name, allNames<T>().join(u" | "));
        }
    }
    template <class T> void group(QLatin1StringView name, T &value)
    {
        auto inner = takeObject(name);
        if (!inner) {
            return;
        }
        fields(*inner, value);
        keep(name, *inner);
    }
    //! A list of values, each with an `unknown` of its own.
    template <class T> void groups(QLatin1StringView name, QList<T> &values)
    {
        for (auto &inner : takeObjects(name)) {
            T value;
            fields(inner, value);
            value.unknown = inner.m_object;
            adopt(inner);
            values.append(value);
        }
    }

    //! The members nobody asked for, nested alike; or the first error.
    [[nodiscard]] Result<QJsonObject> rest() const;

private:
    [[nodiscard]] QJsonValue take(QLatin1StringView name);
    [[nodiscard]] std::optional<QString> takeText(QLatin1StringView name);
    [[nodiscard]] std::optional<JsonReader> takeObject(QLatin1StringView name);
    [[nodiscard]] QList<JsonReader> takeObjects(QLatin1StringView name);
    [[nodiscard]] QString pathOf(QLatin1StringView name) const;
    void keep(QLatin1StringView name, const JsonReader &inner);
    void adopt(const JsonReader &inner);
    void fail(QLatin1StringView name, const QString &expected);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

//! Bytes of a file to its one object: at most 16 MiB and 64 levels. FileMalformed names the byte.
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &bytes);
//! For files without a version, or with one of ours; "version: 1" if it is newer.
[[nodiscard]] Result<void> takeVersion(QJsonObject &object);

//! A value with fields, and an `unknown`, out of its object.
template <class T> [[nodiscard]] Result<T> fromJson(QJsonObject object)
{
    if (const auto version = takeVersion(object); !version) {
        return tl::unexpected(version.error());
    }
    T value;
    JsonReader reader(std::move(object));
    fields(reader, value);
    return reader.rest().map([&value](const QJsonObject &rest) {
        value.unknown = rest;
        return value;
    });
}

} // namespace mailrig
