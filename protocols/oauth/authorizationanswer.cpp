// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/authorizationanswer.h"

#include <QMap>

#include <openssl/crypto.h>

namespace mailrig {
namespace {

constexpr qsizetype mostWords = 1000;

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

//! application/x-www-form-urlencoded (RFC 6749 appendix B): '+' is a space. Strict: QUrlQuery
//! leaves a damaged %-sequence standing as it is.
std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            plain += text.at(i) == '+' ? ' ' : text.at(i);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text.at(i + 1)) : -1;
        const int low = high >= 0 ? hexDigit(text.at(i + 2)) : -1;
        if (low < 0) {
            return {};
        }
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return plain;
}

QString words(const QByteArray &text)
{
    return QString::fromUtf8(text).left(mostWords);
}

void set(AuthorizationAnswer &answer, const QByteArray &name, QByteArray &&value)
{
    if (name == "code") {
        answer.code = Secret(std::move(value));
    } else if (name == "state") {
        answer.state = value;
    } else if (name == "iss") {
        answer.issuer = QString::fromUtf8(value);
    } else if (name == "error") {
        answer.error = words(value);
    } else if (name == "error_description") {
        answer.errorDescription = words(value);
    }
}

} // namespace

bool AuthorizationAnswer::answers(const QByteArray &requestState) const
{
    return !requestState.isEmpty() && state.size() == requestState.size()
        && CRYPTO_memcmp(
               state.constData(), requestState.constData(), static_cast<size_t>(state.size()))
        == 0
        && (!code.isEmpty() || !error.isEmpty());
}

Result<AuthorizationAnswer> authorizationAnswer(QByteArrayView query)
{
    AuthorizationAnswer answer;
    QByteArrayList names;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&') < 0 ? query.size() : query.indexOf('&');
        const auto pair = query.first(end);
        query = query.sliced(qMin(end + 1, query.size()));
        const qsizetype equals = pair.indexOf('=') < 0 ? pair.size() : pair.indexOf('=');
        const auto name = decoded(pair.first(equals));
        auto value = decoded(pair.sliced(qMin(equals + 1, pair.size())));
        if (!name || !value || (names.contains(*name) && !pair.isEmpty())) {
            return failure(Cause::Validation);
        }
        names += *name;
        set(answer, *name, std::move(*value));
    }
    return answer;
}

} // namespace mailrig
