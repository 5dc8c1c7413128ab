// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fieldaccess.h"

#include "models/accountfields.h"
#include "models/names.h"

namespace mailrig::cli {

namespace {

//! A visitor of `fields` (models/accountfields.h).
class FieldVisitor {
public:
    using Kind = FieldAccess::Kind;

    FieldVisitor(QString path, const std::function<void(const FieldAccess &)> &told)
        : m_path(std::move(path))
        , m_told(told)
    {
    }

    void plain(QLatin1StringView name, QString &x)
    {
        tell(name, Kind::Text, x, {}, [&x](const QString &text) {
            x = text;
            return true;
        });
    }
    void macro(QLatin1StringView name, QString &x) { plain(name, x); }
    void port(QLatin1StringView name, QString &x) { plain(name, x); }
    void texts(QLatin1StringView name, QStringList &x)
    {
        tell(name, Kind::List, x.join(u','), {}, [&x](const QString &text) {
            x.clear();
            for (const auto &each : text.split(u',', Qt::SkipEmptyParts)) {
                x << each.trimmed();
            }
            return true;
        });
    }
    void macros(QLatin1StringView name, QStringList &x) { texts(name, x); }
    void flag(QLatin1StringView name, bool &x)
    {
        const QStringList choices{u"true"_s, u"false"_s};
        tell(name, Kind::Flag, choices.at(x ? 0 : 1), choices, [&x, choices](const QString &text) {
            x = text == choices.at(0);
            return choices.contains(text);
        });
    }
    template <class T> void number(QLatin1StringView name, T &x)
    {
        tell(name, Kind::Number, QString::number(x), {}, [&x](const QString &text) {
            bool isNumber = false;
            const auto number = text.toLongLong(&isNumber);
            x = static_cast<T>(number);
            return isNumber && x == number;
        });
    }
    void id(QLatin1StringView name, QUuid &x)
    {
        tell(name, Kind::Id, x.toString(QUuid::WithoutBraces), {},
            [](const QString &) { return false; });
    }
    void secretId(QLatin1StringView name, QUuid &x) { reference(name, Kind::Secret, x); }
    void appId(QLatin1StringView name, QUuid &x) { reference(name, Kind::App, x); }
    void digest(QLatin1StringView name, QByteArray &x)
    {
        tell(name, Kind::Digest, QString::fromLatin1(x.toHex()), {}, [&x](const QString &text) {
            const auto bytes = QByteArray::fromHex(text.toLatin1());
            x = bytes;
            return bytes.size() == (text.isEmpty() ? 0 : 32);
        });
    }
    template <class T> void choice(QLatin1StringView name, T &x)
    {
        tell(name, Kind::Choice, mailrig::name(x), allNames<T>(), [&x](const QString &text) {
            const auto known = fromName<T>(text);
            x = known.value_or(x);
            return known.has_value();
        });
    }
    template <class T> void group(QLatin1StringView name, T &x)
    {
        FieldVisitor inner(m_path + name + u'.', m_told);
        fields(inner, x);
    }
    void onlyIfSet() { }

private:
    void reference(QLatin1StringView name, Kind kind, QUuid &x)
    {
        tell(name, kind, x.isNull() ? QString() : x.toString(QUuid::WithoutBraces), {},
            [&x](const QString &text) {
                x = QUuid::fromString(text);
                return text.isEmpty() || !x.isNull();
            });
    }
    void tell(QLatin1StringView name, Kind kind, const QString &value, const QStringList &choices,
        const std::function<bool(const QString &)> &set)
    {
        m_told({m_path + name, kind, value, choices, set});
    }

    QString m_path;
    const std::function<void(const FieldAccess &)> &m_told;
};

} // namespace

void eachField(Account &account, const std::function<void(const FieldAccess &)> &told)
{
    FieldVisitor visitor({}, told);
    fields(visitor, account);
}

QStringList fieldPaths()
{
    Account account;
    QStringList paths;
    eachField(account, [&paths](const FieldAccess &field) { paths << field.path; });
    return paths;
}

} // namespace mailrig::cli
