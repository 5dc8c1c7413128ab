// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/headertext.h"

#include "models/mailaddress.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype preferredLine = 78; // RFC 5322 §2.1.1
constexpr qsizetype encodedLine = 76; // RFC 2047 §2, and so on:
constexpr qsizetype longestEncoded = 75;
constexpr qsizetype encodedFrame = 12; // =?utf-8?Q??=
constexpr qsizetype longestCharacter = 12; // four bytes as =XX
constexpr qsizetype longestWord = 900; // leaves room for a name in a line of 998
constexpr qsizetype longestPhraseWord = 66;

//! A field as it grows: its tokens and the blanks before them, at which it is folded.
class FieldLine {
public:
    explicit FieldLine(const QByteArray &name)
        : m_bytes(name + ':')
        , m_position(m_bytes.size())
    {
    }
    void add(const QByteArray &token, const QByteArray &blank = " ")
    {
        const bool isEncoded = m_hasEncoded || token.startsWith("=?");
        const auto longest = isEncoded ? encodedLine : preferredLine;
        if (!m_isEmpty && m_position + blank.size() + token.size() > longest) {
            fold();
        }
        m_isEmpty = false;
        m_hasEncoded = m_hasEncoded || token.startsWith("=?");
        m_bytes += blank + token;
        m_position += blank.size() + token.size();
    }
    void fold()
    {
        m_bytes += "\r\n";
        m_position = 0;
        m_hasEncoded = false;
    }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    //! What is left of a line of this length behind a blank.
    [[nodiscard]] qsizetype room(qsizetype line) const { return line - m_position - 1; }
    [[nodiscard]] QByteArray field() const { return m_bytes + (m_isEmpty ? " \r\n" : "\r\n"); }

private:
    QByteArray m_bytes;
    qsizetype m_position;
    bool m_isEmpty = true;
    bool m_hasEncoded = false; //!< on this line
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

//! RFC 2047 §5 (3): what an encoded word within a phrase may hold as it is.
bool isPlainInEncoded(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != '\0' && QByteArrayView("!*+-/").contains(c));
}

QByteArray quotedPrintable(QByteArrayView utf8)
{
    QByteArray result;
    for (const char c : utf8) {
        result += isPlainInEncoded(c) ? QByteArray(1, c)
            : c == ' '                ? QByteArray("_")
                                      : '=' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

qsizetype characterEnd(const QByteArray &utf8, qsizetype at)
{
    for (++at; at < utf8.size() && (utf8.at(at) & 0xC0) == 0x80;) {
        ++at;
    }
    return at;
}

//! The text as encoded words, the first one behind `blank`. Blanks between them are of no effect.
void addEncoded(FieldLine &line, const QString &text, const QByteArray &blank = " ")
{
    const auto utf8 = text.toUtf8();
    const bool isQuoted = quotedPrintable(utf8).size() <= (utf8.size() + 2) / 3 * 4;
    const auto encoded = [isQuoted](const QByteArray &piece) {
        return isQuoted ? quotedPrintable(piece) : piece.toBase64();
    };
    for (qsizetype at = 0; at < utf8.size();) {
        auto room = std::min(line.room(encodedLine), longestEncoded) - encodedFrame;
        if (room < longestCharacter) {
            line.fold();
            room = longestEncoded - encodedFrame;
        }
        auto end = characterEnd(utf8, at);
        while (end < utf8.size()) {
            const auto next = characterEnd(utf8, end);
            if (encoded(utf8.mid(at, next - at)).size() > room) {
                break;
            }
            end = next;
        }
        line.add((isQuoted ? "=?utf-8?Q?" : "=?utf-8?B?") + encoded(utf8.mid(at, end - at)) + "?=",
            at == 0 ? blank : " ");
        at = end;
    }
}

struct Word {
    QString blank = {}, text = {};
    bool isEncoded = false;
};

bool wantsEncoding(const QString &word)
{
    return word.size() > longestWord || word.contains("=?"_L1)
        || std::any_of(
            word.cbegin(), word.cend(), [](QChar c) { return c < u' ' || c.unicode() > 126; });
}

//! The words of a text; blanks that a reader would take away are part of an encoded word.
QList<Word> words(const QString &text)
{
    QList<Word> all;
    for (qsizetype at = 0; at < text.size();) {
        Word word;
        for (; at < text.size() && isBlank(text.at(at)); ++at) {
            word.blank += text.at(at);
        }
        for (; at < text.size() && !isBlank(text.at(at)); ++at) {
            word.text += text.at(at);
        }
        word.isEncoded = wantsEncoding(word.text);
        if (word.text.isEmpty() && !all.isEmpty()) { // blanks at the end
            all.last().text += word.blank;
            all.last().isEncoded = true;
        } else if (all.isEmpty() && !word.blank.isEmpty()) { // and at the beginning
            all << Word{.text = word.blank + word.text, .isEncoded = true};
        } else {
            all << word;
        }
    }
    return all;
}

bool isAtom(const QString &word)
{
    static const auto others = u"!#$%&'*+-/=?^_`{|}~"_s; // RFC 5322 §3.2.3
    return !word.isEmpty() && word.size() <= longestPhraseWord && !word.contains("=?"_L1)
        && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
               return c.unicode() < 127 && (c.isLetterOrNumber() || others.contains(c));
           });
}

