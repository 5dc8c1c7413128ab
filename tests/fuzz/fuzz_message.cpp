// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/safehtml.h"
#include "protocols/mail/messages/bodystructure.h"
#include "protocols/mail/messages/imapfolders.h"
#include "protocols/mail/messages/imapreader.h"
#include "protocols/mail/messages/messageparser.h"
#include "protocols/mail/messages/rawmessage.h"
#include "protocols/mail/vmimeplatform.h"

#include <cstdlib>

using namespace mailrig;

namespace {

void readMessage(const QByteArray &raw)
{
    const auto message = receivedMessage(raw, {});
    const auto safe = safeHtml(message.content.html);
    if (safeHtml(safe.html).html != safe.html || safe.html.contains(QLatin1StringView("<script"))) {
        std::abort(); // what is safe has nothing more to take out
    }
    for (const auto &each : message.content.attachments) {
        if (each.name.isEmpty() || each.name.contains(u'/') || each.name.startsWith(u'.')) {
            std::abort();
        }
    }
}

void readResponse(const QByteArray &response)
{
    if (const auto items = fetchedItems(response)) {
        static_cast<void>(bodyStructure(items->value("BODYSTRUCTURE")));
    }
    QByteArray asSent;
    static_cast<void>(folderOf(response, asSent));
    static_cast<void>(bodyStructure(response));
    static_cast<void>(folderName(response.left(200)));
    static_cast<void>(imapSetUids(response.left(200)));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    initializeMail();
    return 0;
}

//! The first byte chooses who reads the rest.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(
        reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (data[0] % 3) {
    case 0:
        readMessage(bytes);
        break;
    case 1:
        readResponse(bytes);
        break;
    default:
        static_cast<void>(rawOutgoing(bytes, QStringLiteral("a@b.example")));
    }
    return 0;
}
