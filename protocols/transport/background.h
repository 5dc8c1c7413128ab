// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace mailrig {

//! A call of the system that may block and cannot be cancelled, in a thread of its own. Whoever
//! asked may go at any time, and so may the process: nobody waits for the thread. (QHostInfo's
//! threads are waited for at exit.) Wakes the asking thread's event loop when there is an answer.
template <class T> class Background {
public:
    explicit Background(std::function<T()> work)
        : m_shared(std::make_shared<Shared>())
    {
        m_shared->asker = QAbstractEventDispatcher::instance();
        const auto answering
            = [shared = m_shared, work = std::move(work)] { shared->answer(work()); };
        try {
            std::thread(answering).detach();
        } catch (const std::system_error &) {
            answering(); // no thread to be had: better late than never
        }
    }
    ~Background()
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->asker = nullptr;
    }
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    //! Nothing as long as there is no answer; moves it out once there is.
    [[nodiscard]] std::optional<T> takeAnswer()
    {
        const std::scoped_lock lock(m_shared->mutex);
        return std::exchange(m_shared->given, std::nullopt);
    }

private:
    struct Shared {
        std::mutex mutex;
        std::optional<T> given;
        QAbstractEventDispatcher *asker = nullptr;

        void answer(T value)
        {
            const std::scoped_lock lock(mutex);
            given = std::move(value);
            if (asker) {
                asker->wakeUp();
            }
        }
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace mailrig
