// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/xmlread.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largest = qsizetype(16) * 1024 * 1024;
constexpr int deepest = 64;
constexpr qsizetype startOfFile = qsizetype(64) * 1024; // a licence may stand before the root

struct Mark {
    const char *bytes;
    qsizetype size;
    qsizetype width; //!< of a blank
};

//! Where the XML begins: mail and clipboards put blanks before the declaration, which has to be
//! first. A byte order mark before them stays apart.
struct Start {
    qsizetype markSize = 0;
    qsizetype offset = 0; //!< of what is not blank
};

Start startOf(QByteArrayView bytes)
{
    static constexpr Mark marks[]{{"\xef\xbb\xbf", 3, 1}, {"\xff\xfe", 2, 2}, {"\xfe\xff", 2, 2}};
    Start start;
    qsizetype width = 1;
    qsizetype low = 0; // which byte of a blank says what it is
    for (const auto &each : marks) {
        if (bytes.startsWith(QByteArrayView(each.bytes, each.size))) {
            start.markSize = each.size;
            width = each.width;
            low = each.bytes[0] == '\xfe' ? 1 : 0;
            break;
        }
    }
    start.offset = start.markSize;
    const auto isBlank = [&](qsizetype at) {
        return QByteArrayView(" \t\r\n").contains(bytes[at + low])
            && (width == 1 || bytes[at + 1 - low] == '\0');
    };
    while (start.offset + width <= bytes.size() && isBlank(start.offset)) {
        start.offset += width;
    }
    return start;
}

//! Without the blanks; no copy, where there are none.
QByteArray withoutBlanks(const QByteArray &bytes, qsizetype most)
{
    const auto start = startOf(bytes);
    return start.offset == start.markSize
        ? bytes.left(most) // shared, if that is all
        : bytes.first(start.markSize) + bytes.mid(start.offset, most);
}

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
    const auto xml = withoutBlanks(bytes, largest);
    const auto outcome = document->load_buffer(xml.constData(), size_t(xml.size()));
    if (!outcome) {
        return failure(Cause::FileMalformed,
            u"byte %1: %2"_s.arg(QString::number(outcome.offset + bytes.size() - xml.size()),
                QString::fromLatin1(outcome.description())));
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
    QXmlStreamReader reader(withoutBlanks(bytes, startOfFile));
    reader.setEntityExpansionLimit(0);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            return reader.name().toString();
        }
    }
    return {};
}

} // namespace mailrig
