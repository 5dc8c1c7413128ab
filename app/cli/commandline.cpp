// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/clitexts.h"
#include "app/cli/completion.h"
#include "app/cli/nearest.h"
#include "app/cli/verbcall.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString overview(const QList<Verb> &verbs)
{
    QList<QStringList> rows;
    for (const auto &verb : verbs) {
        rows << QStringList{u"  "_s + verb.words, verb.summary};
    }
    return Texts::tr("Usage: mailrig VERB [OPTIONS] …") + u"\n\n"_s + columns(rows) + u'\n'
        + Texts::tr("“mailrig VERB --help” says more; “mailrig --version” says which this is.\n"
                    "Exit codes: 0 ok, 1 other, 2 usage, 10 sign-in refused, 11 server identity,\n"
                    "12 no encryption, 13 protocol, 14 network, 15 keychain, 16 validation,\n"
                    "17 cancelled.");
}

QString help(const Verb &verb, const QCommandLineParser &parser)
{
    // The parser's own first line names the program by its path.
    const auto text = parser.helpText();
    const auto options = text.mid(text.indexOf(u'\n') + 1).trimmed();
    auto whole = Texts::tr("Usage: mailrig %1").arg(verb.words) + u" [OPTIONS] "_s + verb.arguments
        + u"\n\n"_s + verb.summary + u"\n\n"_s + options;
    if (!verb.details.isEmpty()) {
        whole += u"\n\n"_s + verb.details;
    }
    return whole;
}

QString unknownVerb(const QStringList &words, const QList<Verb> &verbs)
{
    QStringList whole, first;
    for (const auto &verb : verbs) {
        whole << verb.words;
        first << verb.words.section(u' ', 0, 0);
    }
    if (first.contains(words.constFirst())) {
        const auto ofThis = whole.filter(
            QRegularExpression(u"^"_s + QRegularExpression::escape(words.constFirst()) + u" "_s));
        return words.size() == 1 || words.at(1).startsWith(u'-')
            ? Texts::tr("“%1” needs one more word: %2.").arg(words.constFirst(), ofThis.join(u", "))
            : Texts::tr("There is no verb “%1”. There are: %2.")
                  .arg(words.join(u' '), ofThis.join(u", "));
    }
    auto meant = nearest(words.join(u' '), whole);
    if (meant.isEmpty()) {
        meant = nearest(words.constFirst(), first);
    }
    return meant.isEmpty()
        ? Texts::tr("There is no verb “%1”.").arg(words.constFirst())
        : Texts::tr("There is no verb “%1”. Did you mean “%2”?").arg(words.constFirst(), meant);
}

QString unknownOption(const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    const auto unknown = parser.unknownOptionNames();
    if (unknown.isEmpty()) {
        return parser.errorText();
    }
    QStringList names;
    for (const auto &option : options) {
        names << option.names();
    }
    const auto meant = nearest(unknown.constFirst(), names);
    const auto text = Texts::tr("There is no option “--%1” here.").arg(unknown.constFirst());
    return meant.isEmpty() ? text : text + u' ' + Texts::tr("Did you mean “--%1”?").arg(meant);
}

ExitCode run(const Verb &verb, const QStringList &rest, Console &console, Adapters &adapters)
{
    QCommandLineParser parser;
    const auto options = verb.options + commonOptions();
    parser.addOptions(options);
    console.setHint(Texts::tr("See “mailrig %1 --help”.").arg(verb.words));
    const bool isParsed = parser.parse(QStringList{u"mailrig"_s} + rest);
    if (parser.isSet(u"help"_s)) {
        console.say(help(verb, parser));
        return ExitCode::Ok;
    }
    console.setStyle({.json = parser.isSet(u"json"_s), .quiet = parser.isSet(u"quiet"_s)});
    if (!isParsed) {
        return console.usage(unknownOption(parser, options));
    }
    if (parser.isSet(u"store"_s) && parser.value(u"store"_s).isEmpty()) {
        return console.usage(Texts::tr("--store needs the path of a folder."));
    }
    const auto count = parser.positionalArguments().size();
    if (count < verb.least) {
        return console.usage(Texts::tr("“%1” needs: %2").arg(verb.words, verb.arguments));
    }
    if (verb.most >= 0 && count > verb.most) {
        return console.usage(
            Texts::tr("“%1” is too much here.").arg(parser.positionalArguments().at(verb.most)));
    }
    Invocation invocation(parser, console, adapters);
    return verb.run(invocation);
}

} // namespace

ExitCode runCommandLine(const QStringList &arguments, const QList<Verb> &verbs, Adapters &adapters)
{
    Console console;
    if (arguments.value(0) == u"--complete"_s) {
        // For the shell, not for people: no help names it.
        console.say(completions(arguments.mid(1), verbs, adapters));
        return ExitCode::Ok;
    }
    const auto parts = verbCall(arguments, verbs);
    if (parts.verb) {
        return run(*parts.verb, parts.rest, console, adapters);
    }
    if (parts.rest.contains(u"--version"_s)) {
        console.say(QStringLiteral("mailrig " MAILRIG_VERSION));
        return ExitCode::Ok;
    }
    const bool asksForHelp = parts.rest.contains(u"--help"_s) || parts.rest.contains(u"-h"_s)
        || parts.words.value(0) == u"help"_s;
    if (asksForHelp) {
        // Of all verbs, or of those that begin with the word that was given.
        const auto word = parts.words.value(parts.words.value(0) == u"help"_s ? 1 : 0);
        auto some = verbs;
        some.removeIf([&word](const Verb &verb) { return !verb.words.startsWith(word); });
        console.say(overview(some.isEmpty() ? verbs : some));
        return ExitCode::Ok;
    }
    console.setStyle({.json = parts.rest.contains(u"--json"_s)});
    if (parts.words.isEmpty()) {
        return console.usage(overview(verbs));
    }
    console.setHint(Texts::tr("See “mailrig --help”."));
    return console.usage(unknownVerb(parts.words, verbs));
}

} // namespace mailrig::cli
