// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/whotexts.h"

#include <QCoreApplication>

namespace mailrig::texts {

QString who(Who value)
{
    switch (value) {
    case Who::Nobody:
        return QCoreApplication::translate("WhoTexts", "Nobody has to do anything.");
    case Who::You:
        return QCoreApplication::translate("WhoTexts", "You can mend this yourself.");
    case Who::Provider:
        return QCoreApplication::translate("WhoTexts", "Your mail provider has to mend this.");
    case Who::Administrator:
        return QCoreApplication::translate(
            "WhoTexts", "The administrator of your organization has to mend this.");
    case Who::Wait:
        return QCoreApplication::translate("WhoTexts", "It should pass: wait and try again.");
    }
    return {};
}

QString side(Side value)
{
    switch (value) {
    case Side::Incoming:
        return QCoreApplication::translate("WhoTexts", "Incoming mail");
    case Side::Outgoing:
        return QCoreApplication::translate("WhoTexts", "Outgoing mail");
    }
    return {};
}

QString outcome(Outcome value)
{
    switch (value) {
    case Outcome::Ok:
        return QCoreApplication::translate("WhoTexts", "ok");
    case Outcome::Failed:
        return QCoreApplication::translate("WhoTexts", "failed");
    case Outcome::NotReached:
        return QCoreApplication::translate("WhoTexts", "not reached");
    case Outcome::Skipped:
        return QCoreApplication::translate("WhoTexts", "skipped");
    }
    return {};
}

QString verdict(Verdict value)
{
    switch (value) {
    case Verdict::Ok:
        return QCoreApplication::translate("WhoTexts", "Works");
    case Verdict::Failed:
        return QCoreApplication::translate("WhoTexts", "Failed");
    case Verdict::Cancelled:
        return QCoreApplication::translate("WhoTexts", "Cancelled");
    }
    return {};
}

namespace {

QString works(const CheckReport &report)
{
    if (report.side(Side::Incoming) && report.side(Side::Outgoing)) {
        return QCoreApplication::translate("WhoTexts", "Incoming and outgoing mail work.");
    }
    if (report.side(Side::Incoming)) {
        return QCoreApplication::translate("WhoTexts", "Incoming mail works.");
    }
    if (report.side(Side::Outgoing)) {
        return QCoreApplication::translate("WhoTexts", "Outgoing mail works.");
    }
    return QCoreApplication::translate("WhoTexts", "Nothing was tested.");
}

QString fails(const CheckReport &report)
{
    const auto failed = [&report](Side which) {
        const auto *of = report.side(which);
        return of && of->verdict() == Verdict::Failed;
    };
    const auto ok = [&report](Side which) {
        const auto *of = report.side(which);
        return of && of->verdict() == Verdict::Ok;
    };
    if (failed(Side::Incoming) && failed(Side::Outgoing)) {
        return QCoreApplication::translate("WhoTexts", "Neither incoming nor outgoing mail works.");
    }
    if (failed(Side::Incoming)) {
        return ok(Side::Outgoing)
            ? QCoreApplication::translate(
                "WhoTexts", "Incoming mail does not work; outgoing mail does.")
            : QCoreApplication::translate("WhoTexts", "Incoming mail does not work.");
    }
    return ok(Side::Incoming)
        ? QCoreApplication::translate(
            "WhoTexts", "Outgoing mail does not work; incoming mail does.")
        : QCoreApplication::translate("WhoTexts", "Outgoing mail does not work.");
}

} // namespace

QString verdict(const CheckReport &report)
{
    switch (report.verdict()) {
    case Verdict::Ok:
        return works(report);
    case Verdict::Failed:
        return fails(report);
    case Verdict::Cancelled:
        return QCoreApplication::translate("WhoTexts", "The test was cancelled before its end.");
    }
    return {};
}

} // namespace mailrig::texts
