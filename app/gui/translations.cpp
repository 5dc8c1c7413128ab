// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translations.h"

#include "ui/appearance.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace mailrig {

Translations::Translations(Language language)
{
    const auto locale = localeOf(language);
    if (language != Language::System) {
        QLocale::setDefault(locale);
    }
    const auto install
        = [&locale](QTranslator &translator, const QString &name, const QString &folder) {
              // English for those whose language there is not: its plurals are a translation, too.
              if (translator.load(locale, name, QStringLiteral("_"), folder)
                  || translator.load(name + QStringLiteral("_en"), folder)) {
                  QCoreApplication::installTranslator(&translator);
              }
          };
    install(m_ofQt, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_ours, QStringLiteral("mailrig"), QStringLiteral(":/i18n"));
}

} // namespace mailrig
