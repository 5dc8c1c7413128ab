// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environment.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

template <class V> void fields(V &v, Environment &x)
{
    v.plain("name"_L1, x.name);
    v.map("variables"_L1, x.variables);
}

template <class V> void fields(V &v, Environments &x)
{
    v.groups("environments"_L1, x.list);
}

const Environment *Environments::find(QStringView name) const
{
    const auto found = std::find_if(
        list.begin(), list.end(), [name](const Environment &each) { return each.name == name; });
    return found == list.end() ? nullptr : &*found;
}

Environment *Environments::find(QStringView name)
{
    const auto found = std::find_if(
        list.begin(), list.end(), [name](const Environment &each) { return each.name == name; });
    return found == list.end() ? nullptr : &*found;
}

Result<Environment> Environments::chosen(const QString &name) const
{
    if (name.isEmpty()) {
        return Environment{};
    }
    const auto *found = find(name);
    return found ? Result<Environment>(*found) : failure(Cause::NotFound, name);
}

Result<void> Environments::put(const Environment &environment)
{
    const auto path = u"environments."_s + environment.name;
    if (environment.name.trimmed().isEmpty()) {
        return failure(Cause::Validation, path);
    }
    for (auto each = environment.variables.begin(); each != environment.variables.end(); ++each) {
        if (!isVariableName(each.key())) {
            return failure(Cause::Validation, path + u'.' + each.key());
        }
    }
    if (auto *existing = find(environment.name)) {
        *existing = environment;
    } else {
        list.append(environment);
    }
    return {};
}

Result<void> Environments::remove(const QString &name)
{
    if (!list.removeIf([&name](const Environment &each) { return each.name == name; })) {
        return failure(Cause::NotFound, name);
    }
    return {};
}

bool isVariableName(QStringView name)
{
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"_-."_s.contains(c));
    };
    static const QStringList own{u"name"_s, u"address"_s, u"address.local"_s, u"address.domain"_s};
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isAllowed)
        && (name.front().isLetter() || name.front() == u'_') && !own.contains(name);
}

QJsonObject environmentsToJson(const Environments &environments)
{
    return toJson(environments);
}

Result<Environments> environmentsFromJson(const QJsonObject &object)
{
    return fromJson<Environments>(object);
}

} // namespace mailrig
