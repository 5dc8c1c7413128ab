// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/apple/plistvalue.h"
#include "models/result.h"

#include <memory>

namespace mailrig {

//! A property list that was read, XML or binary, and the memory its values stand in.
class PlistDocument {
public:
    //! At most 16 MiB, 64 levels and, in the binary form, a million values. FileMalformed names
    //! what was wrong, with the byte where that is known.
    [[nodiscard]] static Result<PlistDocument> read(const QByteArray &bytes);
    //! Told by the first bytes, or the first element.
    [[nodiscard]] static bool isPlist(const QByteArray &bytes);

    [[nodiscard]] PlistValue root() const { return m_root; }

private:
    std::unique_ptr<pugi::xml_document> m_xml;
    std::shared_ptr<void> m_binary; //!< libplist's plist_t
    PlistValue m_root;
};

} // namespace mailrig
