// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/configtext.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largestFile = 16 * 1024 * 1024;
constexpr qsizetype mostLines = 1'000'000;
constexpr qsizetype largestStart = 256 * 1024;
constexpr qsizetype mostNotes = 1000;
constexpr qsizetype longestDetail = 80;

tl::unexpected<Error> malformedByte(qsizetype byte)
{
    return failure(Cause::FileMalformed, u"byte "_s + QString::number(byte));
}

//! Where UTF-8 ends being UTF-8.
qsizetype firstBadByte(const QByteArray &bytes)
{
    qsizetype good = 0, bad = bytes.size();
    while (good + 1 < bad) {
        const auto middle = good + (bad - good) / 2;
        QStringDecoder decode(QStringDecoder::Utf8);
        const QString text = decode(QByteArrayView(bytes).first(middle));
        (decode.hasError() ? bad : good) = middle;
    }
    return good;
}

} // namespace

Result<QString> configText(const QByteArray &bytes)
{
    if (bytes.size() > largestFile) {
        return malformedByte(largestFile);
    }
    if (const auto zero = bytes.indexOf('\0'); zero >= 0) {
        return malformedByte(zero);
    }
    if (bytes.count('\n') > mostLines) {
        return malformedLine(mostLines + 1);
    }
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError()) {
        return malformedByte(firstBadByte(bytes));
    }
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    return text;
}

QString configStart(const QByteArray &bytes)
{
    auto start = bytes.first(std::min(bytes.size(), largestStart));
    if (start.size() < bytes.size()) {
        start.truncate(std::max(start.lastIndexOf('\n'), qsizetype(0)));
    }
    if (start.contains('\0')) {
        return {};
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    return decode(start);
}

tl::unexpected<Error> malformedLine(int line, const QString &what)
{
    const auto place = u"line "_s + QString::number(line);
    return failure(
        Cause::FileMalformed, what.isEmpty() ? place : place + u": "_s + what.left(longestDetail));
}

QStringView withoutBlanks(QStringView text)
{
    const auto isBlank = [](QChar each) { return each == u' ' || each == u'\t' || each == u'\r'; };
    while (!text.isEmpty() && isBlank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

std::optional<ConfigLine> ConfigLines::next()
{
    if (m_rest.isEmpty()) {
        return {};
    }
    const auto end = m_rest.indexOf(u'\n');
    const auto whole = end < 0 ? m_rest : m_rest.first(end);
    m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
    return ConfigLine{withoutBlanks(whole), ++m_number};
}

void ReadNotes::add(ProfileNote note)
{
    if (m_all.size() >= mostNotes) {
        return;
    }
    note.detail = note.detail.left(longestDetail);
    const auto key = QString::number(int(note.code)) + u' ' + QString::number(note.account) + u' '
        + note.field + u' ' + note.detail;
    if (!m_said.contains(key)) {
        m_said << key;
        m_all << std::move(note);
    }
}

void ReadNotes::notUnderstood(int account, QStringView key, int line)
{
    add({.code = ProfileNote::Code::NotUnderstood,
        .account = account,
        .detail = key.toString(),
        .line = line});
}

void ReadNotes::insecure(int account, const QString &field, QStringView words, int line)
{
    add({.kind = ProfileNote::Kind::Warning,
        .code = ProfileNote::Code::Insecure,
        .account = account,
        .field = field,
        .detail = words.toString(),
        .line = line});
}

void ReadNotes::missing(int account, const QString &field)
{
    add({.kind = ProfileNote::Kind::Warning,
        .code = ProfileNote::Code::Missing,
        .account = account,
        .field = field});
}

} // namespace mailrig
