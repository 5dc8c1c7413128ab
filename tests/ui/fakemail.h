// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailports.h"

#include <QPromise>

#include <functional>
#include <optional>

namespace mailrig {

//! A post office in memory that a test fills, makes refuse or keeps waiting, and looks into. Its
//! messengers and mailboxes share what is here; it outlives them.
class FakePostOffice : public PostOffice {
public:
    [[nodiscard]] std::unique_ptr<Messenger> messenger(CheckRequest request) override
    {
        requests << std::move(request);
        return std::make_unique<FakeMessenger>(*this);
    }
    [[nodiscard]] std::unique_ptr<Mailbox> mailbox(CheckRequest request) override
    {
        requests << std::move(request);
        return std::make_unique<FakeMailbox>(*this);
    }

    //! What is asked from now on stays unanswered until `release`; progress may be told meanwhile.
    void hold() { m_holds = true; }
    void release()
    {
        m_holds = false;
        for (const auto &each : std::exchange(m_held, {})) {
            each.answer();
        }
    }
    void progress(int done, int all)
    {
        for (const auto &each : m_held) {
            each.progress(done, all);
        }
    }
    [[nodiscard]] bool isWaiting() const { return !m_held.isEmpty(); }
    //! Whether the first that waits was cancelled.
    [[nodiscard]] bool isCancelled() const
    {
        return !m_held.isEmpty() && m_held.constFirst().isCancelled();
    }

    std::optional<Error> refusal; //!< of everything
    QList<Folder> folders;
    QHash<QString, QList<ReceivedMessage>> messages; //!< by folder, newest first
    SendResult sendResult;
    RightsReport rightsReport;
    RightRow sendRight;
    //! What becomes of a change; nothing: all goes well.
    std::function<Result<ChangeResult>(const MessageChange &)> changing;
    // what was asked for
    QList<CheckRequest> requests;
    QList<OutgoingMessage> sent;
    QList<QByteArray> sentRaw;
    QList<MessageFilter> filters;
    QList<ReadOptions> reads;
    QList<MessageChange> changes;
    QStringList created;

private:
    struct Held {
        std::function<void()> answer;
        std::function<void(int, int)> progress;
        std::function<bool()> isCancelled;
    };
    //! An answer that is worked out when it is given.
    template <class T> [[nodiscard]] QFuture<Result<T>> answer(std::function<Result<T>()> work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto finish = [this, promise, work = std::move(work)] {
            if (!promise->isCanceled()) {
                promise->addResult(refusal ? Result<T>(tl::unexpected(*refusal)) : work());
            }
            promise->finish();
        };
        auto future = promise->future();
        if (m_holds) {
            m_held << Held{finish,
                [promise](int done, int all) {
                    promise->setProgressRange(0, all);
                    promise->setProgressValue(done);
                },
                [promise] { return promise->isCanceled(); }};
        } else {
            finish();
        }
        return future;
    }

    class FakeMessenger : public Messenger {
    public:
        explicit FakeMessenger(FakePostOffice &office)
            : m_office(office)
        {
        }
        [[nodiscard]] QFuture<Result<SendResult>> send(OutgoingMessage message) override
        {
            m_office.sent << std::move(message);
            return m_office.answer<SendResult>([this] { return m_office.sendResult; });
        }
        [[nodiscard]] QFuture<Result<SendResult>> sendRaw(
            QByteArray message, DeliveryReports) override
        {
            m_office.sentRaw << std::move(message);
            return m_office.answer<SendResult>([this] { return m_office.sendResult; });
        }
        [[nodiscard]] QFuture<Result<RightRow>> maySend() override
        {
            return m_office.answer<RightRow>([this] { return m_office.sendRight; });
        }

    private:
        FakePostOffice &m_office;
    };

    class FakeMailbox : public Mailbox {
    public:
        explicit FakeMailbox(FakePostOffice &office)
            : m_office(office)
        {
        }
        [[nodiscard]] QFuture<Result<QList<Folder>>> folders() override
        {
            return m_office.answer<QList<Folder>>([this] { return m_office.folders; });
        }
        [[nodiscard]] QFuture<Result<MessagePage>> messages(
            QString folder, MessageFilter filter) override
        {
            m_office.filters << filter;
            return m_office.answer<MessagePage>([this, folder, filter]() -> Result<MessagePage> {
                const auto all = m_office.messages.constFind(folder);
                if (all == m_office.messages.constEnd()) {
                    return failure(Cause::NotFound, folder);
                }
                MessagePage page{.matching = all->size(), .inFolder = all->size()};
                for (const auto &each :
                    all->mid(qsizetype{filter.page} * filter.limit, filter.limit)) {
                    page.messages << each.summary;
                }
                return page;
            });
        }
        [[nodiscard]] QFuture<Result<ReceivedMessage>> message(
            MessageId id, ReadOptions options) override
        {
            m_office.reads << options;
            return m_office.answer<ReceivedMessage>([this, id]() -> Result<ReceivedMessage> {
                for (const auto &each : m_office.messages.value(id.folder)) {
                    if (each.summary.id == id) {
                        return each;
                    }
                }
                return failure(Cause::NotFound, id.text());
            });
        }
        [[nodiscard]] QFuture<Result<ChangeResult>> change(MessageChange change) override
        {
            m_office.changes << change;
            return m_office.answer<ChangeResult>([this, change]() -> Result<ChangeResult> {
                if (m_office.changing) {
                    return m_office.changing(change);
                }
                ChangeResult result{.target = change.target};
                for (const auto &each : change.messages) {
                    result.messages << ChangedMessage{.id = each};
                }
                return result;
            });
        }
        [[nodiscard]] QFuture<Result<Folder>> createFolder(QString name) override
        {
            m_office.created << name;
            return m_office.answer<Folder>([name] { return Folder{.name = name, .path = {name}}; });
        }
        [[nodiscard]] QFuture<Result<RightsReport>> rights() override
        {
            return m_office.answer<RightsReport>([this] { return m_office.rightsReport; });
        }

    private:
        FakePostOffice &m_office;
    };

    bool m_holds = false;
    QList<Held> m_held;
};

} // namespace mailrig
