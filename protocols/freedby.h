// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace mailrig {

//! Frees an object of a C library by the function that belongs to it.
template <auto free> struct Freeing {
    template <class T> void operator()(T *object) const { free(object); }
};
template <class T, auto free> using FreedBy = std::unique_ptr<T, Freeing<free>>;

} // namespace mailrig
