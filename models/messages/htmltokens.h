// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mailrig {

struct HtmlAttribute {
    QString name = {}, value = {}; //!< name in lower case, entities of the value resolved
};

//! A piece of HTML, read as leniently as browsers do.
struct HtmlToken {
    enum class Kind { End, Text, Open, Close };
    Kind kind = Kind::End;
    QString text = {}; //!< Text: entities resolved; Open, Close: the name in lower case
    QList<HtmlAttribute> attributes = {};
    bool closesItself = false;
};

//! Reads a document token by token; comments, declarations and processing instructions are passed
//! over.
class HtmlTokens {
public:
    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }
    HtmlToken next();
    //! Passes over everything up to and with the closing tag of an element whose content is no
    //! HTML (script, style, title …).
    void skipUntilClosed(QStringView name);

private:
    bool skipMarkup();
    HtmlToken tag();
    HtmlAttribute attribute();
    void skipSpaces();
    QStringView takeWhile(bool (*isPart)(QChar));

    QStringView m_html;
    qsizetype m_at = 0;
};

//! "&amp;", "&#228;", "&auml;" … as characters; what is no entity stays.
[[nodiscard]] QString withoutEntities(QStringView text);

} // namespace mailrig
