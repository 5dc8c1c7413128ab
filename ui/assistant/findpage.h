// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoveryoptions.h"

#include <QWidget>

class QListWidget;

namespace mailrig {

class CheckField;
class CleanLineEdit;
class FieldMark;
class FieldRows;

//! Whose account it is going to be, how far a search for its settings may go, and who would learn
//! what by it.
class FindPage : public QWidget {
    Q_OBJECT

public:
    //! `canAsk`: there is something to search with besides the bundled table.
    explicit FindPage(bool canAsk, QWidget *parent = nullptr);
    //! What the settings of this machine say of searches.
    void setDefaults(const DiscoveryOptions &defaults);
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString address() const;
    //! Address and options as they stand.
    [[nodiscard]] DiscoveryRequest request() const;
    //! Whether there is an address; what is wrong with it is said beside it otherwise.
    [[nodiscard]] bool judge();
    //! The name, or the address if there is a name already.
    void focusFirst();

private:
    void layOut();
    void showAsked();
    bool m_canAsk;
    DiscoveryOptions m_defaults;
    FieldRows *m_rows;
    CleanLineEdit *m_name, *m_address;
    CheckField *m_offline, *m_allowAddress, *m_allowHttp;
    FieldMark *m_summary;
    QListWidget *m_asked;
};

} // namespace mailrig
