// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

namespace mailrig::texts {

// Settings that were found. All plain text; foreign words made visible.

//! Its servers, where it comes from and what vouches for it, a line each: an entry of a list.
[[nodiscard]] QStringList candidateSummary(const Candidate &candidate);
//! Who said so, and who says the same; where exactly.
[[nodiscard]] QString foundBy(const Candidate &candidate);
//! "Incoming: IMAP imap.example.org, port 993, SSL/TLS"; empty for a side that was not found.
[[nodiscard]] QString sideLine(Side side, const ServerOffer &offer);
//! How one signs in there, and what the server offers for it as far as it was asked.
[[nodiscard]] QString signInLine(const ServerOffer &offer);
//! What is wrong with an offer, in a sentence. EncryptionRequired is said of the settings: nobody
//! has asked the server.
[[nodiscard]] QString problemTitle(const Error &problem);
//! The same with all that speaks against its certificate, a sentence each; empty: nothing is wrong.
[[nodiscard]] QStringList problemTitles(const ServerOffer &offer);
//! Whom the certificate that it shows is for; empty: it shows none.
[[nodiscard]] QString certificateNames(const ServerOffer &offer);
//! Why an offer cannot be used as it stands, with all that speaks against its certificate, a line
//! each; empty: it can.
[[nodiscard]] QStringList offerProblems(const ServerOffer &offer);
//! How far the search has come, and how much it found.
[[nodiscard]] QString searchStatus(const Discovery &discovery);

} // namespace mailrig::texts
