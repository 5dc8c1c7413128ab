// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// profilebench FORMAT COUNT FOLDER: writes and reads that many accounts in a profile format, leaves
// the files in the folder for others to do the same with, and prints one JSON object: accounts a
// second of processor time, the best of several rounds.
#include "models/formats/profileformat.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 40; // some milliseconds each
constexpr double nanoseconds = 1e9;

Account numbered(int number)
{
    const auto figures = QString::number(number);
    Account account;
    account.id = QUuid::createUuidV5(QUuid(), figures);
    account.name = u"person"_s + figures;
    account.label = u"Mail & more of "_s + figures;
    account.identity = {.displayName = u"Anna-Luise Müller "_s + figures,
        .address = u"anna.mueller."_s + figures + u"@example.org"_s};
    account.identity.replyTo = account.identity.address;
    account.incoming = {.protocol = Protocol::Imap,
        .host = u"imap"_s + figures + u".example.org"_s,
        .user = u"EXAMPLE\\anna"_s + figures,
        .credential = {.type = CredentialType::Secret}};
    account.outgoing = {.protocol = Protocol::Smtp,
        .host = u"smtp"_s + figures + u".example.org"_s,
        .credential = {.type = CredentialType::SameAsIncoming}};
    return account;
}

QList<QByteArray> written(const ProfileFormat &format, const QList<Account> &accounts)
{
    // As many a file as the format takes.
    const qsizetype most = !format.holdsMany ? 1
        : format.mostAccounts > 0            ? format.mostAccounts
                                             : accounts.size();
    QList<QList<Account>> parts;
    for (qsizetype i = 0; i < accounts.size(); i += most) {
        parts << accounts.mid(i, most);
    }
    QList<QByteArray> all;
    for (const auto &part : parts) {
        const auto files = format.write(part, {});
        if (!files) {
            qFatal("not written: %s", qPrintable(files.error().detail));
        }
        all << files->first().bytes;
    }
    return all;
}

qsizetype readCount(const ProfileFormat &format, const QList<QByteArray> &files)
{
    qsizetype count = 0;
    for (const auto &each : files) {
        const auto profile = format.read(each);
        if (!profile) {
            qFatal("not read: %s", qPrintable(profile.error().detail));
        }
        count += profile->accounts.size();
    }
    return count;
}

//! What this process has used of the processor: a busy machine does not slow it.
double processorSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / nanoseconds;
}

//! Accounts a second.
template <class Work> double speed(qsizetype count, const Work &work)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < rounds; ++i) {
        const auto begun = processorSeconds();
        work();
        best = std::min(best, processorSeconds() - begun);
    }
    return double(count) / best;
}

void keep(const QList<QByteArray> &files, const QString &folder)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        QFile file(folder + u'/' + QString::number(i) + u".profile"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(files[i]) != files[i].size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const auto *format = argc == 4 ? profileFormat(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!format) {
        std::fputs("usage: profilebench FORMAT COUNT FOLDER\n", stderr);
        return 2;
    }
    QList<Account> accounts;
    for (int i = 0; i < QByteArray(argv[2]).toInt(); ++i) {
        accounts << numbered(i);
    }
    const auto files = written(*format, accounts);
    if (readCount(*format, files) != accounts.size()) {
        qFatal("accounts got lost");
    }
    keep(files, QString::fromLocal8Bit(argv[3]));
    const QJsonObject result{
        {u"write"_s, speed(accounts.size(), [&] { (void)written(*format, accounts); })},
        {u"read"_s, speed(accounts.size(), [&] { (void)readCount(*format, files); })}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
