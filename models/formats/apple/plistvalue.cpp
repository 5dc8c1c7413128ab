// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/plistvalue.h"

#include <plist/plist.h>

#include <cmath>
#include <string_view>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr int mostKeyless = 1000;

using Kind = PlistValue::Kind;

struct NamedKind {
    std::string_view name;
    Kind kind;
};
constexpr NamedKind xmlKinds[] = {{"string", Kind::Text}, {"integer", Kind::Integer},
    {"true", Kind::Flag}, {"false", Kind::Flag}, {"dict", Kind::Dict}, {"array", Kind::Array},
    {"real", Kind::Real}, {"data", Kind::Data}};
constexpr double largestWhole = 9007199254740992.0; // beyond 2^53 not every number is a double

Kind kindOf(pugi::xml_node node)
{
    const std::string_view name = node.name();
    for (const auto &each : xmlKinds) {
        if (each.name == name) {
            return each.kind;
        }
    }
    return node ? Kind::Other : Kind::None;
}

Kind kindOf(plist_t node)
{
    switch (plist_get_node_type(node)) {
    case PLIST_BOOLEAN:
        return Kind::Flag;
    case PLIST_UINT:
        return Kind::Integer;
    case PLIST_REAL:
        return Kind::Real;
    case PLIST_STRING:
        return Kind::Text;
    case PLIST_ARRAY:
        return Kind::Array;
    case PLIST_DICT:
        return Kind::Dict;
    case PLIST_DATA:
        return Kind::Data;
    case PLIST_DATE:
    case PLIST_KEY:
    case PLIST_UID:
        return Kind::Other;
    case PLIST_NONE:
        break;
    }
    return Kind::None;
}

//! Comments divide text into several nodes.
QByteArray bytesOf(pugi::xml_node node)
{
    const auto first = node.first_child();
    if (!first.next_sibling()) {
        const char *text = node.child_value();
        return QByteArray::fromRawData(text, qsizetype(qstrlen(text)));
    }
    QByteArray all;
    for (const auto each : node.children()) {
        all += each.value();
    }
    return all;
}

std::vector<PlistMember> membersOf(pugi::xml_node dict)
{
    std::vector<PlistMember> all;
    all.reserve(32);
    int keyless = 0; // told of, but not a million of them
    for (auto each = dict.first_child(); each; each = each.next_sibling()) {
        if (std::string_view(each.name()) != "key") {
            if (++keyless <= mostKeyless) {
                all.push_back({{}, PlistValue(each)});
            }
            continue;
        }
        const auto next = each.next_sibling();
        const bool isFollowed = next && std::string_view(next.name()) != "key";
        all.push_back({bytesOf(each), PlistValue(isFollowed ? next : pugi::xml_node())});
        if (isFollowed) {
            each = next;
        }
    }
    return all;
}

std::vector<PlistMember> membersOf(plist_t dict)
{
    std::vector<PlistMember> all;
    plist_dict_iter at = nullptr;
    plist_dict_new_iter(dict, &at);
    while (at) {
        char *key = nullptr;
        plist_t value = nullptr;
        plist_dict_next_item(dict, at, &key, &value);
        if (!value) {
            free(key);
            break;
        }
        all.push_back({QByteArray(key), PlistValue(value)});
        free(key);
    }
    free(at);
    return all;
}

} // namespace

PlistValue::PlistValue(pugi::xml_node node)
    : m_xml(node)
    , m_kind(kindOf(node))
{
}

PlistValue::PlistValue(void *binary)
    : m_binary(binary)
    , m_kind(kindOf(plist_t(binary)))
{
}

QString PlistValue::text() const
{
    if (!m_binary) {
        return QString::fromUtf8(bytesOf(m_xml));
    }
    if (m_kind == Kind::Text) {
        uint64_t size = 0;
        const char *text = plist_get_string_ptr(m_binary, &size);
        return QString::fromUtf8(text, qsizetype(size));
    }
    if (const auto whole = number()) {
        return QString::number(*whole);
    }
    return {};
}

std::optional<qint64> PlistValue::number() const
{
    double real = 0;
    if (m_kind == Kind::Integer) {
        if (!m_binary) {
            return plistNumber(text());
        }
        uint64_t value = 0;
        plist_get_uint_val(m_binary, &value);
        return qint64(value);
    }
    if (m_kind != Kind::Real) {
        return {};
    }
    bool isNumber = true;
    if (m_binary) {
        plist_get_real_val(m_binary, &real);
    } else {
        real = text().trimmed().toDouble(&isNumber);
    }
    const bool isWhole = isNumber && std::abs(real) < largestWhole && real == std::trunc(real);
    return isWhole ? std::optional(qint64(real)) : std::nullopt;
}

bool PlistValue::flag() const
{
    if (!m_binary) {
        return std::string_view(m_xml.name()) == "true";
    }
    uint8_t value = 0;
    plist_get_bool_val(m_binary, &value);
    return value != 0;
}

QByteArray PlistValue::data() const
{
    if (m_kind != Kind::Data) {
        return {};
    }
    if (!m_binary) {
        return QByteArray::fromBase64(bytesOf(m_xml));
    }
    uint64_t size = 0;
    const char *bytes = plist_get_data_ptr(m_binary, &size);
    return {bytes, qsizetype(size)};
}

std::vector<PlistMember> PlistValue::members() const
{
    if (m_kind != Kind::Dict) {
        return {};
    }
    return m_binary ? membersOf(plist_t(m_binary)) : membersOf(m_xml);
}

std::vector<PlistValue> PlistValue::items() const
{
    std::vector<PlistValue> all;
    if (m_kind != Kind::Array) {
        return all;
    }
    if (!m_binary) {
        for (const auto each : m_xml.children()) {
            all.emplace_back(each);
        }
        return all;
    }
    plist_array_iter at = nullptr;
    plist_array_new_iter(m_binary, &at);
    plist_t item = nullptr;
    for (plist_array_next_item(m_binary, at, &item); item;
         plist_array_next_item(m_binary, at, &item)) {
        all.emplace_back(static_cast<void *>(item));
    }
    free(at);
    return all;
}

QString PlistValue::kindName() const
{
    switch (m_kind) {
    case Kind::None:
        return {};
    case Kind::Dict:
        return u"dict"_s;
    case Kind::Array:
        return u"array"_s;
    case Kind::Text:
        return u"string"_s;
    case Kind::Integer:
        return u"integer"_s;
    case Kind::Real:
        return u"real"_s;
    case Kind::Flag:
        return flag() ? u"true"_s : u"false"_s;
    case Kind::Data:
        return u"data"_s;
    case Kind::Other:
        break;
    }
    return m_binary ? u"other"_s : QString::fromUtf8(m_xml.name());
}

std::optional<qint64> plistNumber(QStringView figures)
{
    const auto trimmed = figures.trimmed();
    const bool isHex = trimmed.startsWith(u"0x", Qt::CaseInsensitive);
    bool isNumber = false;
    const qint64 value = trimmed.toLongLong(&isNumber, isHex ? 16 : 10);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace mailrig
