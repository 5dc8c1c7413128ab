// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/macro.h"

#include "models/fieldwalk.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype longest = 64 * 1024;
constexpr int mostReplacements = 10'000;
constexpr int deepest = 8;

using Expanded = tl::expected<QString, MacroFault>;

//! A text cut into what stands for itself and the names between `${` and `}`.
struct Piece {
    QString text = {};
    bool isVariable = false;
};

tl::expected<QList<Piece>, MacroFault> pieces(const QString &text)
{
    QList<Piece> found;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto dollar = text.indexOf(u"${"_s, at);
        if (dollar < 0) {
            break;
        }
        if (dollar > at && text.at(dollar - 1) == u'$') {
            found << Piece{text.mid(at, dollar - 1 - at) + u"${"_s};
            at = dollar + 2;
            continue;
        }
        const auto end = text.indexOf(u'}', dollar);
        const auto name = end < 0 ? text.mid(dollar + 2) : text.mid(dollar + 2, end - dollar - 2);
        if (end < 0 || name.isEmpty() || name.contains(u'$') || name.contains(u'{')) {
            return tl::unexpected(MacroFault{MacroFault::Kind::Malformed, name});
        }
        found << Piece{text.mid(at, dollar - at)} << Piece{name, true};
        at = end + 1;
    }
    found << Piece{text.mid(at)};
    return found;
}

//! One expansion: the names being expanded, and how much was done.
class Expansion {
public:
    explicit Expansion(const MacroScope &scope)
        : m_scope(scope)
    {
    }

    Expanded text(const QString &text)
    {
        const auto parts = pieces(text);
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        QString result;
        for (const auto &part : *parts) {
            const auto value = part.isVariable ? variable(part.text) : Expanded(part.text);
            if (!value) {
                return value;
            }
            result += *value;
            if (result.size() > longest) {
                return fault(MacroFault::Kind::TooLong, part.isVariable ? part.text : QString());
            }
        }
        return result;
    }

private:
    static Expanded fault(MacroFault::Kind kind, const QString &variable)
    {
        return tl::unexpected(MacroFault{kind, variable});
    }

    Expanded variable(const QString &name)
    {
        if (m_open.contains(name)) {
            return fault(MacroFault::Kind::Cycle, name);
        }
        if (m_open.size() == deepest) {
            return fault(MacroFault::Kind::TooDeep, name);
        }
        if (++m_replacements > mostReplacements) {
            return fault(MacroFault::Kind::TooLong, name);
        }
        m_open << name;
        auto value = valueOf(name);
        m_open.removeLast();
        return value;
    }

    Expanded valueOf(const QString &name)
    {
        if (name.startsWith(u"env:"_s)) {
            const auto value = m_scope.process ? m_scope.process(name.mid(4)) : std::nullopt;
            return value ? Expanded(*value) : fault(MacroFault::Kind::Unknown, name);
        }
        if (name == u"name"_s) {
            return m_scope.name;
        }
        if (name == u"address"_s) {
            return text(m_scope.address);
        }
        if (name == u"address.local"_s || name == u"address.domain"_s) {
            // By way of "address", so that an address made of its own parts is seen as a cycle.
            return variable(u"address"_s).map([&name](const QString &address) {
                const auto at = address.lastIndexOf(u'@');
                const auto isLocal = name.endsWith(u"local"_s);
                return isLocal ? address.left(at) : at < 0 ? QString() : address.mid(at + 1);
            });
        }
        const auto found = m_scope.environment.variables.constFind(name);
        return found == m_scope.environment.variables.constEnd()
            ? fault(MacroFault::Kind::Unknown, name)
            : text(*found);
    }

    const MacroScope &m_scope;
    QStringList m_open;
    int m_replacements = 0;
};

} // namespace

MacroScope MacroScope::of(
    const Account &account, Environment environment, ProcessEnvironment process)
{
    return {std::move(environment), std::move(process), account.name, account.identity.address};
}

Expanded expand(const QString &text, const MacroScope &scope)
{
    return Expansion(scope).text(text);
}

Result<Account> expanded(
    Account account, const Environment &environment, const ProcessEnvironment &process)
{
    const auto scope = MacroScope::of(account, environment, process);
    std::optional<Error> error;
    const auto replace = [&](const QString &path, QString &value) {
        if (auto text = expand(value, scope)) {
            value = *text;
        } else if (!error) {
            error = Error{Cause::MacroUnresolved, u"%1: ${%2}"_s.arg(path, text.error().variable)};
        }
    };
    walk(account, {.macroText = replace});
    if (error) {
        return tl::unexpected(*error);
    }
    return account;
}

QStringList variablesIn(const QString &text)
{
    QStringList names;
    if (const auto parts = pieces(text)) {
        for (const auto &part : *parts) {
            if (part.isVariable && !names.contains(part.text)) {
                names << part.text;
            }
        }
    }
    return names;
}

QStringList variablesIn(const Account &account)
{
    QStringList names;
    auto copy = account;
    walk(copy, {.macroText = [&names](const QString & /*path*/, QString &value) {
        names << variablesIn(value);
    }});
    names.removeDuplicates();
    return names;
}

bool hasMacro(const QString &text)
{
    return text.contains(u"${"_s);
}

QString renamedVariables(
    const QString &text, const std::function<QString(const QString &name)> &newName)
{
    const auto parts = pieces(text);
    if (!parts) {
        return text;
    }
    QString renamed;
    for (const auto &part : *parts) {
        renamed += part.isVariable ? u"${"_s + newName(part.text) + u'}' : macroQuoted(part.text);
    }
    return renamed;
}

QString macroQuoted(QString text)
{
    return text.contains(u'$') ? text.replace(u"${"_s, u"$${"_s) : text;
}

} // namespace mailrig
