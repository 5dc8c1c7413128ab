// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outgoingoptions.h"

#include "app/cli/clitexts.h"
#include "models/messages/addresslist.h"
#include "models/messages/messagefault.h"
#include "ui/texts/visible.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<QList<MailPerson>> people(const char *option, const Invocation &invocation)
{
    QList<MailPerson> all;
    for (const auto &each : invocation.options.values(QString::fromLatin1(option))) {
        const auto some = properAddresses(each);
        if (!some) {
            return failure(MessageFault::Address, some.error().detail);
        }
        all += *some;
    }
    return all;
}

Result<QString> textOf(const char *text, const char *file, const Invocation &invocation)
{
    if (!invocation.has(file)) {
        return text ? invocation.value(text) : QString();
    }
    return wholeInput(invocation.value(file)).map([](const QByteArray &bytes) {
        return QString::fromUtf8(bytes);
    });
}

//! "FILE;type=image/png"
OutgoingAttachment attachment(const QString &value)
{
    const auto at = value.lastIndexOf(u";type="_s);
    return {
        .type = at < 0 ? QString() : value.mid(at + 6), .path = at < 0 ? value : value.left(at)};
}

//! "ID=FILE", or "FILE": its name is its id then.
OutgoingAttachment picture(const QString &value)
{
    const auto equals = value.indexOf(u'=');
    const bool hasId
        = equals > 0 && !value.left(equals).contains(u'/') && !value.left(equals).contains(u';');
    auto result = attachment(hasId ? value.mid(equals + 1) : value);
    result.contentId = hasId ? value.left(equals) : QString();
    result.isInline = true;
    return result;
}

Result<QList<OutgoingAttachment>> pictures(const Invocation &invocation)
{
    QList<OutgoingAttachment> all;
    QStringList names; // as the HTML has them
    for (const auto &each : invocation.options.values(u"inline"_s)) {
        all << picture(each);
        const auto &id = all.constLast().contentId;
        if (!id.isEmpty() && !isContentId(id)) {
            return failure(Cause::Usage,
                Texts::tr("--inline takes an ID of ASCII signs without blanks, not “%1”.")
                    .arg(texts::visible(id)));
        }
        const auto name = id.isEmpty() ? QFileInfo(all.constLast().path).fileName() : id;
        if (names.contains(name)) {
            return failure(Cause::Usage,
                Texts::tr("--inline names two pictures “%1”: give one of them another ID.")
                    .arg(texts::visible(name)));
        }
        names << name;
    }
    return all;
}

//! One field, or several of a name: {"X-A": ["one", "two"]}.
Result<QList<HeaderField>> jsonFields(const QString &name, const QJsonValue &value)
{
    QList<HeaderField> fields;
    for (const auto &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (!each.isString() && !each.isDouble() && !each.isBool()) {
            return failure(Cause::Usage,
                Texts::tr("--headers: “%1” takes a text, or an array of texts.")
                    .arg(texts::visible(name)));
        }
        fields << HeaderField{name, each.toVariant().toString()};
    }
    return fields;
}

