// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "models/result.h"

#include <QJsonObject>

namespace mailrig::cli {

//! Where a verb speaks: words for people, or one JSON object a line for programs, on standard
//! output; what went wrong on standard error.
class Console {
public:
    struct Style {
        bool json = false, quiet = false;
    };
    enum class Colour { Good, Bad, Warn, Strong };

    void setStyle(Style style) { m_style = style; }
    //! Added to what is said of wrong usage: where to read more.
    void setHint(const QString &hint) { m_hint = hint; }
    [[nodiscard]] bool isJson() const { return m_style.json; }
    [[nodiscard]] bool isQuiet() const { return m_style.quiet; }

    //! Text for people: not with --json or --quiet.
    void say(const QString &text);
    //! A line for programs: only with --json.
    void tell(const QJsonObject &object);
    //! What deserves attention, on standard error: not with --quiet.
    void warn(const QString &text);
    //! An error in words on standard error, and for programs on standard output; answers the code
    //! to end with.
    [[nodiscard]] ExitCode fail(const Error &error);
    //! The same in words of the caller's.
    [[nodiscard]] ExitCode fail(const Error &error, const QString &text);
    //! And with more for programs, beside the error.
    [[nodiscard]] ExitCode fail(const Error &error, const QString &text, QJsonObject more);
    [[nodiscard]] ExitCode usage(const QString &text);

    //! Coloured if standard output is a terminal and NO_COLOR is not set; as it is otherwise.
    [[nodiscard]] QString painted(const QString &text, Colour colour) const;

private:
    ExitCode fail(const QString &code, const QString &detail, const QString &text, ExitCode exit,
        QJsonObject more = {});

    Style m_style = {};
    QString m_hint = {};
};

//! Rows of cells as aligned columns, without trailing blanks.
[[nodiscard]] QString columns(const QList<QStringList> &rows);

} // namespace mailrig::cli
