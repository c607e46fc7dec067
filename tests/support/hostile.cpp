#include "support/hostile.h"

#include "support/faultserver.h"

#include <QRandomGenerator>

namespace sparkbot::testing::hostile {

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
    return FaultServer::http(200, qCompress(body).mid(4),
                             "Content-Type: application/json\r\nContent-Encoding: deflate\r\n");
}

QByteArray brokenGzip()
{
    return FaultServer::http(200, "this is not gzip", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n");
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
