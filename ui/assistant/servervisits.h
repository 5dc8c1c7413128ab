// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace mailrig {

//! Calls at the servers of settings, before anybody types a password for them: whether they are
//! there, who they are and what they can do. Nobody signs in. What they said is kept.
class ServerVisits : public QObject {
    Q_OBJECT

public:
    using Visitor = std::function<QFuture<Result<ServerOffer>>(const Server &server)>;

    using QObject::QObject;
    ~ServerVisits() override;
    //! Forgets what is known. An empty function: nobody is called at.
    void setVisitor(const Visitor &visitor);
    //! Ends with `done`, at once where all is known.
    void visit(const Candidate &candidate);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_open > 0; }
    //! The settings with what their servers said.
    [[nodiscard]] Candidate known(Candidate candidate) const;

Q_SIGNALS:
    void done();

private:
    [[nodiscard]] bool isKnown(const ServerOffer &offer) const;
    void ask(const ServerOffer &offer);
    void take(const Server &server, const Result<ServerOffer> &answer);
    Visitor m_visitor;
    QList<ServerOffer> m_said; //!< each with the server as its settings have it
    QList<QFuture<Result<ServerOffer>>> m_asked;
    int m_open = 0; //!< of those asked, how many have not answered
};

} // namespace mailrig