//! RFC 5322 §3.2.5: as atoms, as a quoted string, or encoded.
QByteArrayList plainPhrase(const QString &name)
{
    const auto atoms = name.split(u' ');
    if (std::all_of(atoms.cbegin(), atoms.cend(), isAtom)) {
        return name.toLatin1().split(' ');
    }
    auto quoted = name;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    // Not folded, however long: programs take the fold for a part of the name.
    return wantsEncoding(name) || quoted.size() > longestWord
        ? QByteArrayList()
        : QByteArrayList{'"' + quoted.toLatin1() + '"'};
}

void addPerson(FieldLine &line, const MailPerson &person, const QByteArray &behind)
{
    const auto address = asciiDomainAddress(person.address).toUtf8();
    if (person.name.trimmed().isEmpty()) {
        line.add(address + behind);
        return;
    }
    const auto phrase = plainPhrase(person.name);
    const auto whole = phrase.join(' ').size() + address.size() + behind.size() + 3;
    if (phrase.isEmpty()) {
        addEncoded(line, person.name);
    } else if (!line.isEmpty() && whole > line.room(preferredLine) && whole < preferredLine) {
        line.fold();
    }
    for (const auto &each : phrase) {
        line.add(each);
    }
    line.add('<' + address + '>' + behind);
}

} // namespace

QByteArray textField(const QByteArray &name, const QString &text)
{
    FieldLine line(name);
    const auto all = words(text);
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto blank = i == 0 ? u" "_s : all.at(i).blank;
        if (!all.at(i).isEncoded) {
            // One blank parts it from an encoded word; any others are within that.
            line.add(all.at(i).text.toLatin1(),
                (i > 0 && all.at(i - 1).isEncoded ? blank.right(1) : blank).toLatin1());
            continue;
        }
        auto encoded = blank.mid(1) + all.at(i).text;
        for (; i + 1 < all.size() && all.at(i + 1).isEncoded; ++i) {
            encoded += all.at(i + 1).blank + all.at(i + 1).text;
        }
        if (i + 1 < all.size()) {
            encoded += all.at(i + 1).blank.chopped(1);
        }
        addEncoded(line, encoded, blank.left(1).toLatin1());
    }
    return line.field();
}

QByteArray structuredField(const QByteArray &name, const QByteArray &value)
{
    FieldLine line(name);
    for (const auto &each : words(QString::fromLatin1(value.trimmed()))) {
        line.add(each.text.toLatin1(), each.blank.isEmpty() ? " " : each.blank.toLatin1());
    }
    return line.field();
}

QByteArray peopleField(const QByteArray &name, const QList<MailPerson> &people)
{
    FieldLine line(name);
    for (qsizetype i = 0; i < people.size(); ++i) {
        addPerson(line, people.at(i), i + 1 < people.size() ? "," : "");
    }
    return line.field();
}

} // namespace mailrig
