// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/binaryplist.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largest = qsizetype(16) * 1024 * 1024;
constexpr quint64 mostValues = 1000000;
constexpr int deepest = 64;
constexpr quint64 bytesAValue = 128; // about what libplist spends on one without text
constexpr quint64 headSize = 8, trailerSize = 32;

tl::unexpected<Error> malformed(const QString &what, quint64 number)
{
    return failure(Cause::FileMalformed, u"bplist %1 %2"_s.arg(what).arg(number));
}

//! The objects of the file by their numbers, as far as their sizes and references go.
class Objects {
public:
    explicit Objects(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] Result<void> readTrailer();
    //! Every object below the first, in an order that ends.
    [[nodiscard]] Result<void> walk();

private:
    struct Object {
        quint64 weight = 0; //!< values it becomes, itself included
        int height = 0; //!< levels below it
        bool isKnown = false, isOpen = false;
        bool isName = false; //!< text that may be a key
    };
    struct Open {
        quint64 number = 0, references = 0, count = 0, next = 0, weight = 1;
        quint64 keys = 0; //!< of the references, the first ones
        int height = 0;
        bool isName = false;
    };
    [[nodiscard]] quint64 number(quint64 at, quint64 size) const;
    [[nodiscard]] bool hasNul(quint64 at, quint64 length, quint64 unit) const;
    [[nodiscard]] Result<Open> opened(quint64 object);
    [[nodiscard]] Result<void> step(std::vector<Open> &path);
    [[nodiscard]] Result<void> add(Open &to, const Object &child) const;

    const QByteArray &m_bytes;
    std::vector<Object> m_objects;
    quint64 m_textWeight = 0; //!< of the texts and data opened, each once
    quint64 m_offsetSize = 0, m_referenceSize = 0, m_top = 0, m_table = 0;
};

//! Big endian. The caller knows that it lies within the file.
quint64 Objects::number(quint64 at, quint64 size) const
{
    quint64 value = 0;
    for (quint64 i = 0; i < size; ++i) {
        value = value << 8 | quint8(m_bytes[qsizetype(at + i)]);
    }
    return value;
}

Result<void> Objects::readTrailer()
{
    const auto size = quint64(m_bytes.size());
    if (size < headSize + trailerSize) {
        return malformed(u"byte"_s, size);
    }
    const quint64 trailer = size - trailerSize;
    m_offsetSize = number(trailer + 6, 1);
    m_referenceSize = number(trailer + 7, 1);
    const quint64 count = number(trailer + 8, 8);
    m_top = number(trailer + 16, 8);
    m_table = number(trailer + 24, 8);
    const bool isSound = m_offsetSize >= 1 && m_offsetSize <= 8 && m_referenceSize >= 1
        && m_referenceSize <= 8 && m_table >= headSize && m_table <= trailer
        && count <= (trailer - m_table) / m_offsetSize && m_top < count;
    if (!isSound) {
        return malformed(u"byte"_s, trailer);
    }
    if (count > mostValues) {
        return malformed(u"objects"_s, count);
    }
    m_objects.resize(count);
    return {};
}

//! In text of that many characters, each of one byte or two.
bool Objects::hasNul(quint64 at, quint64 length, quint64 unit) const
{
    const auto text = QByteArrayView(m_bytes).sliced(qsizetype(at), qsizetype(length * unit));
    if (unit == 1) {
        return text.contains('\0');
    }
    const char *bytes = text.data();
    for (qsizetype i = 0; i < text.size(); i += 2) {
        if (bytes[i] == '\0' && bytes[i + 1] == '\0') {
            return true;
        }
    }
    return false;
}

Result<Objects::Open> Objects::opened(quint64 object)
{
    quint64 at = number(m_table + object * m_offsetSize, m_offsetSize);
    if (at < headSize || at >= m_table) {
        return malformed(u"object"_s, object);
    }
    const auto marker = quint8(m_bytes[qsizetype(at++)]);
    const quint8 kind = marker >> 4;
    quint64 length = marker & 0x0F;
    const bool hasLength = kind >= 0x4;
    if (hasLength && kind != 0x8 && length == 0x0F) { // an integer object follows with the length
        const quint64 size = at < m_table ? quint64(1) << (m_bytes[qsizetype(at)] & 0x0F) : 0;
        if (at >= m_table || quint8(m_bytes[qsizetype(at)]) >> 4 != 1 || size > 8
            || size >= m_table - at) {
            return malformed(u"object"_s, object);
        }
        length = number(at + 1, size);
        at += 1 + size;
    }
    const quint64 left = m_table - at;
    Open open{.number = object};
    if (kind == 0xA || kind == 0xC || kind == 0xD) {
        const quint64 references = kind == 0xD ? 2 : 1;
        if (length > left / (references * m_referenceSize)) {
            return malformed(u"object"_s, object);
        }
        open.references = at;
        open.count = length * references;
        open.keys = kind == 0xD ? length : 0;
    } else if (hasLength) {
        const quint64 unit = kind == 0x6 ? 2 : 1;
        if (length > left / unit) {
            return malformed(u"object"_s, object);
        }
        open.weight += length * unit / bytesAValue;
        // Texts may overlap: together they are read no further than values may weigh.
        m_textWeight += open.weight;
        if (m_textWeight > mostValues) {
            return malformed(u"values"_s, mostValues);
        }
        open.isName = (kind == 0x5 || kind == 0x6) && !hasNul(at, length, unit);
    }
    return open;
}

Result<void> Objects::add(Open &to, const Object &child) const
{
    to.weight += child.weight;
    to.height = std::max(to.height, child.height + 1);
    if (to.weight > mostValues) {
        return malformed(u"values"_s, mostValues);
    }
    if (to.height >= deepest) {
        return malformed(u"levels"_s, deepest);
    }
    return {};
}

Result<void> Objects::step(std::vector<Open> &path)
{
    auto &open = path.back();
    if (open.next == open.count) {
        m_objects[open.number] = {open.weight, open.height, true, false, open.isName};
        const auto done = m_objects[open.number];
        path.pop_back();
        return path.empty() ? Result<void>() : add(path.back(), done);
    }
    const bool isKey = open.next < open.keys;
    const quint64 child = number(open.references + open.next++ * m_referenceSize, m_referenceSize);
    if (child >= m_objects.size() || m_objects[child].isOpen) {
        return malformed(u"object"_s, open.number);
    }
    if (m_objects[child].isKnown) {
        return isKey && !m_objects[child].isName ? malformed(u"key"_s, child)
                                                 : add(open, m_objects[child]);
    }
    if (path.size() >= deepest) {
        return malformed(u"levels"_s, deepest);
    }
    return opened(child).and_then([&](const Open &inner) -> Result<void> {
        if (isKey && !inner.isName) {
            return malformed(u"key"_s, child);
        }
        m_objects[child].isOpen = true;
        path.push_back(inner);
        return {};
    });
}

Result<void> Objects::walk()
{
    const auto top = opened(m_top);
    if (!top) {
        return tl::unexpected(top.error());
    }
    m_objects[m_top].isOpen = true;
    std::vector<Open> path{*top};
    while (!path.empty()) {
        if (const auto stepped = step(path); !stepped) {
            return stepped;
        }
    }
    return {};
}

} // namespace

Result<void> checkBinaryPlist(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        return failure(Cause::FileMalformed, u"16 MiB"_s);
    }
    Objects objects(bytes);
    if (const auto trailer = objects.readTrailer(); !trailer) {
        return trailer;
    }
    return objects.walk();
}

} // namespace mailrig
