// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkreport.h"

#include <algorithm>
#include <array>

namespace mailrig {

const CheckStep *SideReport::firstFailure() const
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(),
        [](const CheckStep &step) { return step.outcome == Outcome::Failed; });
    return found == steps.cend() ? nullptr : &*found;
}

Verdict SideReport::verdict() const
{
    const auto reason = cause();
    if (!reason) {
        return Verdict::Ok;
    }
    return reason == Cause::Cancelled ? Verdict::Cancelled : Verdict::Failed;
}

std::optional<Cause> SideReport::cause() const
{
    const auto *failed = firstFailure();
    if (!failed) {
        return {};
    }
    return failed->error ? failed->error->code : Cause::Unknown;
}

std::optional<TlsFacts> SideReport::tls() const
{
    for (const auto &step : steps) {
        if (step.tls) {
            return step.tls;
        }
    }
    return {};
}

QStringList SideReport::capabilities() const
{
    QStringList last;
    for (const auto &step : steps) {
        if (!step.capabilities.isEmpty()) {
            last = step.capabilities;
        }
    }
    return last;
}

std::optional<Mechanism> SideReport::mechanism() const
{
    for (const auto &step : steps) {
        if (step.mechanism) {
            return step.mechanism;
        }
    }
    return {};
}

std::optional<CredentialType> SideReport::credential() const
{
    for (const auto &step : steps) {
        if (step.credential) {
            return step.credential;
        }
    }
    return {};
}

namespace {
template <class Sides> auto sideIn(Sides &sides, Side which) -> decltype(&*sides.begin())
{
    const auto found = std::find_if(
        sides.begin(), sides.end(), [which](const auto &each) { return each.side == which; });
    return found == sides.end() ? nullptr : &*found;
}
} // namespace

SideReport *CheckReport::side(Side which)
{
    return sideIn(sides, which);
}

const SideReport *CheckReport::side(Side which) const
{
    return sideIn(sides, which);
}

void CheckReport::add(const CheckStep &step)
{
    auto *of = side(step.side);
    if (!of) {
        sides.append(SideReport{.side = step.side});
        of = &sides.last();
    }
    of->steps.append(step);
}

const SideReport *CheckReport::failedSide() const
{
    const SideReport *worst = nullptr;
    for (const auto &each : sides) {
        const auto verdict = each.verdict();
        const bool worse = verdict != Verdict::Ok
            && (!worst || (verdict == Verdict::Failed && worst->verdict() == Verdict::Cancelled)
                || (verdict == worst->verdict() && each.side < worst->side));
        if (worse) {
            worst = &each;
        }
    }
    return worst;
}

Verdict CheckReport::verdict() const
{
    const auto *failed = failedSide();
    return failed ? failed->verdict() : Verdict::Ok;
}

std::optional<Error> CheckReport::error() const
{
    const auto *failed = failedSide();
    if (!failed) {
        return {};
    }
    return failed->firstFailure()->error.value_or(Error{});
}

namespace {
template <class T, size_t N> QString nameAt(const std::array<const char *, N> &names, T value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}
} // namespace

QString name(Side value)
{
    return nameAt(std::array{"incoming", "outgoing"}, value);
}

QString name(StepKind value)
{
    return nameAt(std::array{"resolve", "connect", "greeting", "encrypt", "identity",
                      "capabilities", "token", "signIn", "mailbox", "sendTest", "arrive"},
        value);
}

QString name(Outcome value)
{
    return nameAt(std::array{"ok", "failed", "notReached", "skipped"}, value);
}

QString name(Who value)
{
    return nameAt(std::array{"nobody", "you", "provider", "administrator", "wait"}, value);
}

QString name(Verdict value)
{
    return nameAt(std::array{"ok", "failed", "cancelled"}, value);
}

QList<StepKind> plannedSteps(Protocol protocol, Security security, bool sendTest)
{
    using enum StepKind;
    if (protocol == Protocol::None || protocol == Protocol::Graph) {
        return {};
    }
    QList<StepKind> steps{Resolve, Connect};
    switch (security) {
    case Security::Tls:
        steps << Encrypt << Identity << Greeting;
        break;
    case Security::StartTls:
        steps << Greeting << Encrypt << Identity;
        break;
    case Security::None:
        steps << Greeting;
        break;
    }
    steps << Capabilities << SignIn << Mailbox;
    if (sendTest) {
        steps << (protocol == Protocol::Smtp ? SendTest : Arrive);
    }
    return steps;
}

} // namespace mailrig
