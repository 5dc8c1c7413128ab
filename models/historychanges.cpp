// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historychanges.h"

#include "models/names.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Kind = HistoryChange::Kind;

QString text(const std::optional<Cause> &cause)
{
    return cause ? codeName(*cause) : QString();
}

QString text(const std::optional<Mechanism> &mechanism)
{
    return mechanism ? name(*mechanism) : QString();
}

QString text(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

//! What `of` has and `other` has not, in its order.
QString surplus(const QStringList &of, const QStringList &other)
{
    QStringList more;
    for (const auto &each : of) {
        if (!other.contains(each, Qt::CaseInsensitive)) {
            more << each;
        }
    }
    return more.join(u' ');
}

class Comparison {
public:
    void add(Kind kind, const QString &before, const QString &after)
    {
        if (before != after) {
            found << HistoryChange{kind, side, before, after};
        }
    }
    void addSide(Side which, const PastSide *before, const PastSide *after)
    {
        side = which;
        if (!before || !after) {
            add(Kind::Tested, before ? name(before->protocol) : QString(),
                after ? name(after->protocol) : QString());
            return;
        }
        add(Kind::Verdict, name(before->verdict), name(after->verdict));
        add(Kind::Cause, text(before->cause), text(after->cause));
        // A side that failed early learned nothing of what comes later: that is no change.
        if (!before->certificate.isEmpty() && !after->certificate.isEmpty()) {
            add(Kind::Certificate, text(before->certificate), text(after->certificate));
        }
        if (!before->capabilities.isEmpty() && !after->capabilities.isEmpty()) {
            add(Kind::CapabilitiesAdded, {}, surplus(after->capabilities, before->capabilities));
            add(Kind::CapabilitiesLost, surplus(before->capabilities, after->capabilities), {});
        }
        if (before->mechanism && after->mechanism) {
            add(Kind::Mechanism, text(before->mechanism), text(after->mechanism));
        }
        add(Kind::Milliseconds, QString::number(before->milliseconds),
            QString::number(after->milliseconds));
    }

    std::optional<Side> side = {};
    QList<HistoryChange> found = {};
};

} // namespace

QList<HistoryChange> changes(const PastResult &before, const PastResult &after)
{
    Comparison comparison;
    comparison.add(Kind::Verdict, name(before.verdict), name(after.verdict));
    comparison.add(Kind::Cause, text(before.cause), text(after.cause));
    comparison.add(Kind::Milliseconds, QString::number(before.milliseconds),
        QString::number(after.milliseconds));
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        if (before.side(side) || after.side(side)) {
            comparison.addSide(side, before.side(side), after.side(side));
        }
    }
    return comparison.found;
}

QString name(Kind value)
{
    switch (value) {
    case Kind::Verdict:
        return u"verdict"_s;
    case Kind::Cause:
        return u"cause"_s;
    case Kind::Tested:
        return u"tested"_s;
    case Kind::Certificate:
        return u"certificate"_s;
    case Kind::CapabilitiesAdded:
        return u"capabilitiesAdded"_s;
    case Kind::CapabilitiesLost:
        return u"capabilitiesLost"_s;
    case Kind::Mechanism:
        return u"mechanism"_s;
    case Kind::Milliseconds:
        return u"milliseconds"_s;
    }
    return {};
}

} // namespace mailrig
