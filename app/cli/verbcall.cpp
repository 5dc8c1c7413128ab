// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbcall.h"

#include "app/cli/clitexts.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

VerbCall verbCall(const QStringList &arguments, const QList<Verb> &verbs)
{
    // Options may stand before the verb: `mailrig --store DIR accounts list`.
    VerbCall call;
    qsizetype i = 0;
    for (; i < arguments.size() && arguments.at(i).startsWith(u'-'); ++i) {
        call.rest << arguments.at(i);
        const bool takesValue
            = arguments.at(i) == u"--store"_s || arguments.at(i) == u"--environment"_s;
        if (takesValue && i + 1 < arguments.size()) {
            call.rest << arguments.at(++i);
        }
    }
    // The longest verb that fits: two words at most.
    for (const int count : {2, 1}) {
        const auto words = arguments.mid(i, count);
        for (const auto &verb : verbs) {
            if (words.size() == count && verb.words == words.join(u' ')) {
                call.verb = &verb;
                call.words = words;
                call.rest << arguments.mid(i + count);
                return call;
            }
        }
    }
    call.words = arguments.mid(i, 2);
    call.rest << arguments.mid(i);
    return call;
}

QList<QCommandLineOption> commonOptions()
{
    return {{u"store"_s, Texts::tr("Folder of accounts, instead of the usual one."), u"DIR"_s},
        {u"environment"_s, Texts::tr("Environment whose variables fill the macros."), u"NAME"_s},
        {u"json"_s, Texts::tr("Answer in JSON, one object a line.")},
        {u"quiet"_s, Texts::tr("Say nothing but errors: the exit code tells.")},
        {{u"h"_s, u"help"_s}, Texts::tr("Show this help.")}};
}

} // namespace mailrig::cli
