// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secretlist.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

template <class V> void fields(V &v, SecretEntry &x)
{
    v.id("id"_L1, x.id);
    v.plain("name"_L1, x.name);
}

template <class V> void fields(V &v, SecretList &x)
{
    v.groups("secrets"_L1, x.list);
}

namespace {

template <class F> const SecretEntry *first(const QList<SecretEntry> &list, F isIt)
{
    const auto found = std::find_if(list.begin(), list.end(), isIt);
    return found == list.end() ? nullptr : &*found;
}

Result<void> checkName(const QList<SecretEntry> &list, QUuid id, const QString &name)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (name.trimmed().isEmpty() || std::any_of(name.begin(), name.end(), isControl)) {
        return failure(Cause::Validation, u"secrets.name"_s);
    }
    const auto *taken = first(list, [&](const SecretEntry &each) {
        return each.id != id && each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? failure(Cause::NameTaken, taken->name) : Result<void>();
}

} // namespace

const SecretEntry *SecretList::find(QUuid id) const
{
    return first(list, [id](const SecretEntry &each) { return each.id == id; });
}

const SecretEntry *SecretList::find(QStringView name) const
{
    return first(list, [name](const SecretEntry &each) { return each.name == name; });
}

Result<SecretEntry> SecretList::add(const QString &name)
{
    return checkName(list, {}, name).map([&] {
        list.append({.id = QUuid::createUuid(), .name = name});
        return list.last();
    });
}

Result<void> SecretList::rename(QUuid id, const QString &name)
{
    const auto found = std::find_if(
        list.begin(), list.end(), [id](const SecretEntry &each) { return each.id == id; });
    if (found == list.end()) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    return checkName(list, id, name).map([&] { found->name = name; });
}

Result<void> SecretList::remove(QUuid id)
{
    if (!list.removeIf([id](const SecretEntry &each) { return each.id == id; })) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    return {};
}

QJsonObject secretListToJson(const SecretList &secrets)
{
    return toJson(secrets);
}

Result<SecretList> secretListFromJson(const QJsonObject &object)
{
    return fromJson<SecretList>(object);
}

} // namespace mailrig
