// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesgeneral.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"

#include <QSpinBox>

namespace mailrig {

namespace {

QStringList listed(const QString &text)
{
    QStringList parts;
    for (const auto &each : text.split(u',')) {
        if (const auto part = each.trimmed(); !part.isEmpty() && !parts.contains(part)) {
            parts << part;
        }
    }
    return parts;
}

} // namespace

PreferencesGeneral::PreferencesGeneral(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, QStringLiteral("preferences.")))
    , m_theme(new EnumComboBox(this))
    , m_language(new EnumComboBox(this))
    , m_clipboard(new QSpinBox(this))
    , m_roles(new CleanLineEdit(this))
{
    m_theme->add(Theme::System, tr("As the desktop"));
    m_theme->add(Theme::Light, tr("Light"));
    m_theme->add(Theme::Dark, tr("Dark"));
    m_rows->add(QStringLiteral("theme"), tr("&Theme:"), m_theme);
    // Languages go by their own names, so that they are found by who speaks them.
    m_language->add(Language::System, tr("As the desktop"));
    m_language->add(Language::English, QStringLiteral("English"));
    m_language->add(Language::German, QStringLiteral("Deutsch"));
    m_rows->add(QStringLiteral("language"), tr("&Language:"), m_language);
    connect(m_language, &EnumComboBox::edited, this, &PreferencesGeneral::sayWhen);
    m_clipboard->setRange(1, longestClipboardSeconds);
    m_clipboard->setSuffix(tr(" s", "seconds"));
    m_rows->add(
        QStringLiteral("clipboardSeconds"), tr("&Clear copied secrets after:"), m_clipboard);
    m_roles->setPlaceholderText(tr("None"));
    m_rows->add(QStringLiteral("roles"), tr("&Roles of this machine:"), m_roles);
    m_rows->setMark(m_roles->objectName(), FieldMark::Kind::Note,
        tr("Separated by commas. An account that requires another role cannot be tested or "
           "exported here."));
}

void PreferencesGeneral::setSettings(const Settings &settings)
{
    m_spoken = settings.language;
    m_theme->setValue(settings.theme);
    m_language->setValue(settings.language);
    m_clipboard->setValue(settings.clipboardSeconds);
    m_roles->setValue(settings.roles.join(QStringLiteral(", ")));
    sayWhen();
}

Settings PreferencesGeneral::appliedTo(Settings settings) const
{
    settings.theme = m_theme->value<Theme>();
    settings.language = m_language->value<Language>();
    settings.clipboardSeconds = m_clipboard->value();
    settings.roles = listed(m_roles->text());
    return settings;
}

void PreferencesGeneral::sayWhen()
{
    m_rows->setMark(m_language->objectName(), FieldMark::Kind::Note,
        m_language->value<Language>() == m_spoken
            ? QString()
            : tr("The language changes when Mailrig is started the next time."));
}

} // namespace mailrig
