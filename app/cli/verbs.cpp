// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

namespace mailrig::cli {

QList<Verb> allVerbs()
{
    return {discoverVerb(), verifyVerb(), historyVerb(), probeVerb(), signInVerb(), signOutVerb(),
        accountsListVerb(), accountsShowVerb(), accountsAddVerb(), accountsSetVerb(),
        accountsRemoveVerb(), accountsFieldsVerb(), formatsVerb(), importVerb(), exportVerb(),
        convertVerb(), rosterVerb(), bundleListVerb(), bundleSetVerb(), bundleRunVerb(),
        bundleRemoveVerb(), secretListVerb(), secretSetVerb(), secretRemoveVerb(),
        oauthAppListVerb(), oauthAppSetVerb(), oauthAppRemoveVerb(), oauthAppProvidersVerb(),
        environmentListVerb(), environmentShowVerb(), environmentSetVerb(), environmentUnsetVerb(),
        environmentRemoveVerb(), environmentUseVerb(), certificateCheckVerb(), storageVerb(),
        sendVerb(), sendRawVerb(), foldersVerb(), folderCreateVerb(), messagesVerb(), getVerb(),
        moveVerb(), archiveVerb(), copyVerb(), deleteVerb(), markVerb(), rightsVerb()};
}

} // namespace mailrig::cli
