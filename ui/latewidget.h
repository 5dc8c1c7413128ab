// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <typeindex>
#include <utility>
#include <vector>

namespace mailrig {

//! A part of a window that is made when it is first needed, so that a window is there without
//! waiting for what nobody looks at yet. What it is told before that, it hears when it is made.
template <class W> class LateWidget {
public:
    //! `make` puts the widget where it belongs, with a parent.
    explicit LateWidget(std::function<W *()> make)
        : m_make(std::move(make))
    {
    }

    //! The widget, made now if it is not there yet.
    W &made()
    {
        if (!m_widget) {
            m_widget = m_make();
            for (const auto &each : std::exchange(m_words, {})) {
                each.say(*m_widget);
            }
        }
        return *m_widget;
    }

    //! Said now, or as soon as the widget is there. What the same place in the code said before is
    //! forgotten then: only the last of it holds.
    template <class F> void tell(F words)
    {
        if (m_widget) {
            words(*m_widget);
            return;
        }
        const std::type_index place(typeid(F)); // each lambda is of a type of its own
        m_words.erase(std::remove_if(m_words.begin(), m_words.end(),
                          [place](const Words &each) { return each.place == place; }),
            m_words.end());
        m_words.push_back({place, std::move(words)});
    }

    //! Asked only of a widget that is there: no other can know better.
    template <class F> void ask(F question) const
    {
        if (m_widget) {
            question(*m_widget);
        }
    }

private:
    struct Words {
        std::type_index place;
        std::function<void(W &)> say;
    };
    std::function<W *()> m_make;
    std::vector<Words> m_words;
    W *m_widget = nullptr;
};

} // namespace mailrig
