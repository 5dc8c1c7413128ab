// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/accountjson.h"
#include "models/names.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString inShort(const Server &server)
{
    if (server.protocol == Protocol::None) {
        return u"-"_s;
    }
    const auto port = server.port.isEmpty()
        ? QString::number(defaultPort(server.protocol, server.security))
        : server.port;
    return u"%1 %2:%3 %4"_s.arg(name(server.protocol), server.host, port, name(server.security));
}

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    QJsonArray accounts, unreadable;
    QList<QStringList> rows{
        {Texts::tr("NAME"), Texts::tr("ADDRESS"), Texts::tr("INCOMING"), Texts::tr("OUTGOING")}};
    for (const auto &account : (*store)->accounts()) {
        accounts << accountToJson(account);
        rows << QStringList{texts::visible(account.name), texts::visible(account.identity.address),
            texts::visible(inShort(account.incoming)), texts::visible(inShort(account.outgoing))};
    }
    for (const auto &file : (*store)->unreadable()) {
        unreadable << QJsonObject{{u"path"_s, file.path}, {u"code"_s, codeName(file.error.code)},
            {u"detail"_s, file.error.detail}};
    }
    invocation.console.tell({{u"accounts"_s, accounts}, {u"unreadable"_s, unreadable}});
    invocation.console.say(accounts.isEmpty()
            ? Texts::tr("There are no accounts yet. “mailrig accounts add” makes one.")
            : columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb accountsListVerb()
{
    return {.words = u"accounts list"_s, .summary = Texts::tr("List all accounts."), .run = run};
}

} // namespace mailrig::cli
