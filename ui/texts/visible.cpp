// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/visible.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

constexpr char32_t controlPictures = 0x2400; // ␀ …
constexpr char32_t deletePicture = 0x2421; // ␡

QString sign(char32_t character)
{
    if (character < 0x20) {
        return QChar(char16_t(controlPictures + character));
    }
    if (character == 0x7f) {
        return QChar(char16_t(deletePicture));
    }
    return u"‹U+%1›"_s.arg(QString::number(character, 16).toUpper().rightJustified(4, u'0'));
}

// Blanks that are letters or symbols by their category: Hangul fillers, the empty braille cell.
bool isBlankLetter(char32_t character)
{
    return character == U'\u115f' || character == U'\u1160' || character == U'\u3164'
        || character == U'\uffa0' || character == U'\u2800';
}

// Characters that could hide, reorder or break what stands around them.
bool isHidden(char32_t character)
{
    const auto category = QChar::category(character);
    if (category == QChar::Separator_Space) {
        return character != U' ' && character != U'\u00a0' && character != U'\u202f'
            && character != U'\u3000';
    }
    return category == QChar::Other_Control
        || category == QChar::Other_Format // bidirectional overrides, zero-width characters
        || category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse
        || category == QChar::Other_NotAssigned || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || isBlankLetter(character);
}

} // namespace

QString visible(QStringView foreign, qsizetype most)
{
    QString plain;
    qsizetype count = 0;
    for (qsizetype i = 0; i < foreign.size(); ++i, ++count) {
        if (count == most) {
            return plain + u'…';
        }
        char32_t character = foreign.at(i).unicode();
        if (foreign.at(i).isHighSurrogate() && i + 1 < foreign.size()
            && foreign.at(i + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(foreign.at(i), foreign.at(i + 1));
            ++i;
        }
        plain += isHidden(character) ? sign(character) : QString::fromUcs4(&character, 1);
    }
    return plain;
}

QString visibleLines(const QString &foreign)
{
    QStringList lines;
    for (const auto &line : QStringView(foreign).split(u'\n')) {
        QStringList cells;
        const auto ended = line.endsWith(u'\r') ? line.chopped(1) : line; // CRLF ends one as well
        for (const auto &cell : ended.split(u'\t')) {
            cells << visible(cell, cell.size());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace mailrig::texts
