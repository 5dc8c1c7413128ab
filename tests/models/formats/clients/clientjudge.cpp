// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

ClientJudge::ClientJudge()
{
    for (const auto *each : {"Maildir/cur", "Maildir/new", "Maildir/tmp", "Mail"}) {
        QDir(home()).mkpath(QString::fromLatin1(each));
    }
}

QString ClientJudge::put(const ProfileFile &file, const QString &folder)
{
    QDir(home()).mkpath(folder.isEmpty() ? u"."_s : folder);
    const auto path = QDir::cleanPath(home() + u'/' + folder + u'/' + file.name);
    QFile::remove(path);
    QFile out(path);
    const bool isWritten = out.open(QIODevice::WriteOnly)
        && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && out.write(file.bytes) == file.bytes.size();
    return isWritten ? path : QString();
}

Verdict ClientJudge::ask(
    const QString &program, const QStringList &arguments, const QString &input) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TERM"_s, u"dumb"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(home());
    process.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {.errors = program + u": "_s + process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QList<QJsonObject> ClientJudge::askPython(const QString &kind, const QStringList &files) const
{
    const auto program = QStringLiteral(MAILRIG_CLIENT_JUDGE);
    const auto verdict = ask(u"python3"_s, QStringList{program, kind} + files);
    if (verdict.exitCode != 0) {
        qWarning("%s", qPrintable(verdict.errors));
        return {};
    }
    QList<QJsonObject> all;
    for (const auto &each : QJsonDocument::fromJson(verdict.output.toUtf8()).array()) {
        all << each.toObject();
    }
    return all;
}

bool ClientJudge::isBroken() const
{
    return QFile::exists(marker());
}

namespace samples {

Account clientAccount(Protocol incoming)
{
    Account account;
    account.id = QUuid(0xbeef, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    account.name = u"sales"_s;
    account.label = u"Sales"_s;
    account.identity = {.displayName = u"Anna Example"_s, .address = u"anna@example.org"_s};
    account.incoming = {.protocol = incoming, .host = u"mail.example.org"_s};
    account.incoming.credential
        = {.type = CredentialType::Secret, .secret = QUuid(0xdecaf, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)};
    account.outgoing = {.protocol = Protocol::Smtp,
        .host = u"smtp.example.org"_s,
        .security = Security::StartTls,
        .credential = {.type = CredentialType::SameAsIncoming}};
    return account;
}

QStringList hostileTexts(const QString &marker)
{
    const auto run = u"touch "_s + marker;
    return {u"$("_s + run + u')', u'`' + run + u'`', u"\"; "_s + run + u"; \""_s,
        u"'; "_s + run + u"; '"_s, u"\"\nhost evil.example\n\""_s, u"\npasswordeval "_s + run,
        u"\n[x]\nsource-cred-cmd = "_s + run, u"\rset folder=evil"_s, u"a\" b"_s, u"a' b"_s,
        u"\"both\""_s, u"'both'"_s, u"\\"_s, u"trail\\"_s, u"\\\""_s, u"\\\"`"_s + run + u'`',
        u"\\$("_s + run + u')', u"%(source)s"_s, u"# c"_s, u"x # y"_s, u"; c"_s, u"x ; y"_s,
        u"[x]"_s, u"]"_s, u"x]\n[y"_s, u"${HOME}"_s, u"$HOME"_s, u"%s%n"_s, u"-e"_s, u"~root"_s,
        u" around "_s, u"a,b"_s, u"a:b"_s, u"a=b"_s, u"\x7f"_s, u"\\n"_s, u"\\x22"_s, u"\\u0022"_s,
        u"*/ 1;//"_s, u"');x('"_s, u"Müller 😀"_s, u"a\u2028b"_s, u"a\u0085b"_s, u"\t"_s,
        u"<b>&amp;"_s, u"| "_s + run, u"&& "_s + run, u"=?utf-8?B?"_s, QString(500, u'"')};
}

Account infested(const ProfileFormat &format, const Account &account, const QString &text)
{
    auto all = account;
    const auto put = [&](auto place) {
        auto one = all;
        place(one) = text;
        const auto notes = format.limits(one);
        const bool isRefused = std::any_of(notes.begin(), notes.end(),
            [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
        all = isRefused ? all : one;
    };
    put([](Account &x) -> QString & { return x.name; });
    put([](Account &x) -> QString & { return x.label; });
    put([](Account &x) -> QString & { return x.description; });
    put([](Account &x) -> QString & { return x.identity.displayName; });
    put([](Account &x) -> QString & { return x.identity.replyTo; });
    put([](Account &x) -> QString & { return x.identity.organization; });
    put([](Account &x) -> QString & { return x.identity.sender; });
    put([](Account &x) -> QString & { return x.incoming.user; });
    put([](Account &x) -> QString & { return x.incoming.host; });
    put([](Account &x) -> QString & { return x.incoming.port; });
    put([](Account &x) -> QString & { return x.incoming.pathPrefix; });
    put([](Account &x) -> QString & { return x.incoming.domain; });
    put([](Account &x) -> QString & { return x.outgoing.user; });
    put([](Account &x) -> QString & { return x.outgoing.host; });
    put([](Account &x) -> QString & { return x.outgoing.domain; });
    put([](Account &x) -> QString & { return x.identity.address; });
    return all;
}

WriteOptions withPassword(const Account &account, const QString &password)
{
    return {.secrets = {{account.incoming.credential.secret, Secret(password.toUtf8())}}};
}

} // namespace samples
} // namespace mailrig
