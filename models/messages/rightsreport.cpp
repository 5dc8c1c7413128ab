// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/rightsreport.h"

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

QString name(Right value)
{
    switch (value) {
    case Right::Send:
        return u"send"_s;
    case Right::Open:
        return u"open"_s;
    case Right::List:
        return u"list"_s;
    case Right::Create:
        return u"create"_s;
    case Right::Move:
        return u"move"_s;
    case Right::Delete:
        return u"delete"_s;
    }
    return {};
}

QString name(Permission value)
{
    switch (value) {
    case Permission::Yes:
        return u"yes"_s;
    case Permission::No:
        return u"no"_s;
    case Permission::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString name(Evidence value)
{
    switch (value) {
    case Evidence::None:
        return u"none"_s;
    case Evidence::Told:
        return u"told"_s;
    case Evidence::Tried:
        return u"tried"_s;
    case Evidence::Protocol:
        return u"protocol"_s;
    }
    return {};
}

} // namespace mailrig
