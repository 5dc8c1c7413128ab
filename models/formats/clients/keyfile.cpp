// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/keyfile.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostGroups = 10 * mostAccounts;

//! Spaces at the ends would be lost.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    if (text.startsWith(u' ')) {
        text.replace(0, 1, u"\\s"_s);
    }
    if (text.endsWith(u' ')) {
        text.replace(text.size() - 1, 1, u"\\s"_s);
    }
    return text;
}

QString unescaped(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const auto each = text[++i];
        plain += each == u's' ? u' '
            : each == u't'    ? u'\t'
            : each == u'n'    ? u'\n'
            : each == u'r'    ? u'\r'
                              : each;
    }
    return plain;
}

} // namespace

void KeyFileText::group(const QString &name)
{
    m_text += (m_text.isEmpty() ? u"["_s : u"\n["_s) + name + u"]\n"_s;
}

void KeyFileText::put(const char *key, const QString &value)
{
    m_text += QString::fromLatin1(key) + u'=' + escaped(value) + u'\n';
}

void KeyFileText::put(const char *key, bool value)
{
    put(key, value ? u"true"_s : u"false"_s);
}

Result<QList<KeyFileGroup>> keyFileGroups(const QByteArray &bytes)
{
    const auto text = configText(bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    QList<KeyFileGroup> groups;
    ConfigLines lines(*text);
    while (const auto line = lines.next()) {
        if (line->text.isEmpty() || line->text.startsWith(u'#')) {
            continue;
        }
        if (line->text.startsWith(u'[') && line->text.endsWith(u']')) {
            if (groups.size() >= mostGroups) {
                return malformedLine(line->number);
            }
            groups << KeyFileGroup{
                line->text.sliced(1, line->text.size() - 2).toString(), {}, line->number};
            continue;
        }
        const auto equal = line->text.indexOf(u'=');
        if (groups.isEmpty() || equal <= 0) {
            return malformedLine(line->number);
        }
        groups.last().entries.insert(line->text.first(equal).trimmed().toString(),
            {unescaped(withoutBlanks(line->text.sliced(equal + 1))), line->number});
    }
    return groups;
}

} // namespace mailrig
