// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings.h"

#include <QTranslator>

namespace mailrig {

//! The words of the program and of Qt in one language, for as long as this lives. Dates and numbers
//! follow.
class Translations {
public:
    explicit Translations(Language language);

private:
    QTranslator m_ofQt, m_ours;
};

} // namespace mailrig
