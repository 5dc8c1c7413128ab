// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include "app/cli/fieldaccess.h"
#include "app/cli/storednames.h"
#include "app/cli/verbcall.h"
#include "models/discovery/discoveryoptions.h"
#include "models/formats/profileformat.h"
#include "models/names.h"
#include "models/oauthprovider.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QStringList each(const QString &before, const QStringList &words, const QString &after = {})
{
    QStringList whole;
    for (const auto &word : words) {
        whole << before + word + after;
    }
    return whole;
}

//! Paths with "=", or behind one what the field takes, if that can be counted.
QStringList assignments(const QString &typed, const StoredNames &names)
{
    QStringList found;
    Account fresh;
    eachField(fresh, [&](const FieldAccess &field) {
        const auto start = field.path + u'=';
        if (field.kind == FieldAccess::Kind::Id) {
            return;
        }
        if (!typed.startsWith(start)) {
            found << start;
        } else {
            const bool isSecret = field.kind == FieldAccess::Kind::Secret;
            const bool isApp = field.kind == FieldAccess::Kind::App;
            found << each(start,
                isSecret    ? names.secrets()
                    : isApp ? names.oauthApps()
                            : field.choices);
        }
    });
    return found;
}

QStringList protocols(const QString &option)
{
    if (option == u"incoming-protocol"_s) {
        return {name(Protocol::Imap), name(Protocol::Pop3), name(Protocol::Graph),
            name(Protocol::None)};
    }
    if (option == u"outgoing-protocol"_s) {
        return {name(Protocol::Smtp), name(Protocol::Graph), name(Protocol::None)};
    }
    return {name(Protocol::Imap), name(Protocol::Pop3), name(Protocol::Smtp)};
}

QStringList providers()
{
    QStringList found;
    for (const auto &each : oauthProviders()) {
        found << each.name;
    }
    return found;
}

QStringList sources()
{
    QStringList found;
    for (const auto each : allSources()) {
        found << name(each);
    }
    return found;
}

//! Those that are written, for --to; else all.
QStringList formats(const QString &option)
{
    QStringList found;
    for (const auto &each : profileFormats()) {
        if (option != u"to"_s || each.write) {
            found << each.name;
        }
    }
    return found << u"mailrig-encrypted"_s;
}

//! What an option takes, by the name its help gives to the value.
QStringList values(const QCommandLineOption &option, const QString &typed, const StoredNames &names)
{
    const auto kind = option.valueName();
    const auto optionName = option.names().constLast();
    if (kind == u"NAME"_s) {
        if (optionName == u"provider"_s) {
            return providers();
        }
        return optionName == u"environment"_s ? names.environments() : QStringList();
    }
    if (kind == u"PROTOCOL"_s) {
        return protocols(optionName);
    }
    if (kind == u"SOURCE"_s) {
        return sources();
    }
    if (kind == u"SECURITY"_s) {
        return allNames<Security>();
    }
    if (kind == u"MECHANISM"_s) {
        return allNames<Mechanism>();
    }
    if (kind == u"CHECK"_s) {
        return {u"strict"_s, u"name-waived"_s, u"pin:"_s, u"off"_s};
    }
    if (kind == u"USE"_s) {
        return allNames<SmtpUtf8>();
    }
    if (kind == u"SECRET"_s) {
        return names.secrets();
    }
    if (kind == u"APP"_s) {
        return names.oauthApps();
    }
    if (kind == u"HOW"_s) {
        return {u"device"_s, u"browser"_s, u"application"_s, u"automatic"_s};
    }
    if (kind == u"FORMAT"_s) {
        return formats(optionName);
    }
    if (kind == u"BUNDLE"_s) {
        return names.bundles();
    }
    if (kind == u"ACCOUNT"_s) {
        return names.accounts();
    }
    if (kind == u"FATE"_s) {
        return {u"keep"_s, u"drop"_s};
    }
    if (kind == u"CHOICE"_s) {
        return {u"merge"_s, u"replace"_s, u"both"_s, u"skip"_s};
    }
    if (kind == u"DELIVERY"_s) {
        return {u"add"_s, u"replace"_s, u"deleteAndAdd"_s};
    }
    if (kind == u"ROLE"_s) {
        return names.roles();
    }
    if (kind == u"TAG"_s) {
        return names.tags();
    }
    if (kind == u"FIELD"_s) {
        return fieldPaths();
    }
    return kind == u"FIELD=VALUE"_s ? assignments(typed, names) : QStringList();
}

