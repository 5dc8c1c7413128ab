// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportrun.h"

#include "app/cli/clitexts.h"
#include "app/cli/profilefiles.h"
#include "app/cli/profilenotes.h"
#include "models/exchange/bundlerun.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! One export under way.
class ExportRun {
public:
    ExportRun(const Bundle &settings, const ExportSource &source, Invocation &invocation)
        : m_settings(settings)
        , m_source(source)
        , m_invocation(invocation)
        , m_console(invocation.console)
    {
    }

    Result<FinishedExport> run()
    {
        const auto plan = exportPlan(m_source.request, m_source.context);
        if (!plan && plan.error().code == Cause::NotFound) {
            return failure(Cause::Usage,
                Texts::tr("“%1” is no format that is written; see “mailrig formats”.")
                    .arg(m_source.request.format));
        }
        if (!plan) {
            return tl::unexpected(plan.error());
        }
        if (plan->entries.isEmpty()) {
            return failure(Cause::Usage, Texts::tr("There is no account to export."));
        }
        if (m_settings.withSecrets && !writtenFormat(plan->format)->isSecretKept) {
            return failure(Cause::Usage,
                Texts::tr("--with-secrets: files of %1 hold no passwords.").arg(plan->format));
        }
        sayWhatIsIdle(*plan);
        const auto refused = say(*plan);
        for (const auto &each : plan->notes) {
            if (each.kind == ProfileNote::Kind::Error) {
                tell(*plan, {});
                return failure(Cause::Validation, texts::note(each, {}));
            }
        }
        if (!refused.isEmpty() && !m_invocation.has("skip-refused")) {
            tell(*plan, {});
            return failure(Cause::Validation, refused.join(u", "_s));
        }
        if (m_invocation.has("dry-run")) {
            tell(*plan, {});
            m_console.say(Texts::tr("Nothing was written."));
            return FinishedExport{.plan = *plan};
        }
        return written(*plan).map([&](const QList<WrittenFile> &files) {
            tell(*plan, files);
            FinishedExport done{.plan = *plan};
            for (const auto &each : files) {
                if (!each.path.isEmpty()) {
                    done.files.insert(
                        QFileInfo(each.path).absoluteFilePath(), fileDigest(each.bytes));
                }
            }
            return done;
        });
    }

private:
    [[nodiscard]] SecretList secretNames()
    {
        if (!m_source.isStored) {
            return {};
        }
        const auto store = m_invocation.store().value_or(nullptr);
        return store ? store->secrets() : SecretList();
    }

    [[nodiscard]] bool isSharedFile(const QString &format) const
    {
        return m_settings.isForEverybody && format == u"autoconfig";
    }

    //! What was asked for and changes nothing.
    void sayWhatIsIdle(const ExportPlan &plan)
    {
        const auto &format = plan.format;
        const auto say = [&](const QString &option) {
            m_console.warn(Texts::tr("%1 changes nothing in files of %2.").arg(option, format));
        };
        const bool isAutoconfig = format == u"autoconfig";
        if (!m_settings.delivery.isEmpty() && format != u"email2-syncml") {
            say(u"--delivery"_s);
        }
        if (m_settings.isForEverybody && !isAutoconfig) {
            say(u"--for-everybody"_s);
        }
        if (!m_settings.domain.isEmpty() && !isAutoconfig && format != u"dns-zone"
            && format != u"pacc") {
            say(u"--domain"_s);
        }
        if (m_settings.withSecrets && isSharedFile(format)) {
            m_console.warn(Texts::tr("--with-secrets: a file for everybody holds no passwords."));
        }
        for (const auto &each : plan.unusedMacros) {
            m_console.warn(
                Texts::tr("--map: no account refers to ${%1}.").arg(texts::visible(each, 100)));
        }
    }

