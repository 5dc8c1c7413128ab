// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/oauthappsdialog.h"

#include "models/oauthprovider.h"
#include "models/whendone.h"
#include "ui/messagebar.h"
#include "ui/oauthappfields.h"
#include "ui/texts/errortexts.h"

#include <QListWidget>

namespace mailrig {

QString OAuthAppsDialog::freeName(const QString &wish) const
{
    auto name = wish;
    for (int i = 2; m_services.store.oauthApps().find(name); ++i) {
        name = QStringLiteral("%1 %2").arg(wish).arg(i);
    }
    return name;
}

template <class F> bool OAuthAppsDialog::change(const QString &what, F change)
{
    auto apps = m_services.store.oauthApps();
    const Result<void> made = change(apps);
    const auto done = made.and_then([&] { return m_workspace.storeOAuthApps(apps, what); });
    if (!done) {
        m_bar->say(FieldMark::Kind::Error, texts::error(done.error()));
        reload(); // a name typed in place goes back
    }
    return done.has_value();
}

void OAuthAppsDialog::add(const OAuthProvider *provider)
{
    auto app = provider ? provider->app : OAuthApp();
    app.provider = provider ? provider->name : QString();
    app.name = freeName(provider ? provider->title : tr("New OAuth app"));
    save();
    QUuid id;
    const bool done = change(tr("new OAuth app"), [&](OAuthApps &apps) {
        return apps.put(app).map([&](const OAuthApp &put) { id = put.id; });
    });
    if (done) {
        show(id);
        m_fields->setFocus(Qt::OtherFocusReason);
    }
}

void OAuthAppsDialog::rename(QUuid id, const QString &name)
{
    const auto *app = m_services.store.oauthApps().find(id);
    if (!app || app->name == name) {
        return;
    }
    if (name.isEmpty()) {
        m_bar->say(FieldMark::Kind::Error, tr("An OAuth app needs a name."));
        reload();
        return;
    }
    auto renamed = *app;
    renamed.name = name;
    change(tr("new name of “%1”").arg(app->name),
        [&](OAuthApps &apps) { return apps.put(renamed).map([](const OAuthApp &) {}); });
}

void OAuthAppsDialog::askToRemove()
{
    const auto id = current();
    const auto uses = appUses(id, m_workspace.accounts()).size();
    if (uses == 0) {
        remove(id);
        return;
    }
    m_bar->say(FieldMark::Kind::Warning,
        tr("%n place(s) still use this OAuth app. Nobody can sign in there without it.", nullptr,
            int(uses)),
        {{.name = QStringLiteral("oauthApps.removeAnyway"),
            .text = tr("Delete any&way"),
            .chosen = [this, id] { remove(id); }}});
}

void OAuthAppsDialog::remove(QUuid id)
{
    const auto *app = m_services.store.oauthApps().find(id);
    const auto name = app ? app->name : QString();
    const bool done = change(
        tr("deletion of “%1”").arg(name), [id](OAuthApps &apps) { return apps.remove(id); });
    if (done) {
        m_bar->say(FieldMark::Kind::Note, tr("The OAuth app “%1” was deleted.").arg(name),
            {{.name = QStringLiteral("oauthApps.undo"), .text = tr("&Undo"), .chosen = [this] {
                  m_workspace.undoStack()->undo();
              }}});
    }
}

void OAuthAppsDialog::save()
{
    const auto *stored = m_services.store.oauthApps().find(m_shown);
    const auto app = m_fields->app();
    // A secret that is being kept has no name in the list yet: the app is written after it.
    const bool waits = m_workspace.typedSecret(app.clientSecret)
        || m_workspace.typedSecret(app.clientCertificatePassphrase);
    if (!stored || app.id != m_shown || app == *stored || waits) {
        return;
    }
    auto changed = app;
    changed.name = stored->name;
    change(tr("change of “%1”").arg(stored->name),
        [&](OAuthApps &apps) { return apps.put(changed).map([](const OAuthApp &) {}); });
}

void OAuthAppsDialog::keep(const TypedSecret &typed, bool thisSession)
{
    auto &to = thisSession ? m_services.session : m_services.keychain;
    const auto refused = [this, typed](const Error &error) {
        m_bar->say(FieldMark::Kind::Error,
            tr("The secret was not kept. %1").arg(texts::error(error)),
            {{.name = QStringLiteral("oauthApps.retry"),
                 .text = tr("Try a&gain"),
                 .chosen = [this, typed] { keep(typed, false); }},
                {.name = QStringLiteral("oauthApps.session"),
                    .text = tr("Keep for this &session only"),
                    .chosen = [this, typed] { keep(typed, true); }}});
    };
    onceDone(
        to.write(typed.id, typed.secret), this,
        [this, typed, refused](const Result<void> &written) {
            if (written) {
                kept(typed);
            } else {
                refused(written.error());
            }
        },
        Cause::KeychainMissing);
}

void OAuthAppsDialog::kept(const TypedSecret &typed)
{
    auto secrets = m_services.store.secrets();
    if (!secrets.find(typed.id)) {
        auto name = typed.name;
        for (int i = 2; secrets.find(name); ++i) {
            name = QStringLiteral("%1 %2").arg(typed.name).arg(i);
        }
        secrets.list.append({.id = typed.id, .name = name});
        if (const auto saved = m_services.store.saveSecrets(secrets); !saved) {
            m_bar->say(FieldMark::Kind::Error, texts::error(saved.error()));
            return;
        }
    }
    m_workspace.forgetTyped(typed.id);
    save();
}

} // namespace mailrig
