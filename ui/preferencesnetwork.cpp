// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesnetwork.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"
#include "ui/filefield.h"
#include "ui/passwordedit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace mailrig {

PreferencesNetwork::PreferencesNetwork(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, QStringLiteral("preferences.")))
    , m_deadline(new QSpinBox(this))
    , m_caFile(new FileField(this))
    , m_systemStore(new QCheckBox(tr("Trust the authorities of this &system"), this))
    , m_kind(new EnumComboBox(this))
    , m_host(new CleanLineEdit(this))
    , m_user(new CleanLineEdit(this))
    , m_ispdb(new CleanLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_password(new PasswordEdit(this))
    , m_forget(new QPushButton(tr("Re&move password"), this))
    , m_passwordRow(new QWidget(this))
{
    m_deadline->setRange(1, longestDeadlineSeconds);
    m_deadline->setSuffix(tr(" s", "seconds"));
    m_rows->add(QStringLiteral("deadlineSeconds"), tr("A test &ends after:"), m_deadline);
    m_rows->addUnlabelled(QStringLiteral("trust.systemStore"), m_systemStore);
    m_caFile->setDialog(
        tr("Choose a file of authorities"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    m_caFile->edit()->setPlaceholderText(tr("None"));
    m_rows->addRow(
        QStringLiteral("trust.caFile"), tr("&Additional authorities:"), m_caFile->edit(), m_caFile);
    m_kind->add(ProxySettings::Kind::None, tr("None"));
    m_kind->add(ProxySettings::Kind::System, tr("As the desktop"));
    m_kind->add(ProxySettings::Kind::Socks5, QStringLiteral("SOCKS5"));
    m_kind->add(ProxySettings::Kind::Http, QStringLiteral("HTTP"));
    m_rows->add(QStringLiteral("proxy.kind"), tr("&Proxy:"), m_kind);
    m_host->setTechnical();
    m_rows->add(QStringLiteral("proxy.host"), tr("Proxy &host:"), m_host);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Not set"));
    m_rows->add(QStringLiteral("proxy.port"), tr("P&roxy port:"), m_port);
    m_user->setTechnical();
    m_user->setPlaceholderText(tr("None"));
    m_rows->add(QStringLiteral("proxy.user"), tr("Proxy &user:"), m_user);
    auto *beside = new QHBoxLayout(m_passwordRow);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(m_password, 1);
    m_forget->setObjectName(QStringLiteral("preferences.proxy.forget"));
    beside->addWidget(m_forget);
    m_rows->addRow(
        QStringLiteral("proxy.password"), tr("Proxy pass&word:"), m_password, m_passwordRow);
    m_ispdb->setTechnical();
    m_ispdb->setPlaceholderText(tr("Thunderbird's"));
    m_rows->add(QStringLiteral("ispdbUrl"), tr("Provider data&base:"), m_ispdb);
    connect(m_kind, &EnumComboBox::edited, this, &PreferencesNetwork::showState);
    connect(m_systemStore, &QCheckBox::toggled, this, &PreferencesNetwork::showState);
    connect(m_caFile, &FileField::edited, this, &PreferencesNetwork::showState);
    connect(m_password, &QLineEdit::textEdited, this, &PreferencesNetwork::showState);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_removes = true;
        m_password->clear();
        showState();
    });
    connect(
        m_host, &QLineEdit::textEdited, this, [this] { m_rows->clearMark(m_host->objectName()); });
    connect(m_ispdb, &QLineEdit::textEdited, this,
        [this] { m_rows->clearMark(m_ispdb->objectName()); });
    connect(
        m_port, &QSpinBox::valueChanged, this, [this] { m_rows->clearMark(m_port->objectName()); });
}

void PreferencesNetwork::setSettings(const Settings &settings, const Trust &ofThisRun)
{
    m_deadline->setValue(settings.deadlineSeconds);
    m_caFile->setFile(settings.trust.caFile);
    m_systemStore->setChecked(settings.trust.systemStore);
    m_kind->setValue(settings.proxy.kind);
    m_host->setValue(settings.proxy.host);
    m_port->setValue(settings.proxy.port);
    m_user->setValue(settings.proxy.user);
    m_ispdb->setValue(settings.ispdbUrl);
    m_isKept = !settings.proxyPassword.isNull();
    m_removes = false;
    if (ofThisRun != Trust{}) {
        m_rows->setMark(m_caFile->edit()->objectName(), FieldMark::Kind::Note,
            tr("Mailrig was started with --ca-file: until it is closed, that file counts "
               "instead."));
    }
    showState();
}

Settings PreferencesNetwork::appliedTo(Settings settings) const
{
    settings.deadlineSeconds = m_deadline->value();
    settings.trust = {.caFile = m_caFile->file(), .systemStore = m_systemStore->isChecked()};
    settings.proxy.kind = m_kind->value<ProxySettings::Kind>();
    settings.proxy.host = m_host->text();
    settings.proxy.port = quint16(m_port->value());
    settings.proxy.user = m_user->text();
    settings.ispdbUrl = m_ispdb->text();
    return settings;
}

Secret PreferencesNetwork::takePassword()
{
    return m_password->take();
}

QWidget *PreferencesNetwork::firstFault()
{
    m_host->clean();
    m_user->clean();
    m_ispdb->clean();
    QWidget *first = nullptr;
    if (!settingsFromJson({{QStringLiteral("ispdbUrl"), m_ispdb->text()}})) {
        m_rows->setMark(m_ispdb->objectName(), FieldMark::Kind::Error,
            tr("This is no address of a web server: it begins with https://."));
        first = m_ispdb;
    }
    const auto kind = m_kind->value<ProxySettings::Kind>();
    if (kind != ProxySettings::Kind::Socks5 && kind != ProxySettings::Kind::Http) {
        return first;
    }
    if (m_port->value() == 0) {
        m_rows->setMark(
            m_port->objectName(), FieldMark::Kind::Error, tr("The port of the proxy is missing."));
        first = m_port;
    }
    if (m_host->text().isEmpty()) {
        m_rows->setMark(
            m_host->objectName(), FieldMark::Kind::Error, tr("The name of the proxy is missing."));
        first = m_host;
    }
    return first;
}

void PreferencesNetwork::showState()
{
    const auto kind = m_kind->value<ProxySettings::Kind>();
    const bool isOwn = kind == ProxySettings::Kind::Socks5 || kind == ProxySettings::Kind::Http;
    for (auto *field : QList<QWidget *>{m_host, m_port, m_user, m_password}) {
        m_rows->setRowVisible(field, isOwn);
    }
    if (!m_password->text().isEmpty()) {
        m_removes = false; // another one takes its place
    }
    m_forget->setEnabled(m_isKept && !m_removes);
    m_password->setPlaceholderText(m_removes ? tr("Removed when you save")
            : m_isKept                       ? tr("Kept in the keychain")
                                             : tr("None"));
    m_rows->setMark(m_systemStore->objectName(), FieldMark::Kind::Warning,
        m_systemStore->isChecked() || !m_caFile->file().isEmpty()
            ? QString()
            : tr("Without any authority no server can prove who it is."));
}

} // namespace mailrig
