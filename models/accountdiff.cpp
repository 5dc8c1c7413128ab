// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountdiff.h"

#include "models/accountjson.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Members = QMap<QString, QJsonValue>;

//! All members that are no objects, by their paths.
void flatten(const QJsonObject &object, const QString &path, Members &members)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const auto inner = path + each.key();
        if (each->isObject()) {
            flatten(each->toObject(), inner + u'.', members);
        } else {
            members.insert(inner, *each);
        }
    }
}

Members membersOf(const Account &account)
{
    Members members;
    flatten(accountToJson(account), {}, members);
    return members;
}

//! Undefined removes the member.
void put(QJsonObject &object, QStringView path, const QJsonValue &value)
{
    const auto dot = path.indexOf(u'.');
    const auto key = (dot < 0 ? path : path.left(dot)).toString();
    if (dot >= 0) {
        auto inner = object.value(key).toObject();
        put(inner, path.mid(dot + 1), value);
        object.insert(key, inner);
    } else if (value.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, value);
    }
}

QList<FieldDifference> differences(const Members &one, const Members &other)
{
    auto all = one;
    all.insert(other);
    QList<FieldDifference> found;
    const QJsonValue none(QJsonValue::Undefined);
    for (auto each = all.begin(); each != all.end(); ++each) {
        const FieldDifference pair{
            each.key(), one.value(each.key(), none), other.value(each.key(), none)};
        if (pair.one != pair.other) {
            found << pair;
        }
    }
    return found;
}

} // namespace

QList<FieldDifference> differences(const Account &one, const Account &other)
{
    return differences(membersOf(one), membersOf(other));
}

Account patched(const Account &current, const Account &from, const Account &to)
{
    if (current == from) {
        return to;
    }
    QStringList fields;
    for (const auto &each : differences(from, to)) {
        fields << each.field;
    }
    return withFields(current, fields, to);
}

Account withFields(const Account &current, const QStringList &fields, const Account &other)
{
    const auto members = membersOf(other);
    auto object = accountToJson(current);
    for (const auto &field : fields) {
        put(object, field, members.value(field, QJsonValue(QJsonValue::Undefined)));
    }
    // A value on screen may be one no file can hold yet, a half pasted digest: then all of `other`.
    const auto read = accountFromJson(object);
    return read ? *read : other;
}

} // namespace mailrig
