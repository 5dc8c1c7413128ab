// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"
#include "models/formats/published/autoconfigfile.h"

namespace mailrig {

//! The bundled table (resources/providers.json), read once, as if each had published it. Domains
//! are those of addresses, and of the hosts that MX records name.
[[nodiscard]] const QList<AutoconfigFile> &bundledProviders();
//! By a domain, in whatever case; null if there is none.
[[nodiscard]] const AutoconfigFile *bundledProvider(const QString &domain);

//! What a person has to know beforehand of whoever has this host, or this domain of addresses.
[[nodiscard]] QList<ProviderNote> providerNotes(const QString &host);
//! Adds what is not there: the same of the same provider is said once, with its link.
void addNotes(QList<ProviderNote> &notes, const QList<ProviderNote> &more);

} // namespace mailrig
