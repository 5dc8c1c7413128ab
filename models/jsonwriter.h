// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/names.h"

#include <QJsonArray>
#include <QMap>

namespace mailrig {

//! A visitor of `fields` that makes a JSON object of a value, on top of the members of a newer
//! version that came with it.
class JsonWriter {
public:
    explicit JsonWriter(QJsonObject unknown = {});

    void plain(QLatin1StringView name, const QString &value) { put(name, value); }
    void macro(QLatin1StringView name, const QString &value) { put(name, value); }
    void port(QLatin1StringView name, const QString &value);
    void texts(QLatin1StringView name, const QStringList &value);
    void macros(QLatin1StringView name, const QStringList &value) { texts(name, value); }
    void flag(QLatin1StringView name, bool value) { put(name, value); }
    void number(QLatin1StringView name, qint64 value) { put(name, value); }
    void id(QLatin1StringView name, QUuid value);
    void secretId(QLatin1StringView name, QUuid value) { id(name, value); }
    void appId(QLatin1StringView name, QUuid value) { id(name, value); }
    void digest(QLatin1StringView name, const QByteArray &value);
    void map(QLatin1StringView name, const QMap<QString, QString> &value);
    void onlyIfSet() { m_lean = true; }

    template <class T> void choice(QLatin1StringView name, T value)
    {
        put(name, mailrig::name(value));
    }
    template <class T> void group(QLatin1StringView name, const T &value)
    {
        put(name, written(value, m_object.value(name).toObject()));
    }
    template <class T> void groups(QLatin1StringView name, const QList<T> &values)
    {
        QJsonArray array;
        for (const auto &each : values) {
            array << written(each, each.unknown);
        }
        put(name, array);
    }

    //! A value's object, members that are optional left out where they have T's default.
    template <class T> [[nodiscard]] static QJsonObject written(T value, const QJsonObject &unknown)
    {
        JsonWriter writer(unknown);
        fields(writer, value);
        return writer.without(standard<T>());
    }

private:
    //! The members of T's defaults. Once a type: each level's would be made again at every other.
    template <class T> [[nodiscard]] static const QJsonObject &standard()
    {
        static const auto object = [] {
            JsonWriter writer;
            T initial;
            fields(writer, initial);
            return writer.m_object;
        }();
        return object;
    }
    void put(QLatin1StringView name, const QJsonValue &value);
    [[nodiscard]] QJsonObject without(const QJsonObject &standard) const;

    QJsonObject m_object;
    QStringList m_optional;
    bool m_lean = false;
};

//! The object of a file: the value's members, its `unknown`, and "version": 1.
template <class T> [[nodiscard]] QJsonObject toJson(const T &value)
{
    auto object = JsonWriter::written(value, value.unknown);
    object.insert(QStringLiteral("version"), 1);
    return object;
}

} // namespace mailrig
