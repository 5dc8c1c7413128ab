// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/maildesk.h"

#include "ui/fieldissues.h"
#include "ui/workspace.h"

namespace mailrig {

MailDesk::MailDesk(const Services &services, const Workspace &workspace, const SessionTrust &trust,
    const Account &account, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_workspace(workspace)
    , m_account(account)
    , m_incoming{Side::Incoming, new RequestFetch(services, workspace, trust, this), {}, {}}
    , m_outgoing{Side::Outgoing, new RequestFetch(services, workspace, trust, this), {}, {}}
{
}

MailDesk::~MailDesk()
{
    blockSignals(true); // those who listen may be half gone
    renew();
}

void MailDesk::renew()
{
    for (const auto &task : m_running.keys()) {
        drop(task);
    }
    close(m_incoming);
    close(m_outgoing);
}

template <class Port> void MailDesk::close(Door<Port> &door)
{
    door.fetch->cancel();
    door.waiting.clear();
    door.port.reset();
}

std::unique_ptr<Mailbox> MailDesk::made(const CheckRequest &request, Mailbox *)
{
    return m_services.post->mailbox(request);
}

std::unique_ptr<Messenger> MailDesk::made(const CheckRequest &request, Messenger *)
{
    return m_services.post->messenger(request);
}

template <class Port> void MailDesk::open(Door<Port> &door, const Answer<Port *> &then)
{
    if (door.port) {
        then(door.port.get());
        return;
    }
    door.waiting << then;
    if (door.waiting.size() > 1) {
        return;
    }
    // What the window shows was laid out for these protocols.
    const auto now = m_workspace.account(m_account.id);
    if (now && now->incoming.protocol == m_account.incoming.protocol
        && now->outgoing.protocol == m_account.outgoing.protocol) {
        m_account = *now;
    }
    door.fetch->fetch(
        m_account, {.sides = {door.side}}, [this, &door](const Result<CheckRequest> &request) {
            if (request) {
                door.port = made(*request, door.port.get());
            }
            for (const auto &each : std::exchange(door.waiting, {})) {
                each(request ? Result<Port *>(door.port.get())
                             : tl::unexpected(inSentences(request.error(), door.side)));
            }
        });
}

Error MailDesk::inSentences(const Error &error, Side side) const
{
    if (error.code == Cause::SecretMissing) {
        return {.code = error.code}; // a field's path means nothing to a person
    }
    if (error.code != Cause::Validation) {
        return error;
    }
    const auto other
        = side == Side::Incoming ? QStringLiteral("outgoing.") : QStringLiteral("incoming.");
    QStringList sentences;
    for (const auto &issue : fieldIssues(m_account, m_workspace, m_services)) {
        if (issue.kind == FieldMark::Kind::Error && !issue.field.startsWith(other)) {
            sentences << issue.text;
        }
    }
    return {
        .code = error.code, .detail = sentences.isEmpty() ? error.detail : sentences.join(u' ')};
}

void MailDesk::cancel()
{
    for (const auto &each : std::as_const(m_running)) {
        if (each.watcher) {
            each.watcher->cancel();
        }
    }
    // Those that wait for a connection.
    const auto giveUp = [](auto &door) {
        door.fetch->cancel();
        for (const auto &each : std::exchange(door.waiting, {})) {
            each(failure(Cause::Cancelled));
        }
    };
    giveUp(m_incoming);
    giveUp(m_outgoing);
}

void MailDesk::drop(Task task)
{
    const auto found = m_running.constFind(task);
    if (found == m_running.constEnd()) {
        return;
    }
    if (auto *watcher = found->watcher) {
        watcher->disconnect(this);
        watcher->cancel();
        watcher->deleteLater();
    }
    end(task);
}

int MailDesk::begin(Task task)
{
    drop(task);
    m_running.insert(task, {.ticket = ++m_tickets});
    Q_EMIT busyChanged();
    return m_tickets;
}

void MailDesk::end(Task task)
{
    m_running.remove(task);
    Q_EMIT busyChanged();
}

template void MailDesk::open(Door<Mailbox> &, const Answer<Mailbox *> &);
template void MailDesk::open(Door<Messenger> &, const Answer<Messenger *> &);

} // namespace mailrig
