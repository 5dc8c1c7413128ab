// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/payloadreader.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

std::optional<bool> flagOf(const QString &word)
{
    for (const auto *each : {"true", "yes", "1"}) {
        if (word.compare(QLatin1StringView(each), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    for (const auto *each : {"false", "no", "0", ""}) {
        if (word.compare(QLatin1StringView(each), Qt::CaseInsensitive) == 0) {
            return false;
        }
    }
    return {};
}

} // namespace

PayloadReader::PayloadReader(const PlistValue &dict, int account, ReadNotes &notes)
    : m_members(dict.members())
    , m_isTaken(m_members.size())
    , m_account(account)
    , m_notes(notes)
{
}

bool PayloadReader::has(QByteArrayView key) const
{
    return std::any_of(m_members.begin(), m_members.end(),
        [&](const PlistMember &each) { return each.key == key; });
}

PlistValue PayloadReader::value(QByteArrayView key)
{
    PlistValue found;
    bool isFound = false;
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].key != key) {
            continue;
        }
        if (isFound) {
            warn(Code::Duplicate, {}, QString::fromUtf8(key));
        }
        m_isTaken[i] = isFound = true;
        found = m_members[i].value; // the last counts, as with Apple's own reader
    }
    return found;
}

void PayloadReader::repaired(const PlistValue &value, QByteArrayView key, const QString &field)
{
    // Never the value itself: it may be a password.
    note(Code::Repaired, field, QString::fromUtf8(key) + u" <"_s + value.kindName() + u'>');
}

QString PayloadReader::textOf(const PlistValue &value, QByteArrayView key, const QString &field)
{
    switch (value.kind()) {
    case PlistValue::Kind::Text:
        return value.text();
    case PlistValue::Kind::Integer:
    case PlistValue::Kind::Real:
        repaired(value, key, field);
        return value.text();
    case PlistValue::Kind::None:
        return {};
    case PlistValue::Kind::Dict:
    case PlistValue::Kind::Array:
    case PlistValue::Kind::Flag:
    case PlistValue::Kind::Data:
    case PlistValue::Kind::Other:
        break;
    }
    warn(Code::NotUnderstood, field, QString::fromUtf8(key));
    return {};
}

QString PayloadReader::text(QByteArrayView key, const QString &field)
{
    return textOf(value(key), key, field);
}

QString PayloadReader::word(QByteArrayView key, const QString &field)
{
    const auto whole = text(key, field);
    auto trimmed = whole.trimmed();
    if (trimmed.size() != whole.size()) {
        note(Code::Repaired, field, QString::fromUtf8(key));
    }
    return trimmed;
}

Secret PayloadReader::secret(QByteArrayView key)
{
    auto typed = text(key);
    return Secret::fromText(std::move(typed));
}

std::optional<bool> PayloadReader::flag(QByteArrayView key, const QString &field)
{
    const auto found = value(key);
    if (found.kind() == PlistValue::Kind::None) {
        return {};
    }
    if (found.kind() == PlistValue::Kind::Flag) {
        return found.flag();
    }
    const auto known = flagOf(found.text().trimmed());
    if (known) {
        repaired(found, key, field);
    } else {
        warn(Code::NotUnderstood, field, QString::fromUtf8(key));
    }
    return known;
}

std::optional<qint64> PayloadReader::number(QByteArrayView key, const QString &field)
{
    const auto found = value(key);
    if (found.kind() == PlistValue::Kind::None) {
        return {};
    }
    const bool isText = found.kind() == PlistValue::Kind::Text;
    const auto known = isText ? plistNumber(found.text()) : found.number();
    if (!known) {
        warn(Code::NotUnderstood, field, QString::fromUtf8(key));
    } else if (found.kind() != PlistValue::Kind::Integer) {
        repaired(found, key, field);
    }
    return known;
}

void PayloadReader::pass(std::initializer_list<QByteArrayView> keys)
{
    for (const auto key : keys) {
        for (size_t i = 0; i < m_members.size(); ++i) {
            if (m_members[i].key == key) {
                m_isTaken[i] = true;
            }
        }
    }
}

void PayloadReader::note(ProfileNote::Code code, const QString &field, const QString &detail)
{
    m_notes.account = m_account;
    m_notes.note(code, field, detail);
}

void PayloadReader::warn(ProfileNote::Code code, const QString &field, const QString &detail)
{
    m_notes.account = m_account;
    m_notes.warn(code, field, detail);
}

void PayloadReader::fail(ProfileNote::Code code, const QString &field, const QString &detail)
{
    m_notes.account = m_account;
    m_notes.error(code, field, detail);
}

void PayloadReader::finish()
{
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (!m_isTaken[i]) {
            const auto &[key, value] = m_members[i];
            note(Code::NotUnderstood, {},
                key.isEmpty() ? u'<' + value.kindName() + u'>' : QString::fromUtf8(key));
        }
    }
}

} // namespace mailrig
