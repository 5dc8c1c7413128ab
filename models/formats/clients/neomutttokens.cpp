// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/neomutttokens.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype longestValue = 64 * 1024;
constexpr qsizetype longestLine = 256 * 1024; // with those that continue it

//! Where a word ends, besides at ";" and "#".
enum class WordEnd { Space, SpaceOrEqual, None };

struct Word {
    QString text = {};
    bool isWhole = true; //!< false: a command or an unknown variable was in it
};

//! Takes a line apart, as NeoMutt does.
class Scanner {
public:
    Scanner(QStringView line, const QMap<QString, NeomuttValue> &variables)
        : m_rest(line)
        , m_variables(variables)
    {
    }

    void skipSpace()
    {
        while (!m_rest.isEmpty() && m_rest.front().isSpace()) {
            m_rest = m_rest.sliced(1);
        }
    }
    [[nodiscard]] bool isAtEnd() const
    {
        return m_rest.isEmpty() || m_rest.front() == u'#' || m_rest.front() == u';';
    }
    [[nodiscard]] bool takes(QChar wanted)
    {
        const bool isThere = m_rest.startsWith(wanted);
        m_rest = isThere ? m_rest.sliced(1) : m_rest;
        return isThere;
    }
    //! Goes behind the next ";"; false: nothing comes.
    bool nextCommand()
    {
        while (!isAtEnd()) {
            (void)word(WordEnd::None);
        }
        return takes(u';');
    }

    Word word(WordEnd end)
    {
        Word found;
        QChar quote;
        while (!m_rest.isEmpty()) {
            const auto each = m_rest.front();
            const bool isEnd = (end != WordEnd::None && each.isSpace()) || each == u';'
                || each == u'#' || (end == WordEnd::SpaceOrEqual && each == u'=');
            if (quote.isNull() && isEnd) {
                break;
            }
            m_rest = m_rest.sliced(1);
            // Headers keep their quotes; all else loses them.
            if (end != WordEnd::None && (each == quote || (quote.isNull() && isQuote(each)))) {
                quote = quote.isNull() ? each : QChar();
            } else if (each == u'\\' && quote != u'\'') {
                takeEscape(found);
            } else if (each == u'`' && quote != u'\'') {
                skipCommand();
                found.isWhole = false;
            } else if (each == u'$' && quote != u'\'' && startsName()) {
                takeVariable(found);
            } else {
                found.text += each;
            }
        }
        found.isWhole = found.isWhole && found.text.size() <= longestValue;
        return found;
    }

private:
    static bool isQuote(QChar each) { return each == u'"' || each == u'\''; }
    static bool isNamePart(QChar each) { return each.isLetterOrNumber() || each == u'_'; }
    [[nodiscard]] bool startsName() const
    {
        return !m_rest.isEmpty() && (isNamePart(m_rest.front()) || m_rest.front() == u'{');
    }

    void takeEscape(Word &into)
    {
        if (m_rest.isEmpty()) {
            return;
        }
        const auto each = m_rest.front();
        m_rest = m_rest.sliced(1);
        switch (each.unicode()) {
        case u'n':
            into.text += u'\n';
            break;
        case u'r':
            into.text += u'\r';
            break;
        case u't':
            into.text += u'\t';
            break;
        default: // it knows more, which no setting of mail needs
            into.text += each;
        }
    }

    void skipCommand()
    {
        while (!m_rest.isEmpty() && m_rest.front() != u'`') {
            const bool isEscape = m_rest.front() == u'\\' && m_rest.size() > 1;
            m_rest = m_rest.sliced(isEscape ? 2 : 1);
        }
        m_rest = m_rest.isEmpty() ? m_rest : m_rest.sliced(1);
    }

    void takeVariable(Word &into)
    {
        const bool isBraced = takes(u'{');
        QString name;
        while (!m_rest.isEmpty() && isNamePart(m_rest.front())) {
            name += m_rest.front();
            m_rest = m_rest.sliced(1);
        }
        const auto known = m_variables.constFind(name);
        if ((isBraced && !takes(u'}')) || known == m_variables.constEnd()
            || into.text.size() > longestValue) {
            into.isWhole = false;
            return;
        }
        into.text += known->text;
    }

