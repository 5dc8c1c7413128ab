// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/profiletexts.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

namespace mailrig::texts {

namespace {

struct Format {
    const char *name, *words, *hint;
};

constexpr Format table[] = {
    {"mobileconfig", QT_TRANSLATE_NOOP("FormatTexts", "Apple configuration profile"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For iPhone, iPad and Mac, by hand or by a device manager.")},
    {"email2-syncml", QT_TRANSLATE_NOOP("FormatTexts", "Windows EMAIL2, SyncML"),
        QT_TRANSLATE_NOOP("FormatTexts", "For device managers of Windows that speak OMA DM.")},
    {"email2-wap", QT_TRANSLATE_NOOP("FormatTexts", "Windows EMAIL2, provisioning XML"),
        QT_TRANSLATE_NOOP("FormatTexts", "For Windows packages and OMA client provisioning.")},
    {"autoconfig", QT_TRANSLATE_NOOP("FormatTexts", "Thunderbird autoconfig"),
        QT_TRANSLATE_NOOP("FormatTexts",
            "For the web server of a mail domain; Thunderbird and many others look there.")},
    {"autodiscover", QT_TRANSLATE_NOOP("FormatTexts", "Autodiscover answer"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For the web server of a mail domain; Outlook looks there.")},
    {"dns-zone", QT_TRANSLATE_NOOP("FormatTexts", "DNS records"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the zone of a mail domain.")},
    {"pacc", QT_TRANSLATE_NOOP("FormatTexts", "PACC (user agent configuration)"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For the web server of a mail domain, as an IETF draft describes it.")},
    {"thunderbird-qr", QT_TRANSLATE_NOOP("FormatTexts", "QR code for Thunderbird mobile"),
        QT_TRANSLATE_NOOP("FormatTexts", "For Thunderbird on Android: Import from desktop.")},
    {"k9s", QT_TRANSLATE_NOOP("FormatTexts", "Settings of K-9 Mail and Thunderbird for Android"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For Thunderbird on Android and K-9 Mail: Import settings.")},
    {"splunk-smtp", QT_TRANSLATE_NOOP("FormatTexts", "Splunk SOAR asset, SMTP"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the REST interface of Splunk SOAR; sending only.")},
    {"splunk-imap", QT_TRANSLATE_NOOP("FormatTexts", "Splunk SOAR asset, IMAP"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the REST interface of Splunk SOAR; receiving only.")},
    {"prf", QT_TRANSLATE_NOOP("FormatTexts", "Outlook profile (PRF)"),
        QT_TRANSLATE_NOOP("FormatTexts", "For classic Outlook on Windows.")},
    {"msmtp", QT_TRANSLATE_NOOP("FormatTexts", "msmtp"),
        QT_TRANSLATE_NOOP("FormatTexts", "For msmtp, which sends; receiving is left out.")},
    {"mbsync", QT_TRANSLATE_NOOP("FormatTexts", "mbsync (isync 1.5)"),
        QT_TRANSLATE_NOOP("FormatTexts", "For mbsync, which fetches; sending is left out.")},
    {"mbsync-1.4", QT_TRANSLATE_NOOP("FormatTexts", "mbsync (isync 1.4)"),
        QT_TRANSLATE_NOOP("FormatTexts", "For older mbsync, which fetches; sending is left out.")},
    {"neomutt", QT_TRANSLATE_NOOP("FormatTexts", "NeoMutt"),
        QT_TRANSLATE_NOOP("FormatTexts", "For NeoMutt and Mutt.")},
    {"aerc", QT_TRANSLATE_NOOP("FormatTexts", "aerc"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the mail program aerc.")},
    {"himalaya", QT_TRANSLATE_NOOP("FormatTexts", "Himalaya"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the command line mail program Himalaya.")},
    {"getmail", QT_TRANSLATE_NOOP("FormatTexts", "getmail"),
        QT_TRANSLATE_NOOP("FormatTexts", "For getmail, which fetches; sending is left out.")},
    {"fetchmail", QT_TRANSLATE_NOOP("FormatTexts", "fetchmail"),
        QT_TRANSLATE_NOOP("FormatTexts", "For fetchmail, which fetches; sending is left out.")},
    {"evolution", QT_TRANSLATE_NOOP("FormatTexts", "GNOME Evolution"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For the sources folder of Evolution; three files an account.")},
    {"kmail", QT_TRANSLATE_NOOP("FormatTexts", "KDE KMail"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For the settings folder of KMail; several files an account.")},
    {"thunderbird-userjs", QT_TRANSLATE_NOOP("FormatTexts", "Thunderbird preferences (user.js)"),
        QT_TRANSLATE_NOOP("FormatTexts", "For the profile folder of Thunderbird on the desktop.")},
    {"mailrig", QT_TRANSLATE_NOOP("FormatTexts", "Mailrig"),
        QT_TRANSLATE_NOOP("FormatTexts", "For Mailrig elsewhere: holds every field.")},
    {"mailrig-encrypted", QT_TRANSLATE_NOOP("FormatTexts", "Mailrig, encrypted"),
        QT_TRANSLATE_NOOP(
            "FormatTexts", "For Mailrig elsewhere: holds every field, opened by a passphrase.")},
    {"sheet-html", QT_TRANSLATE_NOOP("FormatTexts", "Sheet to read (HTML)"),
        QT_TRANSLATE_NOOP("FormatTexts",
            "For people: the fields in the order of the forms of layline.io and Boomi.")},
    {"sheet-markdown", QT_TRANSLATE_NOOP("FormatTexts", "Sheet to read (Markdown)"),
        QT_TRANSLATE_NOOP("FormatTexts",
            "For people: the fields in the order of the forms of layline.io and Boomi.")},
};

const Format *find(const QString &name)
{
    const auto *found = std::find_if(std::begin(table), std::end(table),
        [&name](const Format &each) { return name == QLatin1StringView(each.name); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

QString formatName(const QString &name)
{
    const auto *known = find(name);
    return known ? QCoreApplication::translate("FormatTexts", known->words) : visible(name, 60);
}

QString formatHint(const QString &name)
{
    const auto *known = find(name);
    return known ? QCoreApplication::translate("FormatTexts", known->hint) : QString();
}

} // namespace mailrig::texts
