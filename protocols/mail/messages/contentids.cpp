// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/contentids.h"

#include "models/messages/messagefault.h"

#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString newContentId(const QString &domain)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(
        reinterpret_cast<const char *>(random.data()), sizeof(random.front()) * random.size());
    return QString::fromLatin1(bytes.toHex()) + u'@' + domain;
}

//! What the HTML calls a picture.
QString reference(const OutgoingAttachment &picture)
{
    return !picture.contentId.isEmpty() ? picture.contentId
        : !picture.name.isEmpty()       ? picture.name
                                        : QFileInfo(picture.path).fileName();
}

//! RFC 2392 §2: as it is in HTML, percent-encoded or not, in any quotes or none.
QString rewritten(const QString &html, const QHash<QString, QString> &ids)
{
    static const QRegularExpression link(
        u"[=(]\\s*(?:\"\\s*cid:([^\"]*)|'\\s*cid:([^']*)|cid:([^\\s\"'<>)]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype at = 0;
    for (auto links = link.globalMatch(html); links.hasNext();) {
        const auto match = links.next();
        const int group = match.lastCapturedIndex();
        auto name = match.captured(group).trimmed().replace(u"&amp;"_s, u"&"_s);
        if (!ids.contains(name)) {
            name = QUrl::fromPercentEncoding(name.toUtf8());
        }
        if (const auto id = ids.constFind(name); id != ids.cend()) {
            result += QStringView(html).sliced(at, match.capturedStart(group) - at);
            result += QString::fromLatin1(QUrl::toPercentEncoding(*id, "@"));
            at = match.capturedEnd(group);
        }
    }
    return result + html.mid(at);
}

} // namespace

Result<OutgoingMessage> withContentIds(OutgoingMessage message, const QByteArray &domain)
{
    QHash<QString, QString> ids; // by what the HTML calls them
    QStringList taken;
    for (auto &each : message.attachments) {
        if (!each.isPicture()) {
            continue;
        }
        const auto name = reference(each);
        const bool isOwn = !each.contentId.isEmpty();
        if (ids.contains(name) || (isOwn && !isContentId(name))) {
            return failure(MessageFault::ContentId, name);
        }
        if (!isOwn) {
            each.contentId = newContentId(QString::fromLatin1(domain));
        } else if (!each.contentId.contains(u'@')) {
            each.contentId += u'@' + QString::fromLatin1(domain);
        }
        if (taken.contains(each.contentId)) {
            return failure(MessageFault::ContentId, name);
        }
        taken << each.contentId;
        ids.insert(name, each.contentId);
    }
    for (auto each = ids.begin(); each != ids.end();) { // those that stay as they are
        each = each.key() == each.value() ? ids.erase(each) : std::next(each);
    }
    if (!ids.isEmpty()) {
        message.html = rewritten(message.html, ids);
    }
    return message;
}

} // namespace mailrig
