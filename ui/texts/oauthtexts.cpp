// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/oauthtexts.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

//! Gives the sentences their context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OAuthTexts)
};

QString fact(const TokenFact &fact)
{
    return Words::tr("%1: %2", "a fact: what it is").arg(fact.label, fact.text);
}

//! For a person: the address itself, or that it is not an address.
QString accountOf(const TokenFacts &facts)
{
    return visible(facts.account, 120);
}

QString spoken(QChar c)
{
    switch (c.unicode()) {
    case '-':
        return Words::tr("hyphen");
    case '_':
        return Words::tr("underscore");
    case ' ':
        return Words::tr("space");
    case '.':
        return Words::tr("full stop");
    default:
        break;
    }
    return c.isUpper() || !c.isLetter() ? QString(c) : Words::tr("small %1", "a letter").arg(c);
}

} // namespace

QList<TokenFact> tokenFacts(const TokenFacts &facts, const QDateTime &now)
{
    QList<TokenFact> all;
    const auto add = [&all](const QString &name, const QString &label, const QString &text) {
        if (!text.isEmpty()) {
            all << TokenFact{name, label, text};
        }
    };
    add(u"account"_s, Words::tr("Account"), accountOf(facts));
    if (facts.expires.isValid()) {
        const auto when = moment(facts.expires, now);
        add(u"expires"_s, Words::tr("Valid until"),
            facts.expires < now ? Words::tr("%1 (over)", "a time").arg(when) : when);
    }
    add(u"scopes"_s, Words::tr("Allows"), visible(facts.scopes.join(u", "_s)));
    add(u"audience"_s, Words::tr("For the service"), visible(facts.audience));
    add(u"issuer"_s, Words::tr("Issued by"), visible(facts.issuer));
    add(u"tenant"_s, Words::tr("Tenant"), visible(facts.tenant));
    return all;
}

QString signedIn(const TokenFacts &facts, const QDateTime &now)
{
    const auto who = accountOf(facts);
    const bool lasts = facts.expires.isValid() && facts.expires > now;
    const auto until = lasts ? moment(facts.expires, now) : QString();
    if (who.isEmpty()) {
        return lasts ? Words::tr("Signed in. The token is valid until %1.").arg(until)
                     : Words::tr("Signed in.");
    }
    return lasts ? Words::tr("Signed in as %1. The token is valid until %2.").arg(who, until)
                 : Words::tr("Signed in as %1.").arg(who);
}

QStringList tokenLines(const TokenFacts &facts, std::optional<bool> isCached, const QDateTime &now)
{
    QStringList lines;
    if (isCached) {
        lines << (*isCached ? Words::tr("The token was at hand: the sign-in service was not asked.")
                            : Words::tr("The sign-in service gave a new token."));
    }
    for (const auto &each : tokenFacts(facts, now)) {
        lines << fact(each);
    }
    return lines;
}

QString moment(const QDateTime &time, const QDateTime &now)
{
    const QLocale locale;
    const auto here = time.toLocalTime();
    return here.date() == now.toLocalTime().date()
        ? locale.toString(here.time(), QLocale::ShortFormat)
        : locale.toString(here, QLocale::ShortFormat);
}

QString countdown(qint64 seconds)
{
    const auto left = std::max<qint64>(0, seconds);
    return u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
}

QString spelled(const QString &code)
{
    QStringList letters;
    for (const auto c : code) {
        letters << spoken(c);
    }
    return letters.join(u", "_s);
}

QString label(OAuthFlow flow)
{
    switch (flow) {
    case OAuthFlow::ClientCredentials:
        return Words::tr("Without a person: client credentials");
    case OAuthFlow::DeviceFlow:
        return Words::tr("With a code, on any device");
    case OAuthFlow::AuthorizationCode:
        return Words::tr("In the browser of this computer");
    }
    return {};
}

QString explanation(OAuthFlow flow)
{
    switch (flow) {
    case OAuthFlow::ClientCredentials:
        return Words::tr(
            "The app itself has the right to read and send the mail. Nobody signs in; the "
            "app shows its secret or its certificate.");
    case OAuthFlow::DeviceFlow:
        return Words::tr(
            "Mailrig shows a code. You enter it in a browser, on this computer or on your "
            "telephone, and sign in there.");
    case OAuthFlow::AuthorizationCode:
        return Words::tr(
            "Mailrig opens your browser. You sign in there, and the browser tells Mailrig "
            "when you are done.");
    }
    return {};
}

} // namespace mailrig::texts
