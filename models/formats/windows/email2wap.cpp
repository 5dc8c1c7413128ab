// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2wap.h"

#include "models/formats/windows/email2accounts.h"
#include "models/formats/windows/email2format.h"
#include "models/formats/windows/email2read.h"
#include "models/formats/xmlread.h"
#include "models/formats/xmltext.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;

void writeAccount(XmlText &xml, const Email2Values &account)
{
    const auto parameter = [&](Email2Node node) {
        if (account.has(node)) {
            xml.empty("parm",
                {{"name", QString::fromLatin1(rule(node).name)}, {"value", account.at(node)}});
        }
    };
    xml.open("characteristic", {{"type", account.guid.toString()}});
    for (int i = 0; i < email2NodeCount; ++i) {
        if (!rule(Email2Node(i)).isTagProperty) {
            parameter(Email2Node(i));
        }
    }
    xml.open("characteristic", {{"type", u"TAGPROPS"_s}});
    parameter(Email2Node::IncomingSsl);
    parameter(Email2Node::OutgoingSsl);
    xml.close();
    xml.close();
}

bool isOfType(const pugi::xml_node &node, const char *type)
{
    return qstricmp(node.attribute("type").value(), type) == 0;
}

//! Reads the parameters of a document's EMAIL2 accounts.
class WapReader {
public:
    Result<ReadProfile> read(const pugi::xml_node &document)
    {
        for (const auto &part : document.child("wap-provisioningdoc")) {
            if (isOfType(part, "EMAIL2")) {
                readAccounts(part);
            } else {
                m_notes.note(Code::Skipped, {}, kindOf(part));
            }
        }
        return email2Profile(m_accounts.all(), m_notes);
    }

private:
    static QString kindOf(const pugi::xml_node &part)
    {
        const auto type = QString::fromUtf8(part.attribute("type").value());
        return type.isEmpty() ? QString::fromUtf8(part.name()) : type;
    }

    void readAccounts(const pugi::xml_node &csp)
    {
        for (const auto &each : csp) {
            if (qstrcmp(each.name(), "characteristic") != 0) {
                m_notes.note(Code::NotUnderstood, {}, kindOf(each));
                continue;
            }
            readAccount(m_accounts.appended(each.attribute("type").value()), each);
        }
    }

    void readAccount(Email2Values &account, const pugi::xml_node &parts)
    {
        for (const auto &each : parts) {
            if (isParameter(each)) {
                readParameter(account, each, false);
            } else if (isOfType(each, "TAGPROPS")) {
                for (const auto &property : each.children("parm")) {
                    readParameter(account, property, true);
                }
            } else if (each.type() == pugi::node_element) {
                m_notes.note(Code::NotUnderstood, {}, kindOf(each));
            }
        }
    }

    static bool isParameter(const pugi::xml_node &node)
    {
        return std::string_view(node.name()) == "parm";
    }

    //! The accounts of a file have much in common: what one has like the last is stored once.
    const QString &textOf(Email2Node node, QByteArrayView value)
    {
        auto &last = m_last.at(size_t(node));
        if (last.text.isNull() || last.value != value) {
            last = {value, QString::fromUtf8(value)};
        }
        return last.text;
    }

    void readParameter(Email2Values &account, const pugi::xml_node &parameter, bool isTagProperty)
    {
        // In this order in most files.
        auto next = parameter.first_attribute();
        const QByteArrayView name(parameter.attribute("name", next).value());
        const auto node = isTagProperty ? email2Node(name, true) : email2Node(name);
        if (node) {
            m_accounts.set(
                account, *node, textOf(*node, parameter.attribute("value", next).value()));
        } else {
            m_accounts.noteUnknown(
                account, (isTagProperty ? "TAGPROPS/" : "") + name.toByteArray());
        }
    }

    struct Last {
        QByteArrayView value; //!< in the document, which outlives the reader
        QString text;
    };
    ReadNotes m_notes;
    Email2Accounts m_accounts{m_notes};
    std::array<Last, email2NodeCount> m_last = {};
};

bool recognizes(const QByteArray &bytes)
{
    return rootNameOf(bytes) == "wap-provisioningdoc"_L1 && mentionsEmail2(bytes);
}

Result<ReadProfile> read(const QByteArray &bytes)
{
    const auto document = xmlDocument(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return WapReader().read(**document);
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto values = email2Values(accounts, options);
    if (!values) {
        return tl::unexpected(values.error());
    }
    XmlText xml;
    xml.open("wap-provisioningdoc");
    xml.open("characteristic", {{"type", u"EMAIL2"_s}});
    for (const auto &each : *values) {
        writeAccount(xml, each);
    }
    xml.close();
    xml.close();
    return QList{ProfileFile{email2FileName(accounts, options), xml.taken()}};
}

} // namespace

ProfileFormat email2WapFormat()
{
    auto format = email2Format(u"email2-wap"_s);
    format.mimeType = u"text/vnd.wap.connectivity-xml"_s;
    format.recognizes = recognizes;
    format.read = read;
    format.write = write;
    return format;
}

} // namespace mailrig
