// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/mimeparts.h"

namespace mailrig {

namespace {

constexpr int deepest = 50;
constexpr qsizetype mostParts = 2000;
constexpr qsizetype longestHeader = 1'048'576;

//! Where the header ends and what is behind it; the header of what is one to no end is cut.
struct Divided {
    QByteArrayView header, body;
};

Divided divided(QByteArrayView part)
{
    const auto at = bodyStart(part);
    return {part.first(std::min(at, longestHeader)), part.sliced(at)};
}

//! A line of dashes, the boundary, and nothing else but white space.
struct Delimiter {
    qsizetype from = -1, until = -1; //!< its line, the line end before it included; -1: none
    bool isLast = false;
};

Delimiter nextDelimiter(QByteArrayView body, const QByteArray &dashed, qsizetype at)
{
    while (true) {
        const auto found = body.indexOf(dashed, at);
        if (found < 0) {
            return {};
        }
        at = found + 1;
        if (found > 0 && body[found - 1] != '\n') {
            continue;
        }
        const auto lineEnd = body.indexOf('\n', found);
        auto rest = body.sliced(
            found + dashed.size(), (lineEnd < 0 ? body.size() : lineEnd) - found - dashed.size());
        const bool isLast = rest.startsWith("--");
        rest = isLast ? rest.sliced(2) : rest;
        if (!rest.trimmed().isEmpty()) {
            continue;
        }
        auto from = found;
        from -= from > 0 ? 1 : 0; // LF
        from -= from > 0 && found > 1 && body[from - 1] == '\r' ? 1 : 0;
        return {from, lineEnd < 0 ? body.size() : lineEnd + 1, isLast};
    }
}

//! Takes one message apart.
class Scanner {
public:
    explicit Scanner(MimeParts &result)
        : m_result(result)
    {
    }

    void take(const MimeFacts &facts, QByteArrayView body, int depth)
    {
        const bool isMultipart = facts.type.startsWith("multipart/");
        if (isMultipart && depth < deepest && divide(facts, body, depth)) {
            return;
        }
        m_result.isBroken = m_result.isBroken || isMultipart;
        if (m_result.parts.size() < mostParts) {
            auto leaf = facts;
            leaf.type = isMultipart ? QByteArrayLiteral("text/plain") : leaf.type;
            m_result.parts << MimePart{leaf, body};
        } else {
            m_result.isBroken = true;
        }
    }

private:
    //! False if there is not a single delimiter.
    bool divide(const MimeFacts &facts, QByteArrayView body, int depth)
    {
        if (facts.boundary.isEmpty()) {
            return false;
        }
        const QByteArray dashed = "--" + facts.boundary;
        auto delimiter = nextDelimiter(body, dashed, 0);
        if (delimiter.from < 0) {
            return false;
        }
        const bool isDigest = facts.type == "multipart/digest";
        while (!delimiter.isLast) {
            const auto next = nextDelimiter(body, dashed, delimiter.until);
            const auto end = next.from < 0 ? body.size() : std::max(next.from, delimiter.until);
            part(body.sliced(delimiter.until, end - delimiter.until), isDigest, depth);
            m_result.isBroken = m_result.isBroken || next.from < 0;
            if (next.from < 0 || m_result.parts.size() >= mostParts) {
                break;
            }
            delimiter = next;
        }
        return true;
    }
    void part(QByteArrayView text, bool isDigest, int depth)
    {
        const auto [header, body] = divided(text);
        const auto fields = mimeFields(header);
        auto facts = mimeFacts(fields);
        if (isDigest && fieldValue(fields, "Content-Type").isEmpty()) {
            facts.type = "message/rfc822"; // RFC 2046 §5.1.5
        }
        take(facts, body, depth + 1);
    }

    MimeParts &m_result;
};

} // namespace

MimeParts mimeParts(QByteArrayView message)
{
    MimeParts result;
    const auto [header, body] = divided(message);
    result.fields = mimeFields(header);
    result.facts = mimeFacts(result.fields);
    Scanner(result).take(result.facts, body, 0);
    return result;
}

} // namespace mailrig