Result<QList<HeaderField>> headers(const Invocation &invocation)
{
    QList<HeaderField> fields;
    for (const auto &each : invocation.options.values(u"header"_s)) {
        const auto colon = each.indexOf(u':');
        if (colon < 1) {
            return failure(
                Cause::Usage, Texts::tr("--header takes “Name: value”, not “%1”.").arg(each));
        }
        fields << HeaderField{each.left(colon).trimmed(), each.mid(colon + 1).trimmed()};
    }
    if (invocation.has("headers")) {
        const auto json = QJsonDocument::fromJson(invocation.value("headers").toUtf8());
        if (!json.isObject()) {
            return failure(
                Cause::Usage, Texts::tr("--headers takes a JSON object of names and values."));
        }
        const auto object = json.object();
        for (const auto &name : object.keys()) {
            fields.removeIf([&name](const HeaderField &each) {
                return each.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        }
        for (auto each = object.begin(); each != object.end(); ++each) {
            const auto some = jsonFields(each.key(), each.value());
            if (!some) {
                return some;
            }
            fields += *some;
        }
    }
    return fields;
}

} // namespace

QList<QCommandLineOption> outgoingOptions()
{
    return {{u"from"_s, Texts::tr("Sender, if not the account's."), u"ADDRESS"_s},
        {u"to"_s, Texts::tr("Recipients, with commas between them."), u"ADDRESSES"_s},
        {u"cc"_s, Texts::tr("Recipients of a copy."), u"ADDRESSES"_s},
        {u"bcc"_s, Texts::tr("Recipients that the others do not see."), u"ADDRESSES"_s},
        {u"reply-to"_s, Texts::tr("Where answers go."), u"ADDRESSES"_s},
        {u"subject"_s, Texts::tr("What it is about."), u"TEXT"_s},
        {u"text"_s, Texts::tr("The text."), u"TEXT"_s},
        {u"text-file"_s, Texts::tr("The text, from a file or “-”."), u"FILE"_s},
        {u"html-file"_s, Texts::tr("The text as HTML, from a file or “-”."), u"FILE"_s},
        {u"attach"_s, Texts::tr("A file that goes along; its type is found out, or said."),
            u"FILE[;type=TYPE]"_s},
        {u"inline"_s,
            Texts::tr("A picture for the HTML: “cid:ID”; without ID, “cid:” and its name."),
            u"[ID=]FILE"_s},
        {u"header"_s, Texts::tr("A header field, which wins over what there would be."),
            u"FIELD"_s},
        {u"headers"_s, Texts::tr("Header fields as a JSON object."), u"JSON"_s}};
}

QList<QCommandLineOption> reportOptions()
{
    return {{u"report"_s,
                Texts::tr("Ask for reports of delivery: success, failure, delay, with commas."),
                u"KINDS"_s},
        {u"report-whole"_s, Texts::tr("With a failure, the whole message comes back.")},
        {u"report-id"_s, Texts::tr("What reports call this message."), u"ID"_s}};
}

Result<QByteArray> wholeInput(const QString &path)
{
    constexpr qint64 largest = qint64{256} * 1024 * 1024;
    constexpr qint64 piece = 1'048'576;
    QFile file(path);
    const bool isOpen
        = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    for (auto read = isOpen ? file.read(piece) : QByteArray(); !read.isEmpty();
         read = file.read(piece)) {
        bytes += read;
        if (bytes.size() > largest) {
            return failure(Cause::MessageTooLarge, path);
        }
    }
    return isOpen && file.error() == QFileDevice::NoError
        ? Result<QByteArray>(bytes)
        : failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
}

Result<DeliveryReports> deliveryReports(const Invocation &invocation)
{
    DeliveryReports reports{
        .wholeMessage = invocation.has("report-whole"), .id = invocation.value("report-id")};
    if (!isReportId(reports.id)) {
        return failure(Cause::Usage,
            Texts::tr("--report-id takes up to 100 ASCII characters, not “%1”.")
                .arg(texts::visible(reports.id)));
    }
    for (const auto &each : invocation.value("report").split(u',', Qt::SkipEmptyParts)) {
        const auto kind = each.trimmed();
        reports.success = reports.success || kind == u"success"_s;
        reports.failure = reports.failure || kind == u"failure"_s;
        reports.delay = reports.delay || kind == u"delay"_s;
        if (kind != u"success"_s && kind != u"failure"_s && kind != u"delay"_s) {
            return failure(Cause::Usage,
                Texts::tr("--report takes success, failure and delay, not “%1”.").arg(kind));
        }
    }
    return reports;
}

Result<OutgoingMessage> outgoingMessage(const Account &account, const Invocation &invocation)
{
    OutgoingMessage message{.subject = invocation.value("subject")};
    for (const auto &[option, list] : {std::pair{"to", &message.to}, {"cc", &message.cc},
             {"bcc", &message.bcc}, {"reply-to", &message.replyTo}}) {
        const auto some = people(option, invocation);
        if (!some) {
            return tl::unexpected(some.error());
        }
        *list = *some;
    }
    const auto from = people("from", invocation);
    const auto text = textOf("text", "text-file", invocation);
    const auto html = textOf(nullptr, "html-file", invocation);
    const auto fields = headers(invocation);
    const auto reports = deliveryReports(invocation);
    const auto inlined = pictures(invocation);
    for (const auto &error : {from ? Error{} : from.error(), text ? Error{} : text.error(),
             html ? Error{} : html.error(), fields ? Error{} : fields.error(),
             reports ? Error{} : reports.error(), inlined ? Error{} : inlined.error()}) {
        if (error != Error{}) {
            return tl::unexpected(error);
        }
    }
    if (from->size() > 1) {
        return failure(Cause::Usage, Texts::tr("--from takes one address."));
    }
    message.from = from->value(0, {.name = account.identity.displayName});
    message.text = *text;
    message.html = *html;
    message.headers = *fields;
    message.reports = *reports;
    if (message.replyTo.isEmpty() && !account.identity.replyTo.isEmpty()) {
        message.replyTo = addressList(account.identity.replyTo);
    }
    for (const auto &each : invocation.options.values(u"attach"_s)) {
        message.attachments << attachment(each);
    }
    message.attachments += *inlined;
    return message;
}

} // namespace mailrig::cli
