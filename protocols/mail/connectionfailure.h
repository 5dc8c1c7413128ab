// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <vmime/exception.hpp>

namespace mailrig {

//! Carries an error of ours through vmime to the caller. Only inside protocols/mail.
class ConnectionFailure : public vmime::exception {
public:
    explicit ConnectionFailure(Error error)
        : vmime::exception("connection failure")
        , m_error(std::move(error))
    {
    }
    ~ConnectionFailure() throw() override = default;
    [[nodiscard]] const Error &error() const { return m_error; }

    [[nodiscard]] vmime::exception *clone() const override { return new ConnectionFailure(*this); }
    [[nodiscard]] const char *name() const throw() override { return "connection_failure"; }

private:
    Error m_error;
};

} // namespace mailrig
