// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/safehtml.h"

#include "models/messages/htmltokens.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;
using Kind = HtmlToken::Kind;

namespace {

const QSet<QString> &allowedTags()
{
    static const QSet<QString> tags{u"a"_s, u"abbr"_s, u"address"_s, u"b"_s, u"big"_s,
        u"blockquote"_s, u"br"_s, u"caption"_s, u"center"_s, u"cite"_s, u"code"_s, u"col"_s,
        u"colgroup"_s, u"dd"_s, u"del"_s, u"div"_s, u"dl"_s, u"dt"_s, u"em"_s, u"font"_s, u"h1"_s,
        u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"hr"_s, u"i"_s, u"img"_s, u"ins"_s, u"kbd"_s,
        u"li"_s, u"ol"_s, u"p"_s, u"pre"_s, u"q"_s, u"s"_s, u"samp"_s, u"small"_s, u"span"_s,
        u"strike"_s, u"strong"_s, u"sub"_s, u"sup"_s, u"table"_s, u"tbody"_s, u"td"_s, u"tfoot"_s,
        u"th"_s, u"thead"_s, u"tr"_s, u"tt"_s, u"u"_s, u"ul"_s, u"var"_s};
    return tags;
}

bool hasNoContent(const QString &tag)
{
    return tag == u"br"_s || tag == u"hr"_s || tag == u"img"_s || tag == u"col"_s;
}

//! What stands in them is no text for readers.
bool isLeftOutWhole(const QString &tag)
{
    static const QSet<QString> tags{u"script"_s, u"style"_s, u"title"_s, u"iframe"_s, u"object"_s,
        u"applet"_s, u"noembed"_s, u"noframes"_s, u"template"_s, u"svg"_s, u"math"_s, u"textarea"_s,
        u"select"_s, u"audio"_s, u"video"_s, u"canvas"_s, u"xmp"_s};
    return tags.contains(tag);
}

//! Numbers, colours and words: nothing that could hold an address or end the attribute.
bool isPlainValue(const QString &value)
{
    static const QRegularExpression plain(u"^[\\w #%.,+-]{0,200}$"_s);
    return plain.match(value).hasMatch();
}

bool isPlainAttribute(const QString &name)
{
    static const QSet<QString> names{u"align"_s, u"valign"_s, u"width"_s, u"height"_s, u"border"_s,
        u"cellpadding"_s, u"cellspacing"_s, u"bgcolor"_s, u"color"_s, u"face"_s, u"size"_s,
        u"dir"_s, u"lang"_s, u"start"_s, u"type"_s, u"nowrap"_s};
    return names.contains(name);
}

QString safeStyle(const QString &style)
{
    static const QSet<QString> properties{u"color"_s, u"background-color"_s, u"font-weight"_s,
        u"font-style"_s, u"font-size"_s, u"font-family"_s, u"text-decoration"_s, u"text-align"_s,
        u"text-indent"_s, u"vertical-align"_s, u"white-space"_s, u"margin"_s, u"margin-left"_s,
        u"margin-right"_s, u"margin-top"_s, u"margin-bottom"_s, u"padding"_s, u"line-height"_s};
    QStringList kept;
    for (const auto &each : style.split(u';', Qt::SkipEmptyParts)) {
        const auto property = each.section(u':', 0, 0).trimmed().toLower();
        const auto value = each.section(u':', 1).remove(u'\'').remove(u'"').trimmed();
        if (properties.contains(property) && !value.isEmpty() && isPlainValue(value)) {
            kept << property + u':' + value;
        }
    }
    return kept.join(u';');
}

//! A link a person may follow; empty for every other.
QString safeLink(const QString &target)
{
    const QUrl url(target.trimmed(), QUrl::TolerantMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s};
    const bool isHarmless = url.isValid() && schemes.contains(url.scheme().toLower());
    return isHarmless ? QString::fromLatin1(url.toEncoded()) : QString();
}

//! Takes a message's HTML apart and writes the harmless part of it.
class Cleaner {
public:
    explicit Cleaner(const QString &html)
        : m_tokens(html)
    {
    }

