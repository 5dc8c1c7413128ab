// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QUrl>

#include <functional>

namespace mailrig {

//! Has the system's browser open an address; false if there is none.
using BrowserOpener = std::function<bool(const QUrl &)>;

//! Opens web addresses and nothing else, wherever they came from: a server must not have a file or
//! a program opened.
[[nodiscard]] bool openInBrowser(const BrowserOpener &opener, const QUrl &url);

//! An address to be clicked or copied, in full; shown as plain text where it is no web address.
class BrowserLink : public QLabel {
    Q_OBJECT

public:
    explicit BrowserLink(QWidget *parent = nullptr);
    void setUrl(const QUrl &url);
    [[nodiscard]] const QUrl &url() const { return m_url; }

Q_SIGNALS:
    void followed(const QUrl &url);

private:
    QUrl m_url;
};

} // namespace mailrig
