// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace mailrig::cli {

[[nodiscard]] Verb accountsAddVerb();
[[nodiscard]] Verb accountsFieldsVerb();
[[nodiscard]] Verb accountsListVerb();
[[nodiscard]] Verb accountsRemoveVerb();
[[nodiscard]] Verb accountsSetVerb();
[[nodiscard]] Verb accountsShowVerb();
[[nodiscard]] Verb archiveVerb();
[[nodiscard]] Verb bundleListVerb();
[[nodiscard]] Verb bundleRemoveVerb();
[[nodiscard]] Verb bundleRunVerb();
[[nodiscard]] Verb bundleSetVerb();
[[nodiscard]] Verb certificateCheckVerb();
[[nodiscard]] Verb convertVerb();
[[nodiscard]] Verb copyVerb();
[[nodiscard]] Verb deleteVerb();
[[nodiscard]] Verb discoverVerb();
[[nodiscard]] Verb environmentListVerb();
[[nodiscard]] Verb environmentRemoveVerb();
[[nodiscard]] Verb environmentSetVerb();
[[nodiscard]] Verb environmentShowVerb();
[[nodiscard]] Verb environmentUnsetVerb();
[[nodiscard]] Verb environmentUseVerb();
[[nodiscard]] Verb exportVerb();
[[nodiscard]] Verb folderCreateVerb();
[[nodiscard]] Verb foldersVerb();
[[nodiscard]] Verb formatsVerb();
[[nodiscard]] Verb getVerb();
[[nodiscard]] Verb historyVerb();
[[nodiscard]] Verb importVerb();
[[nodiscard]] Verb markVerb();
[[nodiscard]] Verb messagesVerb();
[[nodiscard]] Verb moveVerb();
[[nodiscard]] Verb oauthAppListVerb();
[[nodiscard]] Verb oauthAppProvidersVerb();
[[nodiscard]] Verb oauthAppRemoveVerb();
[[nodiscard]] Verb oauthAppSetVerb();
[[nodiscard]] Verb probeVerb();
[[nodiscard]] Verb rightsVerb();
[[nodiscard]] Verb rosterVerb();
[[nodiscard]] Verb secretListVerb();
[[nodiscard]] Verb secretRemoveVerb();
[[nodiscard]] Verb secretSetVerb();
[[nodiscard]] Verb sendRawVerb();
[[nodiscard]] Verb sendVerb();
[[nodiscard]] Verb signInVerb();
[[nodiscard]] Verb signOutVerb();
[[nodiscard]] Verb storageVerb();
[[nodiscard]] Verb verifyVerb();

//! All of them, in the order in which help lists them.
[[nodiscard]] QList<Verb> allVerbs();

} // namespace mailrig::cli
