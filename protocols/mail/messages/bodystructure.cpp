// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/bodystructure.h"

#include "protocols/mail/imaptokens.h"
#include "protocols/mail/messages/mimefields.h"

#include <QList>

namespace mailrig {

using Kind = ImapToken::Kind;

namespace {

constexpr int deepest = 60;

//! A list, or a string.
struct Node {
    bool isList = false;
    QByteArray text = {};
    QList<Node> nodes = {};
    [[nodiscard]] Node at(qsizetype index) const { return nodes.value(index); }
};

//! Behind its opening parenthesis.
std::optional<Node> list(ImapTokens &tokens, int depth)
{
    if (depth > deepest) {
        return {};
    }
    Node result{.isList = true};
    while (true) {
        auto token = tokens.next();
        if (token.kind == Kind::Close) {
            return result;
        }
        if (token.kind == Kind::End || token.kind == Kind::Bad) {
            return {};
        }
        if (token.kind == Kind::Open) {
            auto inner = list(tokens, depth + 1);
            if (!inner) {
                return {};
            }
            result.nodes << std::move(*inner);
        } else {
            result.nodes << Node{.text = token.is("NIL") ? QByteArray() : token.value};
        }
    }
}

//! "; name=\"value\"…" as it would stand in a header.
QByteArray parameters(const Node &node)
{
    QByteArray text;
    for (qsizetype i = 0; i + 1 < node.nodes.size(); i += 2) {
        const auto name = node.at(i).text;
        auto value = node.at(i + 1).text;
        // Of RFC 2231's kinds servers hand on the text, which takes no quotes.
        const bool isExtended = name.endsWith('*');
        value.replace('\\', "\\\\").replace('"', "\\\"");
        text += "; " + name + '=' + (isExtended ? value : '"' + value + '"');
    }
    return text;
}

void readLeaf(const Node &leaf, BodyStructure &result)
{
    const auto type = leaf.at(0).text.toLower() + '/' + leaf.at(1).text.toLower();
    const qsizetype own = type.startsWith("text/") ? 1 : type == "message/rfc822" ? 3 : 0;
    constexpr qsizetype disposition = 8; // behind seven fields and the MD5
    const auto how = leaf.at(disposition + own);
    QList<MimeField> fields{{"Content-Type", type + parameters(leaf.at(2))}};
    if (how.isList) {
        fields << MimeField{"Content-Disposition", how.at(0).text + parameters(how.at(1))};
    }
    const auto facts = mimeFacts(fields);
    if (isFile(facts) && ++result.attachments == 1) {
        result.firstName = facts.fileName;
    }
}

//! The parts of a multipart come first, then its subtype.
void read(const Node &node, BodyStructure &result)
{
    if (!node.at(0).isList) {
        readLeaf(node, result);
        return;
    }
    for (const auto &each : node.nodes) {
        if (!each.isList) {
            break;
        }
        read(each, result);
    }
}

} // namespace

std::optional<BodyStructure> bodyStructure(QByteArrayView text)
{
    ImapTokens tokens(text);
    if (tokens.next().kind != Kind::Open) {
        return {};
    }
    const auto whole = list(tokens, 1);
    if (!whole || whole->nodes.isEmpty()) {
        return {};
    }
    BodyStructure result;
    if (whole->at(0).isList) {
        qsizetype parts = 0;
        while (whole->at(parts).isList) {
            ++parts;
        }
        result.contentType = QString::fromUtf8("multipart/" + whole->at(parts).text.toLower());
    } else {
        result.contentType
            = QString::fromUtf8(whole->at(0).text.toLower() + '/' + whole->at(1).text.toLower());
    }
    read(*whole, result);
    return result;
}

} // namespace mailrig
