// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace mailrig {

//! The QR code of a text, a pixel a module, with the quiet zone of four modules that readers want
//! (ISO/IEC 18004 §9.1); black on white. Null for an empty text, and one too long for a QR code.
[[nodiscard]] QImage qrCode(const QString &text);

//! Shows a QR code at the largest whole multiple of its modules that fits, black on white in
//! every theme: telephones read nothing else.
class QrCodeView : public QWidget {
    Q_OBJECT

public:
    explicit QrCodeView(QWidget *parent = nullptr);
    //! Hidden where there is nothing to show.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QImage m_code;
};

} // namespace mailrig
