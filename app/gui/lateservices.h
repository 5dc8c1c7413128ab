// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/lateports.h"

namespace mailrig {

//! The live services from when they are first asked for: what stands for them here loads their
//! module at its first call, or at `load`. GUI thread.
class LateServices {
    std::unique_ptr<LiveServices> m_live;

public:
    //! The real ones. Ends the program, saying why, if there are none: it could do nothing.
    LiveServices &load();

    LateStore keychain{[this]() -> SecretStore & { return load().keychain(); }};
    LateStore session{[this]() -> SecretStore & { return load().session(); }};
    LateChecker checker{[this]() -> ConnectionChecker & { return load().checker(); }};
    LateSignIns signIns{[this]() -> SignIns & { return load().signIns(); }};
    LateDiscoverer discoverer{[this]() -> Discoverer & { return load().discoverer(); }};
    LatePostOffice post{[this]() -> PostOffice & { return load().post(); }};

    LateServices() = default;
    Q_DISABLE_COPY_MOVE(LateServices)
};

} // namespace mailrig
