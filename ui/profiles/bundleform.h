// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bundle.h"
#include "ui/growingdialog.h"

namespace mailrig {

class CleanLineEdit;
class FieldRows;

//! What a bundle is called and where it writes to.
class BundleForm : public GrowingDialog {
    Q_OBJECT

public:
    BundleForm(const Bundle &bundle, bool isFolder, const QString &fileName, QWidget *parent);
    [[nodiscard]] Bundle bundle() const;
    void accept() override;

private:
    void browse();
    Bundle m_bundle;
    bool m_isFolder;
    QString m_fileName;
    FieldRows *m_rows;
    CleanLineEdit *m_name, *m_target;
};

} // namespace mailrig
