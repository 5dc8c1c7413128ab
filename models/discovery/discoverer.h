// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace mailrig {

//! One search for the settings of an address: all sources at once, results as they come. Of the
//! thread that made it, which must have an event loop; destroying it cancels.
class DiscoveryRun : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    //! Once. Nothing is sent before. A request that is no address ends at once, all sources
    //! Failed with Validation.
    virtual void start() = 0;
    //! Ends everything within 50 ms; what was found stays.
    virtual void cancel() = 0;
    virtual void cancel(DiscoverySource source) = 0;
    //! The answer to ConsentNeeded: whether the host of its state may be asked. An answer about
    //! another host than that is none.
    virtual void consent(DiscoverySource source, const QString &host, bool isGranted) = 0;
    [[nodiscard]] virtual const Discovery &discovery() const = 0;

Q_SIGNALS:
    void changed();
    void finished(); //!< the last signal; discovery().isOver
};

//! Finds settings by an address. GUI thread.
class Discoverer {
public:
    virtual ~Discoverer() = default;
    [[nodiscard]] virtual std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) = 0;
    //! Connects to one server, hears what it can do and who it is, and leaves; nobody signs in. A
    //! certificate that does not hold is the offer's problem. Errors of the network: not there.
    [[nodiscard]] virtual QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions &options)
        = 0;
    //! Connects to the web server of a host, at 443, for its certificates; asks it nothing. What
    //! speaks against them stands among the reasons. Errors of the network: not there.
    [[nodiscard]] virtual QFuture<Result<TlsFacts>> visitWeb(
        const QString &host, const DiscoveryOptions &options)
        = 0;
};

} // namespace mailrig
