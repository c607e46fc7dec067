#pragma once

#include <QByteArray>
#include <QString>

namespace simulator {

/// Writes JSON straight into bytes: a page of 100 chats has 4 000 values, and a QJsonObject for each row would cost
/// more than everything else the simulator does. Commas are its own business.
class JsonWriter {
public:
    void beginObject(const char *name = nullptr) { open(name, '{'); }
    void endObject() { m_bytes += '}'; }
    void beginArray(const char *name = nullptr) { open(name, '['); }
    void endArray() { m_bytes += ']'; }

    /// Values: `name` is null inside an array. A null QString becomes null, an empty one "".
    void text(const char *name, const QString &value);
    void text(const char *name, const char *asciiValue);
    void number(const char *name, qint64 value);
    void decimal(const char *name, double value); ///< six digits behind the point
    void flag(const char *name, bool value);
    void null(const char *name);
    /// ISO 8601 in UTC with milliseconds; 0 becomes null.
    void time(const char *name, qint64 milliseconds);

    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    QByteArray take() && { return std::move(m_bytes); }

private:
    void open(const char *name, char bracket);
    void start(const char *name);
    void escaped(const QByteArray &utf8);

    QByteArray m_bytes;
};

} // namespace simulator
