// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"

#include "models/accountfields.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig::samples {

namespace {

const QStringList &oddTexts()
{
    static const QStringList all{QString(), u"plain"_s, u"two words"_s, u"Müller & Söhne <x>"_s,
        u"\"quoted\" 'single'"_s, u"back\\slash"_s, u"]]> ; # % $(id) `id` ${x"_s,
        u"line\nbreak\ttab"_s, u"😀"_s, u"user@example.org"_s, u"-dash"_s, u" around "_s,
        u"[section]"_s, u"a=b"_s, u"12"_s, QString(300, u'x')};
    return all;
}

//! Visits `fields` and counts the values each member could have; sets the one that was asked for.
class Variant {
public:
    explicit Variant(int wanted)
        : m_wanted(wanted)
    {
    }

    //! A quarter of the texts a member, another quarter the next: all of them everywhere take long.
    void plain(QLatin1StringView name, QString &value)
    {
        const auto &all = oddTexts();
        for (qsizetype i = m_members++ % 4; i < all.size(); i += 4) {
            put(name, value, all.at(i), all.at(i));
        }
    }
    void macro(QLatin1StringView name, QString &value) { plain(name, value); }
    void port(QLatin1StringView name, QString &value)
    {
        for (const auto *each : {"1", "25", "110", "143", "443", "465", "587", "993", "995", "2525",
                 "65535", "0", "65536", "x"}) {
            put(name, value, QString::fromLatin1(each), QString::fromLatin1(each));
        }
    }
    void texts(QLatin1StringView name, QStringList &value)
    {
        put(name, value, QStringList{}, u"none"_s);
        put(name, value, QStringList{u"mail"_s, u"contacts"_s}, u"two"_s);
        put(name, value, QStringList{u"tasks"_s, u"a, b"_s}, u"odd"_s);
    }
    void macros(QLatin1StringView name, QStringList &value) { texts(name, value); }
    void flag(QLatin1StringView name, bool &value)
    {
        put(name, value, true, u"true"_s);
        put(name, value, false, u"false"_s);
    }
    template <class T> void number(QLatin1StringView name, T &value)
    {
        for (const int each : {-1, 0, 1, 7, 14, 15, 25, 30, 50, 60, 90, 100, 120, 125, 250, 512,
                 1024, 2048, 25600, 102400, 2147483647}) {
            put(name, value, T(each), QString::number(each));
        }
    }
    void id(QLatin1StringView, QUuid &) { }
    void secretId(QLatin1StringView name, QUuid &value)
    {
        put(name, value, QUuid(), u"null"_s);
        put(name, value, QUuid(0xdecaf, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), u"set"_s);
    }
    void appId(QLatin1StringView name, QUuid &value) { secretId(name, value); }
    void digest(QLatin1StringView name, QByteArray &value)
    {
        put(name, value, QByteArray(32, 'k'), u"set"_s);
    }
    void onlyIfSet() { }
    template <class T> void choice(QLatin1StringView name, T &value)
    {
        for (const auto &each : allNames<T>()) {
            put(name, value, *fromName<T>(each), each);
        }
    }
    template <class T> void group(QLatin1StringView name, T &value)
    {
        const auto before = m_path;
        m_path += name + u'.';
        fields(*this, value);
        m_path = before;
    }

    [[nodiscard]] const QString &what() const { return m_what; } //!< empty: no more values

private:
    template <class T>
    void put(QLatin1StringView name, T &value, const T &wanted, const QString &words)
    {
        if (m_count++ == m_wanted) {
            value = wanted;
            m_what = m_path + name + u" = "_s + words.left(40);
        }
    }

    int m_wanted;
    int m_count = 0;
    int m_members = 0;
    QString m_path;
    QString m_what;
};

Account usual(Protocol incoming, Security security, CredentialType credential)
{
    Account account;
    account.id = QUuid(0xbeef, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    account.name = u"sales"_s;
    account.label = u"Sales"_s;
    account.identity = {.displayName = u"Anna Example"_s, .address = u"anna@example.org"_s};
    account.incoming = {.protocol = incoming, .host = u"mail.example.org"_s, .security = security};
    account.outgoing
        = {.protocol = Protocol::Smtp, .host = u"smtp.example.org"_s, .security = security};
    account.incoming.credential.type = credential;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    if (incoming == Protocol::None) {
        account.incoming = {.protocol = Protocol::None};
        account.outgoing.credential.type = credential;
    }
    return account;
}

} // namespace

QList<NamedAccount> generatedAccounts()
{
    QList<NamedAccount> all;
    for (const auto protocol : {Protocol::Imap, Protocol::Pop3, Protocol::None}) {
        for (const auto security : {Security::Tls, Security::StartTls, Security::None}) {
            for (const auto &credential : allNames<CredentialType>()) {
                const auto type = *fromName<CredentialType>(credential);
                all << NamedAccount{name(protocol) + u' ' + name(security) + u' ' + credential,
                    usual(protocol, security, type)};
            }
        }
    }
    const auto plain = usual(Protocol::Imap, Security::Tls, CredentialType::Secret);
    all << NamedAccount{u"defaults"_s, Account()};
    for (int i = 0;; ++i) {
        Variant variant(i);
        auto account = plain;
        fields(variant, account);
        if (variant.what().isEmpty()) {
            return all;
        }
        all << NamedAccount{variant.what(), account};
    }
}

} // namespace mailrig::samples
