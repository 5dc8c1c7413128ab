// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/xmlread.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largest = qsizetype(16) * 1024 * 1024;
constexpr int deepest = 64;
constexpr qsizetype startOfFile = 4096;

bool isTooDeep(const pugi::xml_document &document)
{
    struct Depth : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node &) override { return depth() < deepest; }
    } walker;
    return !const_cast<pugi::xml_document &>(document).traverse(walker);
}

} // namespace

Result<std::unique_ptr<pugi::xml_document>> xmlDocument(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        return failure(Cause::FileMalformed, u"16 MiB"_s);
    }
    auto document = std::make_unique<pugi::xml_document>();
    const auto outcome = document->load_buffer(bytes.constData(), size_t(bytes.size()));
    if (!outcome) {
        return failure(Cause::FileMalformed,
            u"byte %1: %2"_s.arg(
                QString::number(outcome.offset), QString::fromLatin1(outcome.description())));
    }
    if (isTooDeep(*document)) {
        return failure(Cause::FileMalformed, u"64 levels"_s);
    }
    return document;
}

QString textOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.text().get());
}

QString rootNameOf(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes.left(startOfFile));
    reader.setEntityExpansionLimit(0);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            return reader.name().toString();
        }
    }
    return {};
}

} // namespace mailrig
