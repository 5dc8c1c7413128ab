// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// mailbench ACCOUNT send COUNT | fetch COUNT | page FOLDER | attachment BYTES: mail over the lab
// that MAILRIG_LAB tells about, as one of its crowd. Prints a JSON object of milliseconds and
// memory.
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/labmail.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! KiB: the most there was since `forgetPeak`, or what there is.
long memory(const char *which)
{
    QFile status(u"/proc/self/status"_s);
    const bool isOpen = status.open(QIODevice::ReadOnly);
    for (const auto &line : isOpen ? status.readAll().split('\n') : QList<QByteArray>()) {
        if (line.startsWith(which)) {
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').constFirst().toLong();
        }
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("5");
    }
}

template <class T> T needed(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(codeName(result.error().code)),
            qPrintable(result.error().detail));
        std::exit(1);
    }
    return *std::move(result);
}

OutgoingMessage small(const QString &to, int number)
{
    return {.to = {{.address = to}},
        .subject = u"Message %1"_s.arg(number),
        .text = u"A short text, as most are.\n"_s.repeated(20)};
}

QJsonObject send(LabMail &lab, int count)
{
    const auto messenger = lab.messenger();
    needed(LabMail::done(messenger->send(small(lab.address(), 0)))); // connected, signed in
    QElapsedTimer time;
    time.start();
    for (int i = 1; i < count; ++i) {
        needed(LabMail::done(messenger->send(small(lab.address(), i))));
    }
    return {{u"messages"_s, count - 1}, {u"milliseconds"_s, time.elapsed()}};
}

QJsonObject fetch(LabMail &lab, int count)
{
    const auto mailbox = lab.mailbox();
    QList<MessageId> ids;
    for (int page = 0; ids.size() < count; ++page) {
        const auto listed
            = needed(LabMail::done(mailbox->messages(u"INBOX"_s, {.limit = 500, .page = page})));
        if (listed.messages.isEmpty()) {
            break;
        }
        for (const auto &each : listed.messages) {
            ids << each.id;
        }
    }
    QElapsedTimer time;
    time.start();
    qint64 bytes = 0;
    for (const auto &id : ids.mid(0, count)) {
        bytes += needed(LabMail::done(mailbox->message(id, {}))).content.raw.size();
    }
    return {{u"messages"_s, std::min<qsizetype>(ids.size(), count)},
        {u"milliseconds"_s, time.elapsed()}, {u"bytes"_s, bytes}};
}

QJsonObject page(LabMail &lab, const QString &folder)
{
    const auto mailbox = lab.mailbox();
    const auto inFolder = needed(LabMail::done(mailbox->messages(folder, {.limit = 1}))).inFolder;
    const auto before = memory("VmRSS");
    QJsonArray times;
    const int last = static_cast<int>(inFolder / 50) - 1;
    for (const auto number : {0, 1, last / 2, last / 2 + 1, last}) {
        QElapsedTimer time;
        time.start();
        const auto one = needed(LabMail::done(mailbox->messages(folder, {.page = number})));
        times << QJsonObject{{u"page"_s, number}, {u"messages"_s, one.messages.size()},
            {u"milliseconds"_s, time.elapsed()}};
    }
    QElapsedTimer time;
    time.start();
    const auto unseen
        = needed(LabMail::done(mailbox->messages(folder, {.unseen = true, .page = 3})));
    return {{u"inFolder"_s, inFolder}, {u"pages"_s, times},
        {u"unseen"_s,
            QJsonObject{{u"matching"_s, unseen.matching}, {u"milliseconds"_s, time.elapsed()}}},
        {u"grownKiB"_s, qint64{memory("VmRSS") - before}}};
}

QJsonObject attachment(LabMail &lab, int bytes)
{
    QByteArray content(bytes, Qt::Uninitialized);
    QRandomGenerator(1).generate(content.begin(), content.end());
    QFile file(QDir::temp().filePath(u"mailbench-%1"_s.arg(QCoreApplication::applicationPid())));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != bytes) {
        std::exit(1);
    }
    file.close();
    content = {};
    const auto mailbox = lab.mailbox();
    const auto before = needed(LabMail::done(mailbox->messages(u"INBOX"_s, {.limit = 1}))).inFolder;
    QJsonObject result{{u"bytes"_s, bytes}};
    {
        const auto messenger = lab.messenger();
        needed(LabMail::done(messenger->maySend()));
        const auto base = memory("VmRSS");
        forgetPeak();
        auto message = small(lab.address(), 0);
        message.attachments = {{.path = file.fileName()}};
        QElapsedTimer time;
        time.start();
        needed(LabMail::done(messenger->send(message)));
        result.insert(u"send"_s,
            QJsonObject{{u"milliseconds"_s, time.elapsed()},
                {u"peakPerSize"_s, static_cast<double>(memory("VmHWM") - base) * 1024 / bytes}});
    }
    file.remove();
    MessagePage listed;
    do {
        QThread::msleep(100);
        listed = needed(LabMail::done(mailbox->messages(u"INBOX"_s, {.limit = 1})));
    } while (listed.inFolder == before);
    const auto base = memory("VmRSS");
    forgetPeak();
    QElapsedTimer time;
    time.start();
    const auto message
        = needed(LabMail::done(mailbox->message(listed.messages.constFirst().id, {})));
    result.insert(u"fetch"_s,
        QJsonObject{{u"milliseconds"_s, time.elapsed()},
            {u"whole"_s, message.content.attachments.constFirst().content.size() == bytes},
            {u"peakPerSize"_s, static_cast<double>(memory("VmHWM") - base) * 1024 / bytes}});
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    initializeMail();
    const QCoreApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    LabMail lab(words.value(1).toInt());
    const auto what = words.value(2), how = words.value(3);
    QJsonObject result;
    if (what == u"send"_s) {
        result = send(lab, how.toInt());
    } else if (what == u"fetch"_s) {
        result = fetch(lab, how.toInt());
    } else if (what == u"page"_s) {
        result = page(lab, how);
    } else if (what == u"attachment"_s) {
        result = attachment(lab, how.toInt());
    } else {
        std::fputs(
            "mailbench ACCOUNT send COUNT|fetch COUNT|page FOLDER|attachment BYTES\n", stderr);
        return 2;
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
