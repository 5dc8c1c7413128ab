// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/httpreader.h"

#include "models/secret.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

namespace http = boost::beast::http;
constexpr qsizetype mostOverhead = qsizetype{64} * 1024;

//! A line without end is one of those that want more than there may be.
bool isTooLong(const boost::system::error_code &fault)
{
    return fault == http::error::body_limit || fault == http::error::header_limit
        || fault == http::error::need_more;
}

tl::unexpected<Error> noHttp()
{
    return failure(Cause::ConnectionLost, u"HTTP/1.1"_s);
}

} // namespace

class HttpReader::Parser : public http::response_parser<http::string_body> { };

HttpReader::HttpReader(qsizetype longestBody)
    : m_longestBody(longestBody)
{
    begin();
}

HttpReader::~HttpReader()
{
    auto &body = m_parser->get().body();
    wipe(body.data(), static_cast<qsizetype>(body.size()));
    wipe(m_pending);
}

void HttpReader::begin()
{
    m_parser = std::make_unique<Parser>();
    m_parser->eager(true);
    m_parser->header_limit(mostOverhead);
    m_parser->body_limit(static_cast<std::uint64_t>(m_longestBody));
}

Result<bool> HttpReader::add(QByteArrayView bytes)
{
    const auto limit = static_cast<std::uint64_t>(m_longestBody);
    m_pending += bytes;
    const QByteArrayView start("HTTP/");
    const auto begun = QByteArrayView(m_pending).first(std::min(start.size(), m_pending.size()));
    if (!m_parser->got_some() && !start.startsWith(begun)) {
        return noHttp(); // mail servers greet, and would be waited for
    }
    while (m_pending.size() >= leastPart() && !m_parser->is_done()) {
        boost::system::error_code fault;
        const auto taken = static_cast<qsizetype>(m_parser->put(
            boost::asio::buffer(m_pending.constData(), static_cast<std::size_t>(m_pending.size())),
            fault));
        m_pending.remove(0, taken);
        if (fault == http::error::need_more && m_pending.size() <= mostOverhead) {
            break;
        }
        // Beast 1.74 forgets that a length is too large where the body begins in the same part.
        const bool isEarly
            = m_parser->is_header_done() && m_parser->content_length().value_or(0) > limit;
        if (isEarly || isTooLong(fault)) {
            return tl::unexpected(tooLong(isEarly || fault == http::error::body_limit));
        }
        if (fault) {
            return noHttp();
        }
        if (m_parser->is_header_done() && status() / 100 == 1) {
            m_overhead += taken;
            if (status() == 101) {
                return noHttp();
            }
            if (m_overhead > mostOverhead) {
                return tl::unexpected(tooLong(false));
            }
            begin(); // the answer itself is still to come
        }
    }
    return m_parser->is_done();
}

//! Beast takes no less than the five bytes of the last chunk at a time.
qsizetype HttpReader::leastPart() const
{
    return m_parser->is_header_done() && m_parser->chunked() ? 5 : 1;
}

Error HttpReader::tooLong(bool isBody) const
{
    return {Cause::TokenServerFault,
        isBody ? u"HTTP %1 %2, > %3 bytes"_s.arg(status()).arg(reason()).arg(m_longestBody)
               : u"HTTP, > %1 bytes"_s.arg(mostOverhead)};
}

Result<void> HttpReader::end()
{
    boost::system::error_code fault;
    if (m_parser->got_some() && !m_parser->is_done()) {
        m_parser->put_eof(fault);
    }
    return m_parser->is_done() && !fault ? Result<void>() : failure(Cause::ConnectionLost);
}

int HttpReader::status() const
{
    return static_cast<int>(m_parser->get().result_int());
}

QString HttpReader::reason() const
{
    const auto text = m_parser->get().reason();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).left(200);
}

QByteArray HttpReader::header(const QByteArray &name) const
{
    const auto value = m_parser->get()[name.toStdString()];
    return {value.data(), static_cast<qsizetype>(value.size())};
}

QByteArrayView HttpReader::body() const
{
    const auto &body = m_parser->get().body();
    return {body.data(), static_cast<qsizetype>(body.size())};
}

} // namespace mailrig
