// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largestFile = 16 << 20;
constexpr int deepest = 64;

bool isWithin(const QJsonValue &value, int levels)
{
    if (!value.isObject() && !value.isArray()) {
        return true;
    }
    if (levels == 0) {
        return false;
    }
    const auto within = [levels](const auto &each) { return isWithin(each, levels - 1); };
    if (value.isArray()) {
        const auto array = value.toArray();
        return std::all_of(array.begin(), array.end(), within);
    }
    const auto object = value.toObject();
    return std::all_of(object.begin(), object.end(), within);
}

// QJsonValue::toInteger answers its default for 1.5, and for anything a qint64 cannot hold.
std::optional<qint64> integer(const QJsonValue &value)
{
    constexpr auto none = std::numeric_limits<qint64>::min();
    const auto number = value.toInteger(none);
    return number == none ? std::nullopt : std::optional(number);
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

void JsonReader::plain(QLatin1StringView name, QString &value)
{
    if (auto text = takeText(name)) {
        value = std::move(*text);
    }
}

void JsonReader::port(QLatin1StringView name, QString &value)
{
    const auto member = take(name);
    if (member.isString()) {
        value = member.toString();
    } else if (const auto number = integer(member)) {
        value = QString::number(*number);
    } else if (!member.isUndefined()) {
        fail(name, u"number or text"_s);
    }
}

void JsonReader::texts(QLatin1StringView name, QStringList &value)
{
    const auto member = take(name);
    if (member.isUndefined()) {
        return;
    }
    const auto array = member.toArray();
    if (!member.isArray() || !std::all_of(array.begin(), array.end(), [](const auto &each) {
            return each.isString();
        })) {
        fail(name, u"list of texts"_s);
        return;
    }
    value.clear();
    for (const auto &each : array) {
        value << each.toString();
    }
}

void JsonReader::flag(QLatin1StringView name, bool &value)
{
    const auto member = take(name);
    if (member.isBool()) {
        value = member.toBool();
    } else if (!member.isUndefined()) {
        fail(name, u"true or false"_s);
    }
}

void JsonReader::number(QLatin1StringView name, qint64 &value)
{
    const auto member = take(name);
    if (const auto number = integer(member)) {
        value = *number;
    } else if (!member.isUndefined()) {
        fail(name, u"whole number"_s);
    }
}

void JsonReader::number(QLatin1StringView name, int &value)
{
    qint64 wide = value;
    number(name, wide);
    if (wide != static_cast<int>(wide)) {
        fail(name, u"whole number of 32 bits"_s);
        return;
    }
    value = static_cast<int>(wide);
}

void JsonReader::id(QLatin1StringView name, QUuid &value)
{
    const auto text = takeText(name);
    if (!text) {
        return;
    }
    value = QUuid::fromString(*text);
    if (value.isNull() && !text->isEmpty()) {
        fail(name, u"UUID"_s);
    }
}

void JsonReader::digest(QLatin1StringView name, QByteArray &value)
{
    const auto text = takeText(name);
    if (!text) {
        return;
    }
    const auto hex = text->toLatin1().toLower();
    value = QByteArray::fromHex(hex);
    if (value.toHex() != hex || (!value.isEmpty() && value.size() != 32)) {
        fail(name, u"64 hexadecimal digits"_s);
    }
}

void JsonReader::map(QLatin1StringView name, QMap<QString, QString> &value)
{
    const auto member = take(name);
    if (member.isUndefined()) {
        return;
    }
    const auto object = member.toObject();
    if (!member.isObject() || !std::all_of(object.begin(), object.end(), [](const auto &each) {
            return each.isString();
        })) {
        fail(name, u"object of texts"_s);
        return;
    }
    value.clear();
    for (auto each = object.begin(); each != object.end(); ++each) {
        value.insert(each.key(), each.value().toString());
    }
}

Result<QJsonObject> JsonReader::rest() const
{
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    return m_object;
}

QJsonValue JsonReader::take(QLatin1StringView name)
{
    return m_object.contains(name) ? m_object.take(name) : QJsonValue(QJsonValue::Undefined);
}

std::optional<QString> JsonReader::takeText(QLatin1StringView name)
{
    const auto member = take(name);
    if (member.isString()) {
        return member.toString();
    }
    if (!member.isUndefined()) {
        fail(name, u"text"_s);
    }
    return {};
}

std::optional<JsonReader> JsonReader::takeObject(QLatin1StringView name)
{
    const auto member = take(name);
    if (member.isObject()) {
        return JsonReader(member.toObject(), pathOf(name));
    }
    if (!member.isUndefined()) {
        fail(name, u"object"_s);
    }
    return {};
}

QList<JsonReader> JsonReader::takeObjects(QLatin1StringView name)
{
    const auto member = take(name);
    if (!member.isUndefined() && !member.isArray()) {
        fail(name, u"list of objects"_s);
    }
    QList<JsonReader> inner;
    for (const auto &each : member.toArray()) {
        if (!each.isObject()) {
            fail(name, u"list of objects"_s);
        }
        inner << JsonReader(
            each.toObject(), u"%1[%2]"_s.arg(pathOf(name), QString::number(inner.size())));
    }
    return inner;
}

QString JsonReader::pathOf(QLatin1StringView name) const
{
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

void JsonReader::keep(QLatin1StringView name, const JsonReader &inner)
{
    adopt(inner);
    if (!inner.m_object.isEmpty()) {
        m_object.insert(name, inner.m_object);
    }
}

void JsonReader::adopt(const JsonReader &inner)
{
    if (!m_error) {
        m_error = inner.m_error;
    }
}

void JsonReader::fail(QLatin1StringView name, const QString &expected)
{
    if (!m_error) {
        m_error = Error{Cause::FileMalformed, pathOf(name) + u": "_s + expected};
    }
}

Result<QJsonObject> jsonObject(const QByteArray &bytes)
{
    if (bytes.size() > largestFile) {
        return failure(Cause::FileMalformed, u"> 16 MiB"_s);
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(Cause::FileMalformed,
            u"byte %1: %2"_s.arg(QString::number(error.offset), error.errorString()));
    }
    if (!document.isObject()) {
        return failure(Cause::FileMalformed, u"byte 0: object"_s);
    }
    if (!isWithin(document.object(), deepest)) {
        return failure(Cause::FileMalformed, u"> 64 levels"_s);
    }
    return document.object();
}

Result<void> takeVersion(QJsonObject &object)
{
    const auto version = object.take("version"_L1);
    if (!version.isUndefined() && version != QJsonValue(1)) {
        return failure(Cause::FileMalformed, u"version: 1"_s);
    }
    return {};
}

} // namespace mailrig
