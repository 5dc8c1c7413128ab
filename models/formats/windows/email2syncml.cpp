// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2syncml.h"

#include "models/formats/windows/email2accounts.h"
#include "models/formats/windows/email2format.h"
#include "models/formats/windows/email2read.h"
#include "models/formats/windows/email2write.h"
#include "models/formats/xmlread.h"
#include "models/formats/xmltext.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;
using Delivery = WriteOptions::Delivery;
using std::string_view;

constexpr QByteArrayView csp("EMAIL2/");

//! Writes commands, each with an item of its own, numbered.
class SyncmlWriter {
public:
    //! Each with its delivery.
    QByteArray written(const QList<QPair<Email2Values, Delivery>> &accounts)
    {
        m_xml.open("SyncML", {{"xmlns", u"SYNCML:SYNCML1.2"_s}});
        m_xml.open("SyncBody");
        m_xml.open("Atomic");
        m_xml.leaf("CmdID", nextId());
        for (const auto &[account, delivery] : accounts) {
            write(account, delivery);
        }
        m_xml.close();
        m_xml.empty("Final", {});
        m_xml.close();
        m_xml.close();
        return m_xml.taken();
    }

private:
    QString nextId() { return QString::number(++m_lastId); }

    void write(const Email2Values &account, Delivery delivery)
    {
        // Braces as they have to stand in the path of a URI.
        const auto path = u"./User/Vendor/MSFT/EMAIL2/%7B"_s
            + account.guid.toString(QUuid::WithoutBraces) + u"%7D"_s;
        if (delivery == Delivery::DeleteAndAdd) {
            command("Delete", path, {}, {});
        }
        const bool isNew = delivery != Delivery::Replace;
        if (isNew) {
            command("Add", path, u"node"_s, {});
            command("Add", path + u"/TAGPROPS"_s, u"node"_s, {});
        }
        for (int i = 0; i < email2NodeCount; ++i) {
            const auto node = Email2Node(i);
            const auto &said = rule(node);
            if (account.has(node) && (isNew || said.isReplaceable)) {
                const auto folder = said.isTagProperty ? u"/TAGPROPS/"_s : u"/"_s;
                command(isNew ? "Add" : "Replace", path + folder + QLatin1StringView(said.name),
                    u"chr"_s, account.at(node));
            }
        }
    }

    void command(const char *name, const QString &path, const QString &format, const QString &data)
    {
        m_xml.open(name);
        m_xml.leaf("CmdID", nextId());
        m_xml.open("Item");
        m_xml.open("Target");
        m_xml.leaf("LocURI", path);
        m_xml.close();
        if (!format.isEmpty()) {
            m_xml.open("Meta");
            m_xml.leaf("Format", format, {{"xmlns", u"syncml:metinf"_s}});
            m_xml.close();
        }
        if (format == "chr"_L1) {
            m_xml.leaf("Data", data);
        }
        m_xml.close();
        m_xml.close();
    }

    XmlText m_xml;
    int m_lastId = 0;
};

//! Reads the commands of a message, or of a piece of one.
class SyncmlReader {
public:
    Result<ReadProfile> read(const pugi::xml_node &document)
    {
        collect(document);
        return email2Profile(m_accounts.all(), m_notes);
    }

private:
    // The document was measured: no more than 64 levels.
    void collect(const pugi::xml_node &parent) // NOLINT(misc-no-recursion)
    {
        for (const auto &each : parent) {
            const string_view name = each.name();
            if (name == "Add" || name == "Replace") {
                readItems(each, name == "Replace");
            } else if (name == "SyncML" || name == "SyncBody" || name == "Atomic"
                || name == "Sequence") {
                collect(each);
            } else if (name == "Delete") {
                // Before it is added anew.
            } else if (name != "SyncHdr" && name != "CmdID" && name != "Final" && name != "Meta"
                && name != "Status" && each.type() == pugi::node_element) {
                m_notes.note(Code::NotUnderstood, {}, QString::fromUtf8(each.name()));
            }
        }
    }

