// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencessaver.h"

#include "models/usage.h"
#include "models/whendone.h"

namespace mailrig {

namespace {

//! The store's settings with those that the preferences show.
Settings merged(Settings stored, const Settings &edited)
{
    stored.roles = edited.roles;
    stored.deadlineSeconds = edited.deadlineSeconds;
    stored.trust = edited.trust;
    stored.proxy = edited.proxy;
    stored.ispdbUrl = edited.ispdbUrl;
    stored.theme = edited.theme;
    stored.language = edited.language;
    stored.clipboardSeconds = edited.clipboardSeconds;
    return stored;
}

QString freeName(const SecretList &secrets, const QString &wish)
{
    auto copy = secrets;
    auto name = wish;
    for (int i = 2; !copy.add(name); ++i) {
        name = QStringLiteral("%1 %2").arg(wish).arg(i);
    }
    return name;
}

} // namespace

PreferencesSaver::PreferencesSaver(
    AccountStore &store, SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_keychain(keychain)
    , m_session(session)
{
}

void PreferencesSaver::save(const Edit &edit)
{
    start(m_keychain, edit);
}

void PreferencesSaver::saveForSession(const Edit &edit)
{
    start(m_session, edit);
}

void PreferencesSaver::start(SecretStore &to, Edit edit)
{
    if (m_isBusy) {
        return;
    }
    m_isBusy = true;
    if (edit.proxyPassword.isEmpty()) {
        write(edit, edit.removesProxyPassword ? QUuid() : m_store.settings().proxyPassword);
        return;
    }
    auto id = m_store.settings().proxyPassword;
    if (id.isNull()) {
        id = QUuid::createUuid();
    }
    onceDone(
        to.write(id, edit.proxyPassword), this,
        [this, edit, id](const Result<void> &written) {
            if (written) {
                write(edit, id);
                return;
            }
            m_isBusy = false;
            Q_EMIT secretRefused(written.error());
        },
        Cause::KeychainMissing);
}

void PreferencesSaver::write(const Edit &edit, QUuid password)
{
    const auto former = m_store.settings().proxyPassword;
    auto written = writeFiles(edit, password);
    if (!written && written.error().code == Cause::FileChanged) {
        // Another program saved meanwhile: on top of that, then.
        written = m_store.load().and_then([&] { return writeFiles(edit, password); });
    }
    if (written && password.isNull() && !former.isNull()
        && secretUses(former, m_store.accounts(), m_store.settings(), m_store.oauthApps())
               .isEmpty()) {
        dropPassword(former);
        return;
    }
    end(written);
}

Result<void> PreferencesSaver::writeFiles(const Edit &edit, QUuid password)
{
    if (!password.isNull() && !m_store.secrets().find(password)) {
        auto secrets = m_store.secrets();
        secrets.list.append({.id = password, .name = freeName(secrets, edit.secretName)});
        if (auto named = m_store.saveSecrets(secrets); !named) {
            return named;
        }
    }
    auto settings = merged(m_store.settings(), edit.settings);
    settings.proxyPassword = password;
    return settings == m_store.settings() ? Result<void>() : m_store.saveSettings(settings);
}

void PreferencesSaver::dropPassword(QUuid id)
{
    auto secrets = m_store.secrets();
    Result<void> dropped;
    if (secrets.find(id)) {
        dropped = secrets.remove(id).and_then([&] { return m_store.saveSecrets(secrets); });
    }
    if (!dropped) {
        end(dropped);
        return;
    }
    onceDone(m_session.remove(id), this, [this, id](const Result<void> &) {
        onceDone(
            m_keychain.remove(id), this, [this](const Result<void> &removed) { end(removed); },
            Cause::KeychainMissing);
    });
}

void PreferencesSaver::end(const Result<void> &result)
{
    m_isBusy = false;
    if (result) {
        Q_EMIT saved();
    } else {
        Q_EMIT refused(result.error());
    }
}

} // namespace mailrig
