#pragma once

#include <QByteArrayList>
#include <QString>

#include <algorithm>

/// The ways in which a program could have written a secret down without meaning to.
inline QByteArrayList spellings(const QByteArray &text)
{
    const QString wide = QString::fromLatin1(text);
    const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    QByteArray percent;
    for (char c : text)
        percent += '%' + QByteArray::number(uint(uchar(c)), 16);
    // base64 spells a text in three ways, after the bytes before it; its ends depend on the neighbours
    QByteArrayList all{text, utf16, text.toHex(), text.toHex().toUpper(), percent, percent.toUpper()};
    for (int before = 0; before < 3; ++before)
        all.append((QByteArray(before, 'x') + text).toBase64().mid(before == 0 ? 0 : 4).chopped(4));
    return all;
}

inline bool holds(const QByteArray &bytes, const QByteArrayList &needles)
{
    return std::ranges::any_of(needles, [&](const QByteArray &needle) { return bytes.contains(needle); });
}
