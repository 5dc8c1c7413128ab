// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mailrig {

//! Appends a property list in Apple's XML to one array of bytes, laid out as Apple's own tools do.
//! Keys are taken in the order they are given; text is escaped on the way.
class PlistWriter {
public:
    explicit PlistWriter(qsizetype expectedSize);

    void beginDict() { begin("<dict>\n"); }
    void endDict() { end("</dict>\n"); }
    void beginArray() { begin("<array>\n"); }
    void endArray() { end("</array>\n"); }
    void key(QByteArrayView name);
    void text(QByteArrayView name, QStringView value);
    void text(QByteArrayView name, QByteArrayView ascii);
    void textIfAny(QByteArrayView name, QStringView value);
    void flag(QByteArrayView name, bool value);
    //! Nothing is written for false, where that is the default.
    void flagIfSet(QByteArrayView name, bool value);
    void number(QByteArrayView name, qint64 value);
    void data(QByteArrayView name, const QByteArray &bytes);

    //! The whole document.
    [[nodiscard]] QByteArray finished();

private:
    void begin(QByteArrayView tag);
    void end(QByteArrayView tag);
    void indent();

    QByteArray m_out;
    int m_depth = 0;
};

//! The text as it comes back: XML 1.0 has no control characters but tab and line ends.
[[nodiscard]] QString plistText(const QString &text);

} // namespace mailrig
