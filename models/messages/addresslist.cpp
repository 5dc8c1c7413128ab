// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/addresslist.h"

#include "models/mailaddress.h"

#include <QStringList>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostPeople = 10'000;

//! Reads one list from its beginning to its end, in one pass and without recursion.
class AddressReader {
public:
    explicit AddressReader(QStringView text)
        : m_text(text)
    {
    }

    QList<MailPerson> people()
    {
        for (; m_at < m_text.size() && m_people.size() < mostPeople; ++m_at) {
            const auto c = m_text[m_at];
            if (c == u'"') {
                quoted();
            } else if (c == u'(') {
                comment();
            } else if (c == u'<') {
                angle();
            } else if (c == u',' || c == u';') {
                end();
            } else if (c == u':' && !m_hasAngle && !m_words.contains(u'@')) {
                m_words.clear(); // the name of a group
            } else {
                m_words += c;
            }
        }
        end();
        return m_people;
    }

private:
    void quoted()
    {
        const auto from = m_words.size();
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            m_at += m_text[m_at] == u'\\' && m_at + 1 < m_text.size() ? 1 : 0;
            m_words += m_text[m_at];
        }
        // A quoted local part keeps its quotes: it is followed by its domain.
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'@') {
            auto word = m_words.mid(from);
            word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
            m_words = m_words.left(from) + u'"' + word + u'"';
        }
    }
    void comment()
    {
        int depth = 0;
        QString inside;
        for (; m_at < m_text.size(); ++m_at) {
            const auto c = m_text[m_at];
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            inside += c;
        }
        m_comment = inside.mid(1).trimmed();
    }
    void angle()
    {
        const auto close = m_text.indexOf(u'>', m_at);
        const auto until = close < 0 ? m_text.size() : close;
        m_address = m_text.sliced(m_at + 1, until - m_at - 1).trimmed().toString();
        // An obsolete route: "<@a,@b:c@d>" (RFC 5322 §4.4).
        if (m_address.startsWith(u'@') && m_address.contains(u':')) {
            m_address = m_address.section(u':', -1);
        }
        m_hasAngle = true;
        m_at = until;
    }
    void end()
    {
        auto words = m_words.simplified();
        if (m_hasAngle) {
            m_people << MailPerson{.name = words, .address = m_address};
        } else if (words.contains(u'@') && (!words.contains(u' ') || words.startsWith(u'"'))) {
            m_people << MailPerson{.name = m_comment, .address = words};
        } else if (!words.isEmpty()) {
            m_people << MailPerson{.name = words};
        }
        m_words.clear();
        m_address.clear();
        m_comment.clear();
        m_hasAngle = false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_words, m_address, m_comment;
    bool m_hasAngle = false;
    QList<MailPerson> m_people;
};

} // namespace

QList<MailPerson> addressList(QStringView text)
{
    return AddressReader(text).people();
}

Result<QList<MailPerson>> properAddresses(QStringView text)
{
    const auto people = addressList(text);
    for (const auto &each : people) {
        if (!isMailAddress(each.address)) {
            return failure(Cause::Validation, each.address.isEmpty() ? each.name : each.address);
        }
    }
    return people;
}

QString text(const MailPerson &person)
{
    if (person.name.isEmpty() || person.address.isEmpty()) {
        return person.address + person.name;
    }
    static const QString special = u"()<>[]:;@\\,.\""_s;
    const bool isPlain = std::none_of(person.name.cbegin(), person.name.cend(),
        [](QChar each) { return special.contains(each); });
    auto name = person.name;
    if (!isPlain) {
        name = u'"' + name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    }
    return name + u" <"_s + person.address + u'>';
}

QString text(const QList<MailPerson> &people)
{
    QStringList all;
    for (const auto &each : people) {
        all << text(each);
    }
    return all.join(u", "_s);
}

} // namespace mailrig
