// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/attachmentname.h"

#include <QHash>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QSet>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longest = 200; // bytes of UTF-8; file systems take 255

bool isUnwanted(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || c == QChar::ReplacementCharacter || category == QChar::Other_NotAssigned;
}

QString withoutUnwanted(const QString &text)
{
    static const QString reserved = u"<>:\"|?*"_s;
    QString result;
    for (const auto c : text.toUcs4()) {
        const char32_t each = c;
        if (isUnwanted(c)) {
            continue;
        }
        const bool isReserved = c < 0x80 && reserved.contains(QChar(static_cast<char16_t>(c)));
        result += isReserved ? u"_"_s : QString::fromUcs4(&each, 1);
    }
    return result;
}

QString trimmedEnds(QString name)
{
    while (name.startsWith(u'.') || (!name.isEmpty() && name.front().isSpace())) {
        name.remove(0, 1);
    }
    while (name.endsWith(u'.') || (!name.isEmpty() && name.back().isSpace())) {
        name.chop(1);
    }
    return name;
}

//! Where the suffix begins, its dot included; the end if there is none worth keeping.
qsizetype suffixAt(const QString &name)
{
    const auto dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= 16 ? dot : name.size();
}

QString shortened(const QString &name)
{
    auto stem = name.left(suffixAt(name));
    const auto suffix = name.mid(stem.size());
    while (!stem.isEmpty() && stem.toUtf8().size() + suffix.toUtf8().size() > longest) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    }
    return stem + suffix;
}

} // namespace

QString attachmentName(const QString &given, const QString &type)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto last = std::max(given.lastIndexOf(u'/'), given.lastIndexOf(u'\\'));
    auto name = trimmedEnds(withoutUnwanted(given.mid(last + 1)).simplified());
    if (device.match(name).hasMatch()) {
        name.prepend(u'_');
    }
    if (name.isEmpty()) {
        const auto suffix = QMimeDatabase().mimeTypeForName(type).preferredSuffix();
        return suffix.isEmpty() ? u"attachment"_s : u"attachment."_s + suffix;
    }
    return trimmedEnds(shortened(name));
}

QStringList distinctNames(const QStringList &names)
{
    QStringList distinct;
    QSet<QString> taken;
    QHash<QString, int> numbers;
    for (const auto &name : names) {
        auto free = name;
        while (taken.contains(free.toCaseFolded())) {
            const auto number = ++numbers[name.toCaseFolded()] + 1;
            const auto at = suffixAt(name);
            free = name.left(at) + u" (%1)"_s.arg(number) + name.mid(at);
        }
        taken << free.toCaseFolded();
        distinct << free;
    }
    return distinct;
}

} // namespace mailrig
