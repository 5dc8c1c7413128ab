// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/exportrun.h"
#include "app/cli/optionvalues.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

struct TextOption {
    const char *option;
    QString Bundle::*member;
    bool isPath = false;
};
constexpr TextOption textOptions[]{
    {"format", &Bundle::format},
    {"environment", &Bundle::environment},
    {"profile-name", &Bundle::profileName},
    {"organization", &Bundle::organization},
    {"domain", &Bundle::domain},
    {"output", &Bundle::target, true},
    {"sign", &Bundle::signCertificate, true},
    {"key", &Bundle::signKey, true},
    {"encrypt-for", &Bundle::encryptFor, true},
};

//! From wherever a bundle is run; a slash at the end stays, for it means a folder.
QString fullPath(const QString &path)
{
    if (path.isEmpty() || path == u"-") {
        return path;
    }
    const auto full = QDir::cleanPath(QDir().absoluteFilePath(path));
    return path.endsWith(u'/') && !full.endsWith(u'/') ? full + u'/' : full;
}

Result<QMap<QString, QString>> macroTable(const QStringList &assignments)
{
    QMap<QString, QString> table;
    for (const auto &each : assignments) {
        const auto equals = each.indexOf(u'=');
        if (equals <= 0) {
            return failure(Cause::Usage,
                Texts::tr("--map takes NAME=TEXT, as address='$EMAIL$', not “%1”.").arg(each));
        }
        table.insert(each.left(equals), each.mid(equals + 1));
    }
    return table;
}

} // namespace

QList<QCommandLineOption> exportOptions()
{
    return {{u"format"_s, Texts::tr("Format of the files; see “mailrig formats”."), u"FORMAT"_s},
        {{u"o"_s, u"output"_s},
            Texts::tr("File to write, or folder for several; - is standard output."), u"FILE"_s},
        {u"map"_s,
            Texts::tr("Write TEXT, a variable of a device manager, in the place of ${NAME}; may be "
                      "repeated."),
            u"NAME=TEXT"_s},
        {u"profile-name"_s, Texts::tr("What the profile is called."), u"TEXT"_s},
        {u"organization"_s, Texts::tr("Who hands the profile on."), u"TEXT"_s},
        {u"domain"_s, Texts::tr("Domain of server lists, if not that of the first address."),
            u"DOMAIN"_s},
        {u"for-everybody"_s,
            Texts::tr("For anybody at the domain: addresses become the format's placeholders.")},
        {u"delivery"_s,
            Texts::tr("How a device that may have the account is told (EMAIL2): add, replace or "
                      "deleteAndAdd."),
            u"DELIVERY"_s},
        {u"picture"_s, Texts::tr("Write the QR code as a picture (PNG).")},
        {u"with-secrets"_s, Texts::tr("Write passwords into the files, which are in clear.")},
        {u"sign"_s, Texts::tr("Sign Apple profiles with this certificate (PEM, PKCS #12)."),
            u"FILE"_s},
        {u"key"_s, Texts::tr("Key of the certificate, if it is in a file of its own."), u"FILE"_s},
        {u"encrypt-for"_s, Texts::tr("Encrypt Apple profiles for the holder of this certificate."),
            u"FILE"_s},
        {u"secret-fd"_s,
            Texts::tr("Read the passphrase of the key, or of a sealed file, from this descriptor."),
            u"N"_s},
        {u"force"_s, Texts::tr("Replace files that are there.")}};
}

Result<Bundle> changedByOptions(Bundle bundle, Invocation &invocation)
{
    for (const auto &each : textOptions) {
        if (invocation.has(each.option)) {
            const auto value = invocation.value(each.option);
            bundle.*each.member = each.isPath ? fullPath(value) : value;
        }
    }
    if (invocation.has("sign") && !invocation.has("key")) {
        bundle.signKey.clear(); // the old certificate's
    }
    if (invocation.has("delivery")) {
        bundle.delivery = invocation.value("delivery");
        if (!delivery(bundle.delivery)) {
            return tl::unexpected(wrongValue(
                u"delivery"_s, bundle.delivery, {u"add"_s, u"replace"_s, u"deleteAndAdd"_s}));
        }
    }
    bundle.isForEverybody = bundle.isForEverybody || invocation.has("for-everybody");
    bundle.asPicture = bundle.asPicture || invocation.has("picture");
    bundle.withSecrets = bundle.withSecrets || invocation.has("with-secrets");
    if (!bundle.signKey.isEmpty() && bundle.signCertificate.isEmpty()) {
        return failure(Cause::Usage, Texts::tr("--key needs --sign with the certificate."));
    }
    return macroTable(invocation.options.values(u"map"_s)).map([&bundle](const auto &table) {
        bundle.macros.insert(table);
        return bundle;
    });
}

} // namespace mailrig::cli
