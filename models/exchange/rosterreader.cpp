// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/rosterreader.h"

#include "models/exchange/csvrow.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostBadRowsBeforeHeaders = 1000;

bool isBlank(const QStringList &cells)
{
    return std::all_of(
        cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

//! The decoder puts a mark where bytes are no text; a NUL no cell may have.
bool isNoText(const QString &text, bool isBroken)
{
    return text.contains(QChar::Null)
        || (isBroken && text.contains(QChar(QChar::ReplacementCharacter)));
}

tl::unexpected<RosterFault> fault(
    RosterFault::Kind kind, qint64 line, const QString &detail = {}, const QString &field = {})
{
    return tl::unexpected(RosterFault{kind, line, field, detail});
}

//! The line ahead, which is passed; of one that is too long only the start.
QString takeLine(RosterText &text)
{
    QString line;
    text.mark();
    while (text.has(1) && text.at(0) != u'\n' && text.at(0) != u'\r'
        && line.size() <= longestRosterRow) {
        line += text.at(0);
        text.pass();
    }
    text.passLine();
    return line;
}

//! A member's text; nothing for what has no text of its own.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isBool()) {
        return value.toBool() ? u"true"_s : u"false"_s;
    }
    return value.isDouble() ? std::optional(value.toVariant().toString()) : std::nullopt;
}

tl::expected<RosterRow, RosterFault> rowOf(const QString &text, qint64 line, bool isBroken)
{
    using Kind = RosterFault::Kind;
    if (text.size() > longestRosterRow) {
        return fault(Kind::TooLong, line);
    }
    if (isNoText(text, isBroken)) {
        return fault(Kind::NotText, line);
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject()) {
        return fault(Kind::NotJson, line,
            error.error == QJsonParseError::NoError ? QString() : error.errorString());
    }
    RosterRow row{.line = line};
    const auto object = document.object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each->isNull()) {
            continue;
        }
        const auto value = textOf(*each);
        if (!value) {
            return fault(Kind::NotFlat, line, each.key());
        }
        row.values.insert(each.key(), *value);
    }
    return row;
}

} // namespace

QString name(RosterFault::Kind value)
{
    static const QStringList names{u"unterminated"_s, u"strayQuote"_s, u"tooManyCells"_s,
        u"tooFewCells"_s, u"notText"_s, u"tooLong"_s, u"notJson"_s, u"notFlat"_s, u"readError"_s,
        u"headerRepeated"_s, u"headerEmpty"_s, u"macroUnresolved"_s, u"invalid"_s, u"refused"_s,
        u"repeated"_s, u"notWritten"_s};
    return names.at(static_cast<int>(value));
}

RosterReader::RosterReader(QIODevice &device)
    : m_text(std::make_unique<RosterText>(device))
{
}

RosterReader::~RosterReader() = default;

qint64 RosterReader::position() const
{
    return m_text->position();
}

Result<QStringList> RosterReader::headers()
{
    if (!m_headers) {
        m_headers = readHeaders();
    }
    return *m_headers;
}

Result<QStringList> RosterReader::readHeaders()
{
    while (m_text->has(1) && m_text->at(0).isSpace() && m_text->at(0) != u'\t') {
        if (!m_text->passLineEnd()) {
            m_text->pass();
        }
    }
    if (!m_text->has(1)) {
        return m_text->deviceError().isEmpty()
            ? failure(Cause::FileMalformed, u"line 1"_s)
            : failure(Cause::FileUnreadable, m_text->deviceError());
    }
    m_shape = m_text->at(0) == u'{' ? Shape::JsonLines : Shape::Csv;
    return m_shape == Shape::Csv ? readCsvHeaders() : readJsonHeaders();
}

Result<QStringList> RosterReader::readCsvHeaders()
{
    const auto line = m_text->line();
    const auto place = u"line %1: %2"_s.arg(line);
    m_separator = csvSeparator(*m_text);
    const auto cells = csvRow(*m_text, m_separator);
    if (!cells) {
        m_headerFault = cells.error();
        return failure(Cause::FileMalformed, place.arg(name(cells.error().kind)));
    }
    QStringList headers;
    for (const auto &each : *cells) {
        headers << each.simplified();
    }
    while (!headers.isEmpty() && headers.constLast().isEmpty()) {
        headers.removeLast();
    }
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const auto &header = headers.at(i);
        using Kind = RosterFault::Kind;
        if (header.isEmpty()) {
            m_headerFault = {Kind::HeaderEmpty, line, {}, QString::number(i + 1)};
        } else if (headers.indexOf(header) < i) {
            m_headerFault = {Kind::HeaderRepeated, line, {}, header};
        } else if (isNoText(header, m_text->isBroken())) {
            m_headerFault = {Kind::NotText, line};
        }
        if (m_headerFault) {
            return failure(Cause::FileMalformed, place.arg(header));
        }
    }
    return headers.isEmpty() ? failure(Cause::FileMalformed, place.arg(QString()))
                             : Result<QStringList>(headers);
}

Result<QStringList> RosterReader::readJsonHeaders()
{
    while (m_pending.size() <= mostBadRowsBeforeHeaders) {
        const auto row = nextJson();
        if (!row) {
            break;
        }
        m_pending << row;
        if (*row && !(*row)->values.isEmpty()) {
            return QStringList((*row)->values.keys());
        }
    }
    return failure(Cause::FileMalformed, u"line 1: "_s + name(RosterFault::Kind::NotJson));
}

std::optional<tl::expected<RosterRow, RosterFault>> RosterReader::next()
{
    if (!headers()) {
        return {};
    }
    if (!m_pending.isEmpty()) {
        return m_pending.takeFirst();
    }
    return m_shape == Shape::Csv ? nextCsv() : nextJson();
}

RosterReader::Next RosterReader::atEnd()
{
    if (m_isAtEnd || m_text->deviceError().isEmpty()) {
        return {};
    }
    m_isAtEnd = true;
    return fault(RosterFault::Kind::ReadError, m_text->line(), m_text->deviceError());
}

RosterReader::Next RosterReader::nextCsv()
{
    using Kind = RosterFault::Kind;
    const auto &headers = m_headers->value();
    while (m_text->has(1)) {
        const auto line = m_text->line();
        auto cells = csvRow(*m_text, m_separator);
        if (!cells) {
            return tl::unexpected(cells.error());
        }
        if (isBlank(*cells)) {
            continue;
        }
        const auto count = QString::number(cells->size());
        while (cells->size() > headers.size() && cells->constLast().trimmed().isEmpty()) {
            cells->removeLast();
        }
        if (cells->size() != headers.size()) {
            const bool isMore = cells->size() > headers.size();
            return fault(isMore ? Kind::TooManyCells : Kind::TooFewCells, line, count);
        }
        RosterRow row{.line = line};
        for (qsizetype i = 0; i < headers.size(); ++i) {
            if (isNoText(cells->at(i), m_text->isBroken())) {
                return fault(Kind::NotText, line, headers.at(i));
            }
            row.values.insert(headers.at(i), cells->at(i));
        }
        return row;
    }
    return atEnd();
}

RosterReader::Next RosterReader::nextJson()
{
    while (m_text->has(1)) {
        const auto line = m_text->line();
        const auto text = takeLine(*m_text);
        if (!text.trimmed().isEmpty()) {
            return rowOf(text, line, m_text->isBroken());
        }
    }
    return atEnd();
}

} // namespace mailrig
