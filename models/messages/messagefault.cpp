// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagefault.h"

#include <algorithm>
#include <iterator>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    MessageFault fault;
    QLatin1StringView code;
};

constexpr Row rows[] = {
    {MessageFault::NoSender, "noSender"_L1},
    {MessageFault::NoRecipient, "noRecipient"_L1},
    {MessageFault::NoHeader, "noHeader"_L1},
    {MessageFault::Address, "address"_L1},
    {MessageFault::PersonName, "personName"_L1},
    {MessageFault::HeaderName, "headerName"_L1},
    {MessageFault::HeaderValue, "headerValue"_L1},
    {MessageFault::RepeatedHeader, "repeatedHeader"_L1},
    {MessageFault::AttachmentName, "attachmentName"_L1},
    {MessageFault::AttachmentType, "attachmentType"_L1},
    {MessageFault::ContentId, "contentId"_L1},
    {MessageFault::ReportId, "reportId"_L1},
    {MessageFault::Utf8Address, "utf8Address"_L1},
    {MessageFault::Utf8Header, "utf8Header"_L1},
};

} // namespace

tl::unexpected<Error> failure(MessageFault fault, const QString &what, Cause cause)
{
    const auto *row = std::find_if(
        std::begin(rows), std::end(rows), [fault](const Row &each) { return each.fault == fault; });
    auto detail = QString(row->code);
    if (!what.isEmpty()) {
        detail += u": "_s + what;
    }
    return failure(cause, detail);
}

std::optional<NamedFault> messageFault(const Error &error)
{
    // A server's words begin with a number.
    const bool mayBe = error.code == Cause::Validation || error.code == Cause::SenderRefused
        || error.code == Cause::RecipientRefused;
    const auto colon = error.detail.indexOf(u": "_s);
    const auto code = error.detail.left(colon);
    const auto *row = std::find_if(
        std::begin(rows), std::end(rows), [&](const Row &each) { return each.code == code; });
    if (!mayBe || row == std::end(rows)) {
        return {};
    }
    return NamedFault{row->fault, colon < 0 ? QString() : error.detail.mid(colon + 2)};
}

} // namespace mailrig
