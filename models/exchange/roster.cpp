// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/roster.h"

#include "models/exchange/exportplan.h"
#include "models/fieldwalk.h"
#include "models/macro.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const auto addressField = u"identity.address"_s;

} // namespace

//! What a row gives, by what it is for.
struct Roster::Values {
    QHash<QString, QString> fields = {};
    QMap<QString, QString> variables = {};
    QString password = {}, outgoingPassword = {};
};

Roster::Roster(RosterReader &reader, RosterRules rules)
    : m_reader(reader)
    , m_rules(std::move(rules))
    , m_environment(m_rules.context.environment)
{
    for (const auto &each : m_rules.columns) {
        m_columns.insert(each.header, each);
        m_hasAddress
            = m_hasAddress || (each.use == RosterColumn::Use::Field && each.field == addressField);
    }
    for (const auto &each : m_rules.context.takenNames) {
        m_names << each.toCaseFolded();
    }
    m_rules.context.takenNames.clear();
}

std::optional<tl::expected<RosterAccount, RosterFault>> Roster::next()
{
    const auto row = m_reader.next();
    if (!row) {
        return {};
    }
    return *row ? accountOf(**row)
                : tl::expected<RosterAccount, RosterFault>(tl::unexpected(row->error()));
}

Roster::Values Roster::valuesOf(const RosterRow &row)
{
    Values values;
    for (auto each = row.values.begin(); each != row.values.end(); ++each) {
        auto column = m_columns.constFind(each.key());
        if (column == m_columns.cend()) { // a member that the first object did not have
            auto known = QStringList(m_columns.keys());
            known << each.key();
            column = m_columns.insert(
                each.key(), columnsFor(known, variablesIn(m_rules.pattern)).constLast());
        }
        const auto text = each.value().trimmed();
        switch (column->use) {
        case RosterColumn::Use::Field:
            values.fields.insert(column->field, text);
            break;
        case RosterColumn::Use::Variable:
            if (!text.isEmpty() || !m_environment.variables.contains(column->variable)) {
                values.variables.insert(column->variable, macroQuoted(text));
            }
            break;
        case RosterColumn::Use::Password:
            values.password = each.value();
            break;
        case RosterColumn::Use::OutgoingPassword:
            values.outgoingPassword = each.value();
            break;
        case RosterColumn::Use::Ignored:
            break;
        }
    }
    return values;
}

void Roster::setPasswords(RosterAccount &made, const Values &values) const
{
    auto &incoming = made.account.incoming.credential;
    auto &outgoing = made.account.outgoing.credential;
    const auto give = [&made](Credential &credential, QString password) {
        const bool isForPassword = credential.type == CredentialType::None
            || credential.type == CredentialType::Secret
            || credential.type == CredentialType::Automatic
            || credential.type == CredentialType::SameAsIncoming;
        if (password.isEmpty() || !isForPassword) {
            return;
        }
        if (credential.type != CredentialType::Automatic) {
            credential.type = CredentialType::Secret;
        }
        credential.secret = QUuid::createUuid();
        made.secrets.insert(credential.secret, Secret::fromText(std::move(password)));
    };
    const auto before = incoming;
    const bool isSame = outgoing.type == CredentialType::Secret && outgoing == before;
    give(made.account.incoming.protocol == Protocol::None ? outgoing : incoming, values.password);
    if (isSame && made.account.incoming.protocol != Protocol::None) {
        outgoing = incoming;
    }
    give(outgoing, values.outgoingPassword);
}

tl::expected<RosterAccount, RosterFault> Roster::accountOf(const RosterRow &row)
{
    const auto values = valuesOf(row);
    if (m_hasAddress && values.fields.value(addressField).isEmpty()) {
        return tl::unexpected(RosterFault{.kind = RosterFault::Kind::Invalid,
            .line = row.line,
            .field = addressField,
            .issue = Issue{.field = addressField}});
    }
    RosterAccount made{.line = row.line, .account = m_rules.pattern};
    auto &account = made.account;
    const auto set = [&values](const QString &path, QString &text) {
        const auto given = values.fields.value(path);
        text = given.isEmpty() ? text : given;
    };
    const auto setQuoted = [&values](const QString &path, QString &text) {
        const auto given = values.fields.value(path);
        text = given.isEmpty() ? text : macroQuoted(given);
    };
    walk(account, {.macroText = setQuoted, .plainText = set});
    auto &environment = m_rules.context.environment;
    environment = m_environment;
    environment.variables.insert(values.variables);
    setPasswords(made, values);
    if (values.fields.value(u"name"_s).isEmpty()) {
        const auto address
            = expand(account.identity.address, MacroScope::of(account, environment, {}));
        const bool isKnown = address && !address->trimmed().isEmpty();
        account.name = isKnown ? address->simplified().replace(u' ', u'-')
                               : u"%1-%2"_s.arg(m_rules.pattern.name, QString::number(row.line));
    }
    account.id = QUuid::createUuidV5(m_rules.pattern.id, account.name.toCaseFolded());
    if (auto fault = faultOf(made)) {
        return tl::unexpected(*std::move(fault));
    }
    auto expandedOne = expanded(account, environment, m_rules.context.process);
    if (!expandedOne) {
        return tl::unexpected(RosterFault{.kind = RosterFault::Kind::MacroUnresolved,
            .line = row.line,
            .detail = expandedOne.error().detail});
    }
    account = *std::move(expandedOne);
    m_names << account.name.toCaseFolded();
    return made;
}

std::optional<RosterFault> Roster::faultOf(const RosterAccount &made)
{
    for (const auto &issue : exportIssues(made.account, {}, m_rules.context)) {
        if (issue.severity != Severity::Error) {
            continue;
        }
        const bool isMacro = issue.kind >= IssueKind::MacroUnknown;
        return RosterFault{
            .kind = isMacro ? RosterFault::Kind::MacroUnresolved : RosterFault::Kind::Invalid,
            .line = made.line,
            .field = issue.field,
            .detail = issue.detail,
            .issue = issue};
    }
    if (m_names.contains(made.account.name.toCaseFolded())) {
        return RosterFault{.kind = RosterFault::Kind::Repeated,
            .line = made.line,
            .field = u"name"_s,
            .detail = made.account.name};
    }
    return {};
}

} // namespace mailrig