    //! Losses and refusals, on standard error; answers who is refused.
    QStringList say(const ExportPlan &plan)
    {
        const auto secrets = secretNames();
        QStringList refused;
        warnOf(plan.format, plan.notes, secrets, m_console);
        for (const auto &entry : plan.entries) {
            const auto &name = entry.account.name;
            warnOf(name, entry.notes, secrets, m_console);
            if (!entry.isRefused()) {
                continue;
            }
            refused << name;
            for (const auto &each : texts::refusals(entry)) {
                m_console.warn(Texts::tr("%1: refused: %2").arg(texts::visible(name, 100), each));
            }
        }
        return refused;
    }

    void tell(const ExportPlan &plan, const QList<WrittenFile> &files)
    {
        const auto secrets = secretNames();
        QJsonArray accounts, made;
        for (const auto &entry : plan.entries) {
            QJsonObject account{{u"name"_s, entry.account.name}, {u"refused"_s, entry.isRefused()},
                {u"notes"_s, toJson(entry.notes, secrets)}};
            if (entry.isRefused()) {
                account.insert(u"reasons"_s, QJsonArray::fromStringList(texts::refusals(entry)));
            }
            accounts << account;
        }
        for (const auto &each : files) {
            made << cli::toJson(each);
        }
        QJsonObject object{{u"format"_s, plan.format}, {u"accounts"_s, accounts},
            {u"notes"_s, toJson(plan.notes, secrets)}, {u"files"_s, made}};
        if (!m_settings.name.isEmpty()) {
            object.insert(u"bundle"_s, m_settings.name);
        }
        m_console.tell(object);
        for (const auto &each : files) {
            if (!each.path.isEmpty()) {
                m_console.say(Texts::tr("Wrote %1.").arg(texts::visible(each.path, 4096)));
            }
        }
    }

    Result<QHash<QUuid, Secret>> secretsFor(const ExportPlan &plan)
    {
        QHash<QUuid, Secret> found;
        if (!m_settings.withSecrets || isSharedFile(plan.format)) {
            return found;
        }
        const auto ids = plan.secrets();
        m_invocation.readAhead(ids);
        for (const auto &id : ids) {
            const auto secret = m_source.known.contains(id)
                ? Result<Secret>(m_source.known.value(id))
                : m_invocation.read(id);
            if (!secret) {
                return tl::unexpected(secret.error());
            }
            found.insert(id, *secret);
        }
        const bool isClosed
            = !m_settings.encryptFor.isEmpty() || plan.format.endsWith(u"encrypted");
        if (!found.isEmpty() && !isClosed) {
            m_console.warn(Texts::tr("Passwords in clear in what is written: %1. Keep it to "
                                     "yourself.")
                               .arg(found.size()));
        }
        return found;
    }

    Result<Secret> storedPassphrase(QUuid id)
    {
        return id.isNull() ? Result<Secret>(Secret()) : m_invocation.read(id);
    }

    Result<Wrapping> wrapping()
    {
        Wrapping made{.asPicture = m_settings.asPicture};
        const auto take = [](const QString &path, QByteArray &bytes) -> Result<void> {
            return path.isEmpty()
                ? Result<void>()
                : profileInput(path).map([&bytes](const QByteArray &read) { bytes = read; });
        };
        QByteArray recipient;
        SigningIdentity identity{
            .certificateFile = m_settings.signCertificate, .keyFile = m_settings.signKey};
        auto done
            = take(m_settings.encryptFor, recipient)
                  .and_then([&] { return take(m_settings.signCertificate, identity.certificate); })
                  .and_then([&] { return take(m_settings.signKey, identity.key); })
                  .and_then([&] { return storedPassphrase(m_settings.signPassphrase); })
                  .and_then([&](const Secret &secret) {
                      identity.passphrase = secret;
                      return storedPassphrase(m_settings.passphrase);
                  })
                  .map([&made](const Secret &secret) { made.passphrase = secret; });
        if (!done) {
            return tl::unexpected(done.error());
        }
        if (!recipient.isEmpty()) {
            made.recipients << RecipientCertificate{recipient, m_settings.encryptFor};
        }
        if (!m_settings.signCertificate.isEmpty()) {
            made.sign = identity;
        }
        return made;
    }