    void readItems(const pugi::xml_node &command, bool isReplace)
    {
        for (const auto &item : command.children("Item")) {
            const QByteArrayView path(item.child("Target").child("LocURI").text().get());
            const auto below = pathBelowCsp(path);
            if (below.isEmpty()) {
                skip(path);
                continue;
            }
            const auto slash = below.indexOf('/');
            const auto guid = slash < 0 ? below : below.first(slash);
            const auto node = slash < 0 ? QByteArrayView() : below.sliced(slash + 1);
            auto &account = m_accounts.at(guid);
            if (node.isEmpty() || isSame(node, "TAGPROPS")) {
                continue;
            }
            readNode(account, node, item, isReplace);
        }
    }

    void readNode(
        Email2Values &account, QByteArrayView node, const pugi::xml_node &item, bool isReplace)
    {
        const auto known = email2Node(node);
        if (isReplace && known && !rule(*known).isReplaceable) {
            m_notes.warn(Code::NotReplaceable, {}, QString::fromLatin1(rule(*known).name));
        }
        auto text = textOf(item.child("Data"));
        const QByteArrayView format(item.child("Meta").child("Format").text().get());
        if (isSame(format, "b64")) {
            text = QString::fromUtf8(QByteArray::fromBase64(text.toLatin1()));
        } else if (isSame(format, "bool")) {
            m_notes.note(Code::Repaired, {}, QString::fromUtf8(node) + u" bool"_s);
        }
        if (known) {
            m_accounts.set(account, *known, text);
        } else {
            m_accounts.noteUnknown(account, node);
        }
    }

    //! Empty if it is another's.
    static QByteArrayView pathBelowCsp(QByteArrayView path)
    {
        path = path.trimmed();
        for (qsizetype at = 0; at + csp.size() < path.size(); ++at) {
            if ((at == 0 || path[at - 1] == '/') && isSame(path.sliced(at, csp.size()), csp)) {
                return path.sliced(at + csp.size());
            }
        }
        return {};
    }

    void skip(QByteArrayView path)
    {
        const auto text = QString::fromUtf8(path.first(std::min<qsizetype>(path.size(), 200)));
        if (!m_skipped.contains(text) && m_skipped.size() < 1000) {
            m_skipped << text;
            m_notes.note(Code::Skipped, {}, text);
        }
    }

    static bool isSame(QByteArrayView one, QByteArrayView other)
    {
        return one.size() == other.size()
            && qstrnicmp(one.data(), one.size(), other.data(), other.size()) == 0;
    }

    ReadNotes m_notes;
    Email2Accounts m_accounts{m_notes};
    QSet<QString> m_skipped;
};

bool recognizes(const QByteArray &bytes)
{
    static const QStringList roots{
        u"SyncML"_s, u"SyncBody"_s, u"Atomic"_s, u"Sequence"_s, u"Add"_s, u"Replace"_s};
    return roots.contains(rootNameOf(bytes)) && mentionsEmail2(bytes);
}

Result<ReadProfile> read(const QByteArray &bytes)
{
    const auto document = xmlDocument(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return SyncmlReader().read(**document);
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto values = email2Values(accounts, options);
    if (!values) {
        return tl::unexpected(values.error());
    }
    QList<QPair<Email2Values, Delivery>> deliveries;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        deliveries << qMakePair(values->at(i), email2Delivery(accounts.at(i), options));
    }
    return QList{
        ProfileFile{email2FileName(accounts, options), SyncmlWriter().written(deliveries)}};
}

} // namespace

ProfileFormat email2SyncmlFormat()
{
    auto format = email2Format(u"email2-syncml"_s);
    format.recognizes = recognizes;
    format.read = read;
    format.leftOut = email2LeftOut;
    format.write = write;
    return format;
}

} // namespace mailrig
