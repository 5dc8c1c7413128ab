// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/optionvalues.h"
#include "app/cli/verbs.h"
#include "models/checkreportjson.h"
#include "protocols/transport/serveridentity.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<QDateTime> when(const Invocation &invocation)
{
    if (!invocation.has("at")) {
        return QDateTime();
    }
    auto at = QDateTime::fromString(invocation.value("at"), Qt::ISODate);
    if (!at.isValid()) {
        return failure(Cause::Usage,
            Texts::tr("--at takes a time like 2026-01-31T12:00:00Z, not “%1”.")
                .arg(invocation.value("at")));
    }
    if (at.timeSpec() == Qt::LocalTime && !invocation.value("at").contains(u'T')) {
        at = QDateTime(at.date(), QTime(0, 0), Qt::UTC); // a bare date
    }
    return at;
}

Result<IdentityVerdict> judged(IdentityEvidence &evidence, const Invocation &invocation)
{
    for (const auto *option : {"host", "chain"}) {
        if (invocation.value(option).isEmpty()) {
            return failure(Cause::Usage,
                Texts::tr("“certificate check” needs --%1.").arg(QString::fromLatin1(option)));
        }
    }
    IdentityCheck check;
    if (invocation.has("identity")) {
        const auto asked = identityCheck(u"identity"_s, invocation.value("identity"));
        if (!asked) {
            return tl::unexpected(asked.error());
        }
        check = *asked;
    }
    evidence.host = invocation.value("host");
    const Trust trust{
        .caFile = invocation.value("trust"), .systemStore = !invocation.has("no-system-trust")};
    return when(invocation)
        .and_then([&](const QDateTime &at) {
            evidence.at = at;
            return readCertificateFile(invocation.value("chain"));
        })
        .and_then([&](const QList<Certificate> &chain) {
            evidence.chain = chain;
            return TrustStore::load(trust);
        })
        .map([&](const TrustStore &store) { return judge(evidence, check, store); });
}

QString inWords(const CertificateFacts &facts)
{
    return Texts::tr("  %1\n    issued by %2\n    names: %3\n    valid %4 to %5\n    %6 %7, %8\n"
                     "    SHA-256 %9")
               .arg(texts::visible(facts.subject), texts::visible(facts.issuer),
                   texts::visible(facts.names.join(u", ")), facts.notBefore.toString(Qt::ISODate),
                   facts.notAfter.toString(Qt::ISODate), facts.keyType,
                   QString::number(facts.keyBits), facts.signatureAlgorithm,
                   QString::fromLatin1(facts.sha256.toHex()))
        + u'\n' + Texts::tr("    key     %1").arg(QString::fromLatin1(facts.spkiSha256.toHex()));
}

ExitCode run(Invocation &invocation)
{
    IdentityEvidence evidence;
    const auto verdict = judged(evidence, invocation);
    auto &console = invocation.console;
    if (!verdict) {
        return console.fail(verdict.error());
    }
    QJsonArray reasons, details, certificates;
    QStringList lines;
    for (const auto &reason : verdict->reasons) {
        reasons << codeName(reason.code);
        details << reason.detail;
        lines << u"- "_s + texts::title(reason.code)
                + (reason.detail.isEmpty() ? QString()
                                           : u" ("_s + texts::visible(reason.detail) + u')');
    }
    QStringList chain;
    for (const auto &certificate : evidence.chain) {
        certificates << toJson(certificate.facts());
        chain << inWords(certificate.facts());
    }
    const bool isGood = verdict->mayContinue;
    console.tell({{u"verdict"_s, name(isGood ? Verdict::Ok : Verdict::Failed)},
        {u"reasons"_s, reasons}, {u"details"_s, details}, {u"certificates"_s, certificates}});
    const auto headline = isGood ? Texts::tr("The certificate proves that this is %1.")
                                 : Texts::tr("The certificate does not prove that this is %1.");
    console.say(console.painted(headline.arg(texts::visible(evidence.host)),
        isGood ? Console::Colour::Good : Console::Colour::Bad));
    console.say(lines.join(u'\n'));
    console.say(Texts::tr("Certificates:") + u'\n' + chain.join(u'\n'));
    return isGood ? ExitCode::Ok : ExitCode::ServerIdentity;
}

} // namespace

Verb certificateCheckVerb()
{
    return {.words = u"certificate check"_s,
        .summary = Texts::tr("Judge a server's certificate from a file, as a test would."),
        .options
        = {{u"host"_s, Texts::tr("Name or address the certificate has to prove."), u"NAME"_s},
            {u"chain"_s, Texts::tr("What the server sends (PEM), its own certificate first."),
                u"FILE"_s},
            {u"trust"_s, Texts::tr("Authorities (PEM) to trust besides the system's."), u"FILE"_s},
            {u"no-system-trust"_s, Texts::tr("Trust --trust only.")},
            {u"identity"_s, Texts::tr("strict (default), name-waived, pin:SHA256 or off."),
                u"CHECK"_s},
            {u"at"_s, Texts::tr("Judge as of this time instead of now."), u"ISO-TIME"_s}},
        .run = run};
}

} // namespace mailrig::cli