    Result<QList<ProfileFile>> files(const ExportPlan &plan, const WriteOptions &options)
    {
        auto how = wrapping();
        if (!how) {
            return tl::unexpected(how.error());
        }
        const auto &wrappers = m_invocation.adapters.wrappers;
        auto made = exportFiles(plan, options, *how, wrappers);
        if (!made && made.error().code == Cause::SecretMissing) {
            const auto secret
                = m_invocation.secretValue(how->sign ? Texts::tr("Passphrase of the key: ")
                                                     : Texts::tr("Passphrase for the file: "));
            if (!secret) {
                return tl::unexpected(secret.error());
            }
            how->passphrase = *secret;
            if (how->sign) {
                how->sign->passphrase = *secret;
            }
            made = exportFiles(plan, options, *how, wrappers);
        }
        return made.map_error([&plan](const Error &error) {
            return error.code == Cause::Usage
                ? Error{Cause::Usage, cannot(error.detail, plan.format)}
                : error;
        });
    }

    static QString cannot(const QString &what, const QString &format)
    {
        if (what == u"sign") {
            return Texts::tr("--sign: files of %1 are not signed here.").arg(format);
        }
        if (what == u"recipients") {
            return Texts::tr("--encrypt-for: files of %1 are not encrypted so.").arg(format);
        }
        if (what == u"picture") {
            return Texts::tr("--picture: %1 makes no QR code.").arg(format);
        }
        return Texts::tr("%1 cannot be written here.").arg(what);
    }

    Result<QList<WrittenFile>> written(const ExportPlan &plan)
    {
        auto options = m_source.request.options;
        return secretsFor(plan)
            .and_then([&](const QHash<QUuid, Secret> &secrets) {
                options.secrets = secrets;
                return files(plan, options);
            })
            .and_then([&](QList<ProfileFile> made) {
                nameByBundle(made, m_settings, plan);
                // Some programs (aerc) refuse settings that others may read.
                return writeFiles(made,
                    {.path = m_settings.target,
                        .mayOverwrite = m_invocation.has("force") || m_source.mayOverwrite,
                        .isPrivate = true},
                    m_console);
            });
    }

    const Bundle &m_settings;
    const ExportSource &m_source;
    Invocation &m_invocation;
    Console &m_console;
};

} // namespace

Result<ExportSource> sourceOf(const Bundle &bundle, Invocation &invocation)
{
    return invocation.store().and_then([&](AccountStore *store) {
        return contextOf(bundle, *store, processVariable)
            .map([&](const ValidationContext &context) {
                return ExportSource{.request = requestOf(bundle, *store),
                    .context = context,
                    .isStored = true,
                    .mayOverwrite = !bundle.exportedAt.isEmpty()};
            });
    });
}

Result<void> keepRun(const Bundle &bundle, const FinishedExport &run, Invocation &invocation)
{
    auto old = leftOver(bundle, run.files);
    old.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    for (const auto &each : std::as_const(old)) {
        invocation.console.warn(
            Texts::tr("Left over from an earlier run: %1.").arg(texts::visible(each, 4096)));
    }
    if (!old.isEmpty()) {
        invocation.console.tell(
            {{u"bundle"_s, bundle.name}, {u"leftOver"_s, QJsonArray::fromStringList(old)}});
    }
    return invocation.store().and_then([&](AccountStore *store) {
        auto bundles = store->bundles();
        return bundles.put(afterRun(bundle, run.plan, run.files, QDateTime::currentDateTimeUtc()))
            .and_then([&](const Bundle & /*put*/) { return store->saveBundles(bundles); });
    });
}

Result<FinishedExport> runExport(
    const Bundle &settings, const ExportSource &source, Invocation &invocation)
{
    return ExportRun(settings, source, invocation).run();
}

} // namespace mailrig::cli
