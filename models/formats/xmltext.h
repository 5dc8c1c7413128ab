// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>

namespace mailrig {

//! XML as it is written, element by element, indented, UTF-8: markup in texts never breaks out, and
//! white space comes back as it was. Names are ASCII of our own, and outlive the text.
class XmlText {
public:
    struct Attribute {
        const char *name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    XmlText();

    void open(const char *name, Attributes attributes = {});
    void close();
    void leaf(const char *name, const QString &text, Attributes attributes = {});
    void empty(const char *name, Attributes attributes);
    //! All of it, once every element is closed.
    [[nodiscard]] QByteArray taken() { return std::move(m_bytes); }

private:
    void start(const char *name, Attributes attributes);

    QByteArray m_bytes;
    QList<const char *> m_open;
};

//! Whether XML 1.0 can say the text at all (§2.2): no control characters, no halves of pairs.
[[nodiscard]] bool isXmlText(QStringView text);

} // namespace mailrig