    SafeHtml result()
    {
        for (auto token = m_tokens.next(); token.kind != Kind::End; token = m_tokens.next()) {
            if (token.kind == Kind::Text) {
                m_result.html += token.text.toHtmlEscaped();
            } else if (token.kind == Kind::Open) {
                open(token);
            } else {
                close(token.text);
            }
        }
        while (!m_open.isEmpty()) {
            m_result.html += u"</"_s + m_open.takeLast() + u'>';
        }
        return m_result;
    }

private:
    void open(const HtmlToken &token)
    {
        if (isLeftOutWhole(token.text)) {
            m_result.blocked += token.text == u"iframe"_s || token.text == u"object"_s ? 1 : 0;
            if (!token.closesItself || token.text == u"script"_s) {
                m_tokens.skipUntilClosed(token.text);
            }
            return;
        }
        if (!allowedTags().contains(token.text) || m_open.size() >= mostOpen) {
            m_result.blocked += token.text == u"link"_s || token.text == u"embed"_s ? 1 : 0;
            return;
        }
        QString attributes;
        bool hasPicture = false;
        QString words;
        for (const auto &each : token.attributes) {
            if (token.text == u"img"_s && each.name == u"src"_s) {
                hasPicture = picture(each.value, attributes) || hasPicture;
            } else if (each.name == u"alt"_s && token.text == u"img"_s) {
                words = each.value;
            } else if (each.name == u"background"_s || each.name == u"srcset"_s) {
                ++m_result.blocked;
            } else {
                attributes += attribute(token.text, each);
            }
        }
        if (token.text == u"img"_s && !hasPicture) {
            m_result.html += words.toHtmlEscaped();
            return;
        }
        if (!words.isEmpty()) {
            attributes += written(u"alt"_s, words);
        }
        m_result.html += u'<' + token.text + attributes + u'>';
        if (!hasNoContent(token.text)) {
            m_open << token.text;
        }
    }
    bool picture(const QString &source, QString &attributes)
    {
        const auto trimmed = source.trimmed();
        const auto id = trimmed.mid(4);
        if (!trimmed.startsWith("cid:"_L1, Qt::CaseInsensitive) || id.isEmpty()) {
            ++m_result.blocked;
            return false;
        }
        m_result.contentIds << QUrl::fromPercentEncoding(id.toUtf8());
        attributes += written(u"src"_s, u"cid:"_s + id);
        return true;
    }
    QString attribute(const QString &tag, const HtmlAttribute &each)
    {
        if (each.name == u"href"_s && tag == u"a"_s) {
            const auto link = safeLink(each.value);
            return link.isEmpty() ? QString() : written(each.name, link);
        }
        if (each.name == u"style"_s) {
            m_result.blocked += each.value.contains("url("_L1, Qt::CaseInsensitive) ? 1 : 0;
            const auto style = safeStyle(each.value);
            return style.isEmpty() ? QString() : written(each.name, style);
        }
        if (each.name == u"colspan"_s || each.name == u"rowspan"_s) {
            // As in browsers, a bound (HTML §4.9.11), here lower: a cell costs all it spans.
            const auto span = each.value.trimmed().toLongLong();
            return span < 1 ? QString()
                            : written(each.name, QString::number(std::min(span, mostSpanned)));
        }
        const bool isKept = isPlainAttribute(each.name) && isPlainValue(each.value);
        return isKept ? written(each.name, each.value) : QString();
    }
    [[nodiscard]] static QString written(const QString &name, const QString &value)
    {
        return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
    }
    void close(const QString &tag)
    {
        if (!m_open.contains(tag)) {
            return;
        }
        while (m_open.constLast() != tag) {
            m_result.html += u"</"_s + m_open.takeLast() + u'>';
        }
        m_result.html += u"</"_s + m_open.takeLast() + u'>';
    }

    static constexpr qint64 mostSpanned = 100;
    static constexpr qsizetype mostOpen = 100; // deeper ones lose their tags, not their text
    HtmlTokens m_tokens;
    SafeHtml m_result;
    QStringList m_open;
};

} // namespace

SafeHtml safeHtml(const QString &html)
{
    return Cleaner(html).result();
}

} // namespace mailrig