    QStringView m_rest;
    const QMap<QString, NeomuttValue> &m_variables;
};

//! Names that changed.
QString presentName(const QString &name)
{
    return name == u"spoolfile"_s ? u"spool_file"_s : name == u"realname"_s ? u"real_name"_s : name;
}

class Reading {
public:
    void take(QStringView line, int number)
    {
        Scanner scanner(line, m_settings.variables);
        do {
            scanner.skipSpace();
            const auto command = scanner.word(WordEnd::Space).text;
            if (command == u"set"_s) {
                takeSet(scanner, number);
            } else if (command == u"unset"_s) {
                takeUnset(scanner, number);
            } else if (command == u"my_hdr"_s) {
                takeHeader(scanner, number);
            } else if (!command.isEmpty()) {
                m_settings.notes.notUnderstood(0, command, number);
            }
        } while (scanner.nextCommand());
    }
    [[nodiscard]] NeomuttSettings &settings() { return m_settings; }

private:
    void put(const QString &name, const QString &text, int line)
    {
        m_settings.variables.insert(presentName(name), {text, line});
    }

    void takeSet(Scanner &scanner, int line)
    {
        for (scanner.skipSpace(); !scanner.isAtEnd(); scanner.skipSpace()) {
            const auto name = scanner.word(WordEnd::SpaceOrEqual).text;
            scanner.skipSpace();
            if (scanner.takes(u'=')) {
                scanner.skipSpace();
                const auto value = scanner.word(WordEnd::Space);
                if (value.isWhole && !name.isEmpty() && name.back().isLetterOrNumber()) {
                    put(name, value.text, line);
                } else {
                    m_settings.notes.notUnderstood(0, name, line);
                }
            } else if (name.startsWith(u"no"_s)) {
                put(name.sliced(2), u"no"_s, line);
            } else {
                put(name, u"yes"_s, line);
            }
        }
    }

    void takeUnset(Scanner &scanner, int line)
    {
        for (scanner.skipSpace(); !scanner.isAtEnd(); scanner.skipSpace()) {
            const auto name = scanner.word(WordEnd::Space).text;
            m_settings.variables.remove(presentName(name));
            if (name.startsWith(u"ssl_"_s) || name.startsWith(u"pop_"_s)) {
                put(name, u"no"_s, line);
            }
        }
    }

    void takeHeader(Scanner &scanner, int line)
    {
        scanner.skipSpace();
        const auto header = scanner.word(WordEnd::None);
        const auto colon = header.text.indexOf(u':');
        const auto name = header.text.left(std::max(colon, qsizetype(0)));
        if (header.isWhole && colon > 0) {
            m_settings.headers.insert(name.toLower(), {header.text.mid(colon + 1).trimmed(), line});
        } else {
            m_settings.notes.notUnderstood(0, u"my_hdr "_s + name, line);
        }
    }

    NeomuttSettings m_settings;
};

} // namespace

Result<NeomuttSettings> neomuttSettings(const QByteArray &bytes)
{
    const auto text = configText(bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    Reading reading;
    ConfigLines lines(*text);
    QString joined;
    int first = 0;
    while (const auto line = lines.next()) {
        if (line->text.startsWith(u'#') && joined.isEmpty()) {
            continue;
        }
        first = joined.isEmpty() ? line->number : first;
        if (joined.size() + line->text.size() > longestLine) {
            return malformedLine(first);
        }
        if (line->text.endsWith(u'\\')) {
            joined += line->text.chopped(1);
            continue;
        }
        joined += line->text;
        reading.take(joined, first);
        joined.clear();
    }
    reading.take(joined, first);
    return std::move(reading.settings());
}

QString neomuttQuoted(QString text)
{
    for (const auto each : {u'\\', u'"', u'$', u'`'}) {
        text.replace(each, u'\\' + QString(each));
    }
    return u'"' + text + u'"';
}

QString neomuttEscaped(const QString &text)
{
    QString escaped;
    for (const auto each : text) {
        const bool isPlain = each.unicode() >= 0x80 || each.isLetterOrNumber();
        escaped += isPlain ? QString(each) : u'\\' + QString(each);
    }
    return escaped;
}

} // namespace mailrig
