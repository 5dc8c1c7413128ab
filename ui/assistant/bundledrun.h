// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoverer.h"

namespace mailrig {

//! A search in the bundled table alone: nobody is asked, whatever the request allows.
class BundledRun : public DiscoveryRun {
    Q_OBJECT

public:
    explicit BundledRun(DiscoveryRequest request, QObject *parent = nullptr);
    void start() override;
    void cancel() override { }
    void cancel(DiscoverySource /*source*/) override { }
    void consent(DiscoverySource /*source*/, const QString & /*host*/, bool /*isGranted*/) override
    {
    }
    [[nodiscard]] const Discovery &discovery() const override { return m_discovery; }

private:
    DiscoveryRequest m_request;
    Discovery m_discovery;
};

} // namespace mailrig
