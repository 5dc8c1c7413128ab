// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

namespace mailrig {

namespace {

struct Turn {
    bool isServer = false;
    QByteArray bytes = {};
};

QList<Turn> turns(const QByteArray &script)
{
    QList<Turn> result;
    for (const QByteArray &line : script.split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        const bool isServer = line[0] != 'C';
        const QByteArray end = line[0] == 'L' ? "\n" : line[0] == 'D' ? "" : "\r\n";
        if (result.isEmpty() || result.last().isServer != isServer) {
            result.append(Turn{isServer, {}});
        }
        result.last().bytes += line.mid(3) + end;
    }
    return result;
}

QList<QByteArray> pieces(const QByteArray &bytes, qsizetype cut)
{
    if (cut > 0 && cut < bytes.size()) {
        return {bytes.first(cut), bytes.sliced(cut)};
    }
    QList<QByteArray> result;
    if (cut == 0) {
        for (const char c : bytes) {
            result << QByteArray(1, c);
        }
        return result;
    }
    return {bytes};
}

} // namespace

FilterOutcome converse(ReplyFilter &filter, const QByteArray &script, qsizetype cut)
{
    FilterOutcome outcome;
    const auto take = [&outcome](const Result<FilterOutput> &output) {
        if (output) {
            outcome.toClient += output->toClient;
            outcome.toServer += output->toServer;
        } else {
            outcome.error = output.error();
        }
        return output.has_value();
    };
    qsizetype passed = 0;
    for (const Turn &turn : turns(script)) {
        if (!turn.isServer) {
            if (!take(filter.sent(turn.bytes))) {
                return outcome;
            }
            continue;
        }
        const qsizetype here = cut > 0 ? cut - passed : cut;
        for (const QByteArray &piece : pieces(turn.bytes, cut > 0 && here <= 0 ? -1 : here)) {
            if (!take(filter.received(piece))) {
                return outcome;
            }
        }
        passed += turn.bytes.size();
    }
    outcome.error = filter.fault();
    return outcome;
}

qsizetype serverBytes(const QByteArray &script)
{
    qsizetype count = 0;
    for (const Turn &turn : turns(script)) {
        count += turn.isServer ? turn.bytes.size() : 0;
    }
    return count;
}

QByteArray crlf(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

} // namespace mailrig
