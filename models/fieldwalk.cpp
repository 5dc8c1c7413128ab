// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldwalk.h"

#include "models/accountfields.h"

namespace mailrig {

namespace {

//! The visitor of `fields` behind `walk`.
class Walker {
public:
    Walker(const FieldWalk &told, QString path)
        : m_told(told)
        , m_path(std::move(path))
    {
    }
    void plain(QLatin1StringView name, QString &value) { tell(m_told.plainText, name, value); }
    void macro(QLatin1StringView name, QString &value) { tell(m_told.macroText, name, value); }
    void port(QLatin1StringView name, QString &value) { tell(m_told.macroText, name, value); }
    void texts(QLatin1StringView name, QStringList &value)
    {
        for (auto &each : value) {
            tell(m_told.plainText, name, each);
        }
    }
    void macros(QLatin1StringView name, QStringList &value)
    {
        for (auto &each : value) {
            tell(m_told.macroText, name, each);
        }
    }
    void secretId(QLatin1StringView name, QUuid &value) { tell(m_told.secret, name, value); }
    void appId(QLatin1StringView name, QUuid &value) { tell(m_told.app, name, value); }
    template <class T> void group(QLatin1StringView name, T &value)
    {
        Walker inner(m_told, m_path + name + u'.');
        fields(inner, value);
    }
    template <class T> void choice(QLatin1StringView /*name*/, T & /*value*/) { }
    void number(QLatin1StringView /*name*/, qint64 /*value*/) { }
    void flag(QLatin1StringView /*name*/, bool /*value*/) { }
    void id(QLatin1StringView /*name*/, QUuid /*value*/) { }
    void digest(QLatin1StringView /*name*/, const QByteArray & /*value*/) { }
    void onlyIfSet() { }

private:
    template <class F, class T> void tell(const F &told, QLatin1StringView name, T &value)
    {
        if (told) {
            told(m_path + name, value);
        }
    }
    const FieldWalk &m_told;
    QString m_path;
};

} // namespace

void walk(Account &account, const FieldWalk &told)
{
    Walker walker(told, {});
    fields(walker, account);
}

} // namespace mailrig
