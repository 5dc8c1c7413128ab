// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/plistdocument.h"

#include "models/formats/apple/binaryplist.h"
#include "models/formats/xmlread.h"

#include <plist/plist.h>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr char binaryMagic[] = "bplist0";

Result<std::shared_ptr<void>> binaryTree(const QByteArray &bytes)
{
    if (const auto bounded = checkBinaryPlist(bytes); !bounded) {
        return tl::unexpected(bounded.error());
    }
    plist_t tree = nullptr;
    plist_from_bin(bytes.constData(), uint32_t(bytes.size()), &tree);
    if (!tree) {
        return failure(Cause::FileMalformed, u"bplist"_s);
    }
    return std::shared_ptr<void>(tree, &plist_free);
}

} // namespace

Result<PlistDocument> PlistDocument::read(const QByteArray &bytes)
{
    PlistDocument document;
    if (bytes.startsWith(binaryMagic)) {
        auto tree = binaryTree(bytes);
        if (!tree) {
            return tl::unexpected(tree.error());
        }
        document.m_binary = std::move(*tree);
        document.m_root = PlistValue(document.m_binary.get());
        return document;
    }
    auto tree = xmlDocument(bytes);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    document.m_xml = std::move(*tree);
    const auto plist = document.m_xml->child("plist");
    if (!plist) {
        return failure(Cause::FileMalformed, u"<plist>"_s);
    }
    document.m_root = PlistValue(plist.first_child());
    return document;
}

bool PlistDocument::isPlist(const QByteArray &bytes)
{
    return bytes.startsWith(binaryMagic) || rootNameOf(bytes) == u"plist"_s;
}

} // namespace mailrig
