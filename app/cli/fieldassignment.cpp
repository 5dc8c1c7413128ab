// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fieldassignment.h"

#include "app/cli/clitexts.h"
#include "app/cli/fieldaccess.h"
#include "app/cli/nearest.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString kindInWords(const FieldAccess &field)
{
    switch (field.kind) {
    case FieldAccess::Kind::Choice:
    case FieldAccess::Kind::Flag:
        return Texts::tr("one of %1").arg(field.choices.join(u", "));
    case FieldAccess::Kind::Number:
        return Texts::tr("a number");
    case FieldAccess::Kind::Digest:
        return Texts::tr("a SHA-256 in hex");
    case FieldAccess::Kind::Secret:
        return Texts::tr("the name of a secret");
    case FieldAccess::Kind::App:
        return Texts::tr("the name of an OAuth app");
    case FieldAccess::Kind::Id:
        return Texts::tr("nothing: an account keeps its id");
    case FieldAccess::Kind::List:
        return Texts::tr("a list divided by commas");
    case FieldAccess::Kind::Text:
        return Texts::tr("text");
    }
    return {};
}

} // namespace

Result<void> setField(Account &account, const QString &option, const QString &path,
    const QString &text, Invocation &invocation)
{
    std::optional<Result<void>> result;
    eachField(account, [&](const FieldAccess &field) {
        if (field.path != path) {
            return;
        }
        auto value = text;
        if (field.kind == FieldAccess::Kind::Secret && !text.isEmpty()) {
            const auto secret = invocation.secret(text);
            if (!secret) {
                result = tl::unexpected(secret.error());
                return;
            }
            value = secret->id.toString();
        }
        if (field.kind == FieldAccess::Kind::App && !text.isEmpty()) {
            const auto app = invocation.oauthApp(text);
            if (!app) {
                result = tl::unexpected(app.error());
                return;
            }
            value = app->id.toString();
        }
        if (field.kind == FieldAccess::Kind::Choice) {
            for (const auto &known : field.choices) {
                value = known.compare(text, Qt::CaseInsensitive) == 0 ? known : value;
            }
        }
        result = field.set(value) ? Result<void>()
                                  : failure(Cause::Usage,
                                      Texts::tr("%1: “%2” takes %3, not “%4”.")
                                          .arg(option, path, kindInWords(field), text));
    });
    if (result) {
        return *result;
    }
    const auto meant = nearest(path, fieldPaths());
    return failure(Cause::Usage,
        meant.isEmpty()
            ? Texts::tr("%1: there is no field “%2”; see “mailrig accounts fields”.")
                  .arg(option, path)
            : Texts::tr("%1: there is no field “%2”. Did you mean “%3”?").arg(option, path, meant));
}

} // namespace mailrig::cli
