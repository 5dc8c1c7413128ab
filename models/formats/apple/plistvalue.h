// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <pugixml.hpp>

#include <optional>
#include <vector>

namespace mailrig {

struct PlistMember;

//! A value of a property list, of XML or of the binary form: a view into a PlistDocument, which has
//! to outlive it. Cheap to copy; nothing is converted before it is asked for.
class PlistValue {
public:
    enum class Kind { None, Dict, Array, Text, Integer, Real, Flag, Data, Other };

    PlistValue() = default;
    explicit PlistValue(pugi::xml_node node);
    explicit PlistValue(void *binary); //!< libplist's plist_t

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const; //!< of Text, and the figures of Integer and Real
    [[nodiscard]] std::optional<qint64> number() const; //!< of Integer; of Real, if it is whole
    [[nodiscard]] bool flag() const;
    [[nodiscard]] QByteArray data() const;
    //! In their order. What has no key, has an empty one. A key without a value has one of None.
    [[nodiscard]] std::vector<PlistMember> members() const;
    [[nodiscard]] std::vector<PlistValue> items() const;
    //! The kind as Apple's XML names it: "string".
    [[nodiscard]] QString kindName() const;

private:
    pugi::xml_node m_xml;
    void *m_binary = nullptr;
    Kind m_kind = Kind::None;
};

//! A key of a dictionary with its value.
struct PlistMember {
    QByteArray key = {}; //!< a view, in the XML form
    PlistValue value = {};
};

//! The figures of a number, as property lists write them: decimal, or hexadecimal after "0x".
[[nodiscard]] std::optional<qint64> plistNumber(QStringView figures);

} // namespace mailrig
