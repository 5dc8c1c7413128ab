// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailports.h"
#include "models/whendone.h"
#include "ui/requestfetch.h"

#include <QMap>

namespace mailrig {

//! One account's mail for a window. Connections are made when they are first needed; of each kind
//! of question there is one at a time. Dying cancels all, and nothing is answered any more.
class MailDesk : public QObject {
    Q_OBJECT

public:
    enum class Task { Folders, Page, Message, Change, Send, Rights };
    template <class T> using Answer = std::function<void(const Result<T> &)>;
    template <class T, class Port> using Question = std::function<QFuture<Result<T>>(Port &)>;

    //! `services.post` is not null.
    MailDesk(const Services &services, const Workspace &workspace, const SessionTrust &trust,
        const Account &account, QObject *parent);
    ~MailDesk() override;

    [[nodiscard]] const Account &account() const { return m_account; }
    //! Lets go of the connections, dropping what is asked: the next ones are made with the
    //! account as it is on screen by then.
    void renew();

    //! Asks the incoming server. A question of the same kind that has no answer yet is cancelled,
    //! and gets none. Errors as of the port, and of RequestFetch, with fields named in sentences.
    template <class T> void read(Task task, const Question<T, Mailbox> &question, Answer<T> then)
    {
        ask<T>(m_incoming, task, question, std::move(then));
    }
    //! Asks the outgoing server.
    template <class T> void send(Task task, const Question<T, Messenger> &question, Answer<T> then)
    {
        ask<T>(m_outgoing, task, question, std::move(then));
    }
    //! What was asked answers Cancelled.
    void cancel();
    //! Drops a question: it is cancelled, and gets no answer.
    void drop(Task task);
    [[nodiscard]] bool isBusy() const { return !m_running.isEmpty(); }
    [[nodiscard]] bool isBusy(Task task) const { return m_running.contains(task); }

Q_SIGNALS:
    void busyChanged();
    void progressed(int done, int all); //!< KiB

private:
    //! The way to a server.
    template <class Port> struct Door {
        Side side;
        RequestFetch *fetch;
        std::unique_ptr<Port> port;
        QList<Answer<Port *>> waiting;
    };
    struct Running {
        int ticket = 0;
        QFutureWatcherBase *watcher = nullptr; //!< null while the connection's secrets are read
    };

    template <class T, class Port>
    void ask(Door<Port> &door, Task task, const Question<T, Port> &question, Answer<T> then)
    {
        const int ticket = begin(task);
        const Answer<Port *> go
            = [this, task, ticket, question, then = std::move(then)](const Result<Port *> &port) {
                  if (m_running.value(task).ticket != ticket) {
                      return;
                  }
                  if (!port) {
                      end(task);
                      then(tl::unexpected(port.error()));
                      return;
                  }
                  watch(task, question(**port), then);
              };
        open(door, go);
    }
    template <class T> void watch(Task task, const QFuture<Result<T>> &future, Answer<T> then)
    {
        auto *watcher = new QFutureWatcher<Result<T>>(this);
        m_running[task].watcher = watcher;
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, watcher](int done) { Q_EMIT progressed(done, watcher->progressMaximum()); });
        connect(watcher, &QFutureWatcherBase::finished, this,
            [this, task, watcher, then = std::move(then)] {
                const auto answer = answerOf(watcher->future());
                watcher->deleteLater();
                end(task);
                then(answer);
            });
        watcher->setFuture(future);
    }
    template <class Port> void open(Door<Port> &door, const Answer<Port *> &then);
    template <class Port> static void close(Door<Port> &door);
    [[nodiscard]] std::unique_ptr<Mailbox> made(const CheckRequest &request, Mailbox *);
    [[nodiscard]] std::unique_ptr<Messenger> made(const CheckRequest &request, Messenger *);
    [[nodiscard]] Error inSentences(const Error &error, Side side) const;
    int begin(Task task);
    void end(Task task);

    const Services &m_services;
    const Workspace &m_workspace;
    Account m_account;
    Door<Mailbox> m_incoming;
    Door<Messenger> m_outgoing;
    QMap<Task, Running> m_running;
    int m_tickets = 0;
};

} // namespace mailrig
