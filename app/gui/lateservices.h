// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveservices.h"

namespace mailrig {

//! The live services from when they are first asked for: what stands for them here loads their
//! module at its first call, or at `load`. GUI thread.
class LateServices {
public:
    LateServices();
    ~LateServices();
    //! The real ones. Ends the program, saying why, if there are none: it could do nothing.
    LiveServices &load();
    [[nodiscard]] SecretStore &keychain();
    [[nodiscard]] SecretStore &session();
    [[nodiscard]] ConnectionChecker &checker();
    [[nodiscard]] SignIns &signIns();
    [[nodiscard]] Discoverer &discoverer();
    [[nodiscard]] PostOffice &post();

private:
    struct Parts;
    std::unique_ptr<LiveServices> m_live;
    std::unique_ptr<Parts> m_parts;
};

} // namespace mailrig
