// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QTreeWidget>

namespace mailrig {

//! A chain of certificates: what a machine trusts on top, the server's own below its issuers. Where
//! one does not belong to the next, it begins a tree of its own.
class CertificateTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit CertificateTree(QWidget *parent = nullptr);
    //! The server's certificate is the current one then.
    void setCertificates(const TlsFacts &tls);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const mailrig::CertificateFacts &facts);

private:
    [[nodiscard]] QTreeWidgetItem *row(const CertificateFacts &facts, const TlsFacts &tls) const;
    QList<CertificateFacts> m_chain;
};

} // namespace mailrig