//! What stands where no option does; `before` are those already there.
QStringList arguments(const Verb &verb, const QStringList &before, const StoredNames &names)
{
    if (verb.most >= 0 && before.size() >= verb.most) {
        return {};
    }
    const auto topic = verb.words.section(u' ', 0, 0);
    if (topic == u"secret"_s) {
        return names.secrets();
    }
    if (topic == u"oauth-app"_s) {
        return names.oauthApps();
    }
    if (topic == u"bundle"_s) {
        const bool isForAccounts = verb.words == u"bundle set"_s && !before.isEmpty();
        return isForAccounts ? names.accounts() : names.bundles();
    }
    if (topic == u"environment"_s) {
        if (before.isEmpty()) {
            return names.environments();
        }
        const bool assigns = verb.words == u"environment set"_s;
        return each({}, names.variables(before.constFirst()), assigns ? u"="_s : QString());
    }
    const bool isNew = verb.words == u"accounts add"_s;
    return isNew ? QStringList() : names.accounts();
}

//! The next word of a verb, or of `help`.
QStringList verbWords(const QStringList &words, const QList<Verb> &verbs)
{
    const bool isHelp = words.value(0) == u"help"_s;
    const auto before = isHelp ? words.mid(1) : words;
    QStringList found;
    for (const auto &verb : verbs) {
        const auto all = verb.words.split(u' ');
        if (all.mid(0, before.size()) == before) {
            found << all.value(before.size());
        }
    }
    if (words.isEmpty()) {
        found << u"help"_s;
    }
    return isHelp && !before.isEmpty() ? QStringList() : found;
}

QStringList optionNames(
    const QList<QCommandLineOption> &options, const QCommandLineParser &given, bool hasVerb)
{
    static const QStringList repeatable{
        u"set"_s, u"unset"_s, u"role"_s, u"tag"_s, u"scope"_s, u"map"_s, u"column"_s};
    QStringList found;
    for (const auto &option : options) {
        const auto longName = option.names().constLast();
        if (repeatable.contains(longName) || !given.isSet(longName)) {
            found << u"--"_s + longName;
        }
    }
    return hasVerb ? found : found + QStringList{u"--version"_s};
}

const QCommandLineOption *find(const QList<QCommandLineOption> &options, const QString &word)
{
    for (const auto &option : options) {
        if (word == u"--"_s + option.names().constLast() && !option.valueName().isEmpty()) {
            return &option;
        }
    }
    return nullptr;
}

QString told(const QString &kind, QStringList words, const QString &typed)
{
    words.removeIf([&typed](const QString &word) {
        return word.isEmpty() || !word.startsWith(typed) || word.contains(u'\n');
    });
    words.removeDuplicates();
    return (QStringList{kind} + words).join(u'\n');
}

} // namespace

QString completions(const QStringList &words, const QList<Verb> &verbs, Adapters &adapters)
{
    const auto typed = words.value(words.size() - 1);
    const auto before = words.mid(0, words.size() - 1);
    const auto call = verbCall(before, verbs);
    const auto options
        = (call.verb ? call.verb->options : QList<QCommandLineOption>()) + commonOptions();
    QCommandLineParser parser;
    parser.addOptions(options);
    parser.parse(QStringList{u"mailrig"_s} + call.rest); // unfinished, so errors are to be expected
    Console silent;
    silent.setStyle({.quiet = true});
    Invocation invocation(parser, silent, adapters);
    const StoredNames names(invocation);

    const bool onlyArguments = before.contains(u"--"_s);
    const auto equals = typed.indexOf(u'=');
    const bool isOneWord = typed.startsWith(u"--"_s) && equals > 0; // --security=tls
    const auto *option = onlyArguments ? nullptr
        : isOneWord                    ? find(options, typed.left(equals))
                                       : find(options, before.value(before.size() - 1));
    if (option) {
        const auto start = isOneWord ? typed.left(equals + 1) : QString();
        const auto value = typed.mid(start.size());
        if (option->valueName() == u"FILE"_s) {
            return told(u"files"_s, {}, {});
        }
        if (option->valueName() == u"DIR"_s) {
            return told(u"folders"_s, {}, {});
        }
        return told(u"words"_s, each(start, values(*option, value, names)), typed);
    }
    if (typed.startsWith(u'-') && !onlyArguments) {
        return told(u"words"_s, optionNames(options, parser, call.verb != nullptr), typed);
    }
    if (!call.verb) {
        return told(u"words"_s, verbWords(call.words, verbs), typed);
    }
    const auto given = parser.positionalArguments();
    if (call.verb->arguments == u"FILE|-"_s && given.isEmpty()) {
        return told(u"files"_s, {}, {});
    }
    auto possible = arguments(*call.verb, given, names);
    possible.removeIf([&given](const QString &word) { return given.contains(word); });
    return told(u"words"_s, possible, typed);
}

} // namespace mailrig::cli
