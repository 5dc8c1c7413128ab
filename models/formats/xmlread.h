// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <pugixml.hpp>

#include <memory>

namespace mailrig {

//! A profile as a tree of XML nodes: at most 16 MiB and 64 levels deep, comments and declarations
//! left out, entities of the document's own never expanded, nothing fetched. FileMalformed names
//! the byte. Encodings by byte order mark or declaration (UTF-8, UTF-16, UTF-32, Latin 1). Blanks
//! before the declaration are passed over.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> xmlDocument(const QByteArray &bytes);

//! The text below a node, as it stands.
[[nodiscard]] QString textOf(const pugi::xml_node &node);
//! The first element's name, however it is prefixed ("plist"); empty if it is no XML. Reads only
//! the start of the bytes: for recognizing.
[[nodiscard]] QString rootNameOf(const QByteArray &bytes);

} // namespace mailrig
