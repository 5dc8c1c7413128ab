// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/clitexts.h"
#include "app/cli/secretinput.h"

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

Invocation::Invocation(const QCommandLineParser &parsed, Console &speaking, Adapters &concrete)
    : options(parsed)
    , console(speaking)
    , adapters(concrete)
{
}

bool Invocation::has(const char *option) const
{
    return options.isSet(QString::fromLatin1(option));
}

QString Invocation::value(const char *option) const
{
    return options.value(QString::fromLatin1(option));
}

Result<int> Invocation::number(const char *option, int least, int most, int otherwise) const
{
    if (!has(option)) {
        return otherwise;
    }
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return failure(Cause::Usage,
            Texts::tr("--%1 takes a number from %2 to %3, not “%4”.")
                .arg(QString::fromLatin1(option), QString::number(least), QString::number(most),
                    value(option)));
    }
    return number;
}

Result<AccountStore *> Invocation::store()
{
    if (!m_store) {
        auto store = std::make_unique<AccountStore>(
            has("store") ? value("store") : AccountStore::standardFolder());
        if (const auto loaded = store->load(); !loaded) {
            return tl::unexpected(loaded.error());
        }
        m_store = std::move(store);
        for (const auto &file : m_store->unreadable()) {
            console.warn(Texts::tr("mailrig: %1 cannot be read and is left alone: %2")
                             .arg(file.path, file.error.detail));
        }
    }
    return m_store.get();
}

Result<Environment> Invocation::environment()
{
    const auto opened = store();
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return (*opened)->environments().chosen(
        has("environment") ? value("environment") : (*opened)->settings().environment);
}

Result<Account> Invocation::account(const QString &nameOrId)
{
    const auto opened = store();
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto *found = (*opened)->find(nameOrId);
    if (!found) {
        found = (*opened)->find(QUuid::fromString(nameOrId));
    }
    return found ? Result<Account>(*found) : failure(Cause::NotFound, nameOrId);
}

Result<SecretEntry> Invocation::secret(const QString &nameOrId)
{
    const auto opened = store();
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto *found = (*opened)->secrets().find(nameOrId);
    if (!found) {
        found = (*opened)->secrets().find(QUuid::fromString(nameOrId));
    }
    return found ? Result<SecretEntry>(*found) : failure(Cause::NotFound, nameOrId);
}

Result<OAuthApp> Invocation::oauthApp(const QString &nameOrId)
{
    const auto opened = store();
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto &apps = (*opened)->oauthApps();
    const auto *found = apps.find(nameOrId);
    if (!found) {
        found = apps.find(QUuid::fromString(nameOrId));
    }
    return found ? Result<OAuthApp>(*found) : failure(Cause::NotFound, nameOrId);
}

Result<Secret> Invocation::secretValue(const QString &prompt) const
{
    if (!has("secret-fd")) {
        auto typed = secretFromTerminal(prompt);
        if (!typed && typed.error().code == Cause::Usage) {
            return failure(Cause::Usage,
                Texts::tr("There is no terminal to type the secret at. Pass it with --secret-fd."));
        }
        return typed;
    }
    const auto descriptor = number("secret-fd", 0, 1'048'576, 0);
    if (!descriptor) {
        return tl::unexpected(descriptor.error());
    }
    auto secret = secretFromDescriptor(*descriptor);
    if (!secret && secret.error().code == Cause::Usage) {
        return failure(Cause::Usage,
            Texts::tr("--secret-fd %1 cannot be read: %2")
                .arg(QString::number(*descriptor), secret.error().detail));
    }
    return secret;
}

Result<void> Invocation::unlockAfter(const Error &error)
{
    // Only where there is somebody to ask and a screen to ask on.
    const bool hasPerson = isatty(STDERR_FILENO) == 1
        && (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY"));
    if (error.code != Cause::KeychainLocked || !hasPerson) {
        return tl::unexpected(error);
    }
    console.warn(Texts::tr("The keychain is locked: please unlock it in the window that opens."));
    return awaited<void>(adapters.unlock());
}

template <class T, class F> Result<T> Invocation::opened(F operation)
{
    auto result = awaited<T>(operation());
    if (result) {
        return result;
    }
    if (const auto unlocked = unlockAfter(result.error()); !unlocked) {
        return tl::unexpected(unlocked.error());
    }
    return awaited<T>(operation());
}

Result<Secret> Invocation::read(QUuid id)
{
    if (const auto known = m_read.constFind(id); known != m_read.cend()) {
        return *known;
    }
    auto secret = opened<Secret>([this, id] { return adapters.secrets.read(id); });
    if (secret) {
        m_read.insert(id, *secret);
    }
    return secret;
}

void Invocation::readAhead(const QList<QUuid> &ids)
{
    constexpr qsizetype few = 8; // are as quick one by one
    if (ids.size() <= few || !adapters.readAtOnce) {
        return;
    }
    const auto read
        = opened<QHash<QUuid, Secret>>([this, &ids] { return adapters.readAtOnce(ids); });
    if (read) {
        m_read.insert(*read);
    }
}

Result<void> Invocation::write(QUuid id, const Secret &secret)
{
    return opened<void>([&] { return adapters.secrets.write(id, secret); });
}

Result<void> Invocation::remove(QUuid id)
{
    return opened<void>([this, id] { return adapters.secrets.remove(id); });
}

std::optional<QString> processVariable(const QString &name)
{
    const auto local = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(local.constData())) {
        return {};
    }
    return qEnvironmentVariable(local.constData());
}

} // namespace mailrig::cli
