// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportmacros.h"

#include "models/exchange/exportplan.h"
#include "models/fieldwalk.h"
#include "models/macro.h"
#include "models/oauthdefaults.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! Follows what a text refers to.
class MacroSearch {
public:
    MacroSearch(QString address, const Environment &environment)
        : m_address(std::move(address))
        , m_variables(environment.variables)
    {
    }

    //! All names it refers to, each once, whether they are known or not.
    [[nodiscard]] QSet<QString> namesIn(const QString &text) const
    {
        QSet<QString> names;
        gather(text, names);
        return names;
    }

private:
    void gather(const QString &text, QSet<QString> &names) const
    {
        for (const auto &name : variablesIn(text)) {
            if (names.contains(name)) {
                continue;
            }
            names << name;
            if (name == u"address" || name == u"address.local" || name == u"address.domain") {
                gather(m_address, names);
            } else {
                gather(m_variables.value(name), names);
            }
        }
    }

    QString m_address;
    const QMap<QString, QString> &m_variables;
};

} // namespace

QSet<QString> mappedFields(
    Account account, const QMap<QString, QString> &macros, const Environment &environment)
{
    QSet<QString> fields;
    const MacroSearch search(account.identity.address, environment);
    walk(account, {.macroText = [&](const QString &path, QString &text) {
        const auto names = search.namesIn(text);
        if (std::any_of(names.begin(), names.end(),
                [&macros](const QString &name) { return macros.contains(name); })) {
            fields << path;
        }
    }});
    return fields;
}

QStringList unusedMacros(const QList<Account> &accounts, const QMap<QString, QString> &macros,
    const ValidationContext &context)
{
    QSet<QString> used;
    for (const auto &each : accounts) {
        auto account = completed(each, context.apps);
        const MacroSearch search(account.identity.address, context.environment);
        walk(account, {.macroText = [&](const QString & /*path*/, QString &text) {
            used += search.namesIn(text);
        }});
    }
    QStringList names = macros.keys();
    names.removeIf([&used](const QString &each) { return used.contains(each); });
    return names;
}

Result<Account> mapped(Account account, const QMap<QString, QString> &macros,
    const Environment &environment, const ProcessEnvironment &process)
{
    if (macros.isEmpty()) {
        return expanded(std::move(account), environment, process);
    }
    // A mapped macro becomes a variable whose name, with a blank, is none that a person could give.
    const auto number = [&macros](const QString &name) {
        return int(std::distance(macros.begin(), macros.find(name)));
    };
    const auto newName = [&](const QString &name) {
        return macros.contains(name) ? u"mapped %1"_s.arg(number(name)) : name;
    };
    auto values = environment;
    for (auto &each : values.variables) {
        each = renamedVariables(each, newName);
    }
    for (auto each = macros.begin(); each != macros.end(); ++each) {
        values.variables.insert(newName(each.key()), macroQuoted(each.value()));
    }
    walk(account, {.macroText = [&](const QString & /*path*/, QString &text) {
        text = renamedVariables(text, newName);
    }});
    return expanded(std::move(account), values, process);
}

} // namespace mailrig
