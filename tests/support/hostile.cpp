#include "support/hostile.h"

#include "support/faultserver.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace sparkbot::testing::hostile {

namespace {

/// The sum at the end of a gzip file (RFC 1952 §8).
quint32 crc32(const QByteArray &bytes)
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ (value & 1 ? 0xedb88320U : 0);
        table[i] = value;
    }
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes)
        sum = table[(sum ^ quint8(byte)) & 0xff] ^ (sum >> 8);
    return ~sum;
}

QByteArray littleEndian(quint32 value)
{
    value = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray encoded(const QByteArray &coding, const QByteArray &packed)
{
    return FaultServer::http(200, packed, "Content-Type: application/json\r\nContent-Encoding: " + coding + "\r\n");
}

/// A frame of one window of 1 MiB (RFC 8878 §3.1.1), without sizes and sums.
QByteArray zstandardFrame(const QByteArray &blocks)
{
    return QByteArray("\x28\xb5\x2f\xfd\x00\x50", 6) + blocks;
}

enum class Block : quint32 {
    Raw = 0, ///< its content as it is
    Repeat = 1, ///< one byte, as often as the size says
};

QByteArray zstandardBlock(Block type, qsizetype size, const QByteArray &content, bool last)
{
    return littleEndian(quint32(last) | quint32(type) << 1 | quint32(size) << 3).first(3) + content;
}

} // namespace

QByteArray garbage()
{
    QByteArray bytes(4'096, '\0');
    QRandomGenerator random(7);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray loginPage()
{
    return FaultServer::http(200, "<html><body><form>Welcome to the hotel</form></body></html>",
                             "Content-Type: text/html; charset=utf-8\r\n");
}

QByteArray compressed(const QByteArray &body)
{
    // Behind its own four bytes of length, qCompress() writes what HTTP calls "deflate".
    return encoded("deflate", qCompress(body).mid(4));
}

QByteArray gzipped(const QByteArray &body)
{
    // Without its length, header and sum, what qCompress() writes is what gzip wraps in its own.
    const QByteArray packed = qCompress(body).mid(6);
    return encoded("gzip",
                   QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + packed.chopped(4) + littleEndian(crc32(body))
                       + littleEndian(quint32(body.size())));
}

QByteArray brokenGzip()
{
    return encoded("gzip", "this is not gzip");
}

// Nothing here writes brotli, so these come from elsewhere.

QByteArray brotli()
{
    return encoded("br", QByteArray::fromHex("8b06805b7b226964223a226f6e65227d5d03"));
}

QByteArray brotliBomb()
{
    return encoded("br",
                   QByteArray::fromHex("cfffff7ff82540e2b14020f7fe9ffffffff04b00c4610180eefd7ffeffffe3970088c32200ddfb"
                                       "7f"));
}

QByteArray brokenBrotli()
{
    return encoded("br", "this is not brotli");
}

QByteArray zstandard(const QByteArray &body)
{
    return encoded("zstd", zstandardFrame(zstandardBlock(Block::Raw, body.size(), body, true)));
}

QByteArray zstandardBomb()
{
    constexpr int largest = 128 << 10;
    constexpr int count = (48 << 20) / largest;
    QByteArray blocks;
    for (int i = 1; i <= count; ++i)
        blocks += zstandardBlock(Block::Repeat, largest, " ", i == count);
    return encoded("zstd", zstandardFrame(blocks));
}

QByteArray rows(qsizetype bytes)
{
    QByteArray json = "[";
    QRandomGenerator random(7);
    while (json.size() < bytes) {
        const QByteArray number = QByteArray::number(random.bounded(100'000'000));
        json += R"({"id":")" + number + R"(@c.us","name":")" + number
            + R"(","type":"chat","status":"active","labels":[],"owner":{"agent":null,"department":null},)"
              R"("unreadCount":0,"lastMessageAt":"2026-01-01T00:00:00.000Z","kind":"user","isPinned":false},)";
    }
    json += "{}]";
    return json;
}

QByteArray withLength(const QByteArray &length)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n[]";
}

QByteArray longHeader(qsizetype bytes)
{
    return FaultServer::http(200, "[]", "Content-Type: application/json\r\nX-Long: " + QByteArray(bytes, 'x') + "\r\n");
}

} // namespace sparkbot::testing::hostile
