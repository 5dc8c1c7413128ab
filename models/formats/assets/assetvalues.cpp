// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/assets/assetvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().isEmpty());
}

} // namespace

AssetValues::AssetValues(QJsonObject values, NoteList &notes)
    : m_notes(notes)
    , m_values(std::move(values))
{
}

bool AssetValues::has(QLatin1StringView key) const
{
    return !isNothing(m_values.value(key));
}

QString AssetValues::text(QLatin1StringView key)
{
    const auto value = m_values.take(key);
    if (isNothing(value) || value.isString()) {
        return value.toString();
    }
    m_notes.note(NoteList::Code::Repaired, {}, key);
    return value.isDouble() || value.isBool() ? value.toVariant().toString() : QString();
}

bool AssetValues::flag(QLatin1StringView key, bool otherwise)
{
    const auto value = m_values.take(key);
    if (isNothing(value)) {
        return otherwise;
    }
    if (value.isBool()) {
        return value.toBool();
    }
    m_notes.note(NoteList::Code::Repaired, {}, key);
    const auto text = value.toVariant().toString().toLower();
    const bool isFalse = text == u"false"_s || text == u"0"_s || text == u"no"_s;
    const bool isTrue = text == u"true"_s || text == u"1"_s || text == u"yes"_s;
    return isTrue || (otherwise && !isFalse);
}

QString AssetValues::number(QLatin1StringView key)
{
    const auto value = m_values.take(key);
    if (isNothing(value)) {
        return {};
    }
    if (value.isDouble() && value == QJsonValue(value.toInteger(-1)) && value.toInteger() >= 0) {
        return QString::number(value.toInteger());
    }
    bool isNumber = false;
    const auto number = value.toString().trimmed().toUInt(&isNumber);
    m_notes.note(isNumber ? NoteList::Code::Repaired : NoteList::Code::OutOfRange, {}, key);
    return isNumber ? QString::number(number) : QString();
}

QString AssetValues::choice(QLatin1StringView key, const QStringList &values, const QString &field)
{
    const auto told = text(key);
    if (told.isEmpty()) {
        return values.first();
    }
    const auto same
        = [&](const QString &each) { return each.compare(told, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(values.begin(), values.end(), same);
    if (found != values.end()) {
        return *found;
    }
    m_notes.warn(NoteList::Code::OutOfRange, field, told);
    return values.first();
}

void AssetValues::skip(QLatin1StringView key, const QJsonValue &usual)
{
    const auto value = m_values.take(key);
    if (!isNothing(value) && value != usual) {
        m_notes.note(NoteList::Code::NotUnderstood, {}, key);
    }
}

void AssetValues::noteTheRest()
{
    for (auto each = m_values.begin(); each != m_values.end(); ++each) {
        m_notes.note(NoteList::Code::NotUnderstood, {}, each.key());
    }
}

} // namespace mailrig
