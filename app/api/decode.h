#pragma once

// Included by the sources of endpoints/ only: simdjson's types end here.

#include "api/request.h"
#include "api/result.h"

#include <QString>

#include <simdjson.h>

#include <limits>
#include <string_view>

namespace sparkbot::json {

/// Milliseconds since the epoch of an ISO 8601 date in UTC ("2025-12-13T16:15:00.000Z", what the service sends; other
/// ISO forms are read too, without an offset as UTC). Empty if it is not a date.
std::optional<qint64> parseDate(std::string_view text);

/// One JSON value and where it stands, read with types.
///
/// A wrong type does not throw and does not stop the reader: the getter returns an empty value, and the first thing
/// that was wrong is kept with its path (`[3].session.status`), which decoded() turns into the result. So decoders read
/// straight on and none can forget a check. A Value points to its parents, which live on the stack of the readers
/// around it; views are valid until decoded() returns.
class Value {
public:
    using Element = simdjson::dom::element;
    using Wrong = std::optional<DecodeError>;

    Value(Element root, Wrong &wrong)
        : m_element(root)
        , m_wrong(wrong)
    {
    }
    Value(Element element, const Value &parent, std::string_view key)
        : m_element(element)
        , m_wrong(parent.m_wrong)
        , m_parent(&parent)
        , m_key(key)
    {
    }
    Value(Element element, const Value &parent, size_t index)
        : m_element(element)
        , m_wrong(parent.m_wrong)
        , m_parent(&parent)
        , m_index(index)
    {
    }

    bool isText() const { return m_element.is_string(); }
    bool isObject() const { return m_element.is_object(); }
    bool isArray() const { return m_element.is_array(); }
    bool isWholeNumber() const { return m_element.is_int64(); }
    bool isBoolean() const { return m_element.is_bool(); }
    bool isNumber() const { return m_element.is_number(); }

    std::string_view text() const;
    QString string() const;
    /// Text, or a number kept as text: older descriptions of the service number what it now has words for.
    QString word() const;
    bool boolean() const;
    /// Exact to the last digit: never through a double, which is off by one above 2^53.
    qint64 wholeNumber(qint64 least = 0, qint64 most = std::numeric_limits<qint64>::max()) const;
    /// Milliseconds since the epoch; 0 for empty text.
    qint64 date() const;
    /// An id given as text or as an object with `id` or `_id`.
    std::string_view idText() const;

    /// Calls visit(key, value) for each field in order. A null is a missing field and is not visited.
    template <class Visit>
    void fields(Visit visit) const
    {
        simdjson::dom::object object;
        if (m_element.get(object) != simdjson::SUCCESS)
            return refuse("object");
        for (const auto [key, element] : object) {
            if (!element.is_null())
                visit(key, Value(element, *this, key));
            if (m_wrong)
                return;
        }
    }
    /// Calls visit(value) for each item of an array.
    template <class Visit>
    void items(Visit visit) const
    {
        simdjson::dom::array array;
        if (m_element.get(array) != simdjson::SUCCESS)
            return refuse("array");
        size_t index = 0;
        for (const Element element : array) {
            visit(Value(element, *this, index++));
            if (m_wrong)
                return;
        }
    }
    /// The rows of a list: a bare array, or an object with the array in `items` or `data`.
    template <class Visit>
    void rows(Visit visit) const
    {
        if (!isObject())
            return items(visit);
        bool found = false;
        fields([&](std::string_view key, const Value &value) {
            if (found || (key != "items" && key != "data"))
                return;
            found = true;
            value.items(visit);
        });
        if (!found)
            refuse("array");
    }

    /// Records that this value, or the named field of it, is not what it should be.
    void refuse(const char *expected) const;
    void refuseField(const char *field, const char *expected) const;

private:
    QString path() const;

    Element m_element;
    Wrong &m_wrong;
    const Value *m_parent = nullptr;
    std::string_view m_key;
    size_t m_index = 0;
};

QString toString(std::string_view utf8);

/// A parsed answer. The parser and its memory belong to the thread and are used again by its next Document, so there is
/// one Document at a time on a thread.
///
/// Refused: not JSON, not UTF-8, nested deeper than 64 levels, numbers outside the range of a double or 64 bits.
/// Mended: a byte order mark is skipped, and half a surrogate pair ("\ud83d", what a server in JavaScript sends after
/// it cut a text inside an emoji) becomes U+FFFD, because one chat's name must not hide the other ninety-nine.
class Document {
public:
    explicit Document(const QByteArray &body);
    ~Document();
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;

    bool isValid() const { return m_valid; }
    simdjson::dom::element root() const { return m_root; }

private:
    simdjson::dom::element m_root;
    bool m_valid = false;
};

/// True for nothing but white space.
bool isBlank(const QByteArray &body);

/// Parses `body` and reads it with `read(const Value &)`.
template <class Read>
auto decoded(const QByteArray &body, Read read)
    -> Result<std::decay_t<std::invoke_result_t<Read, const Value &>>, DecodeError>
{
    const Document document(body);
    if (!document.isValid())
        return Unexpected{DecodeError{{}, QStringLiteral("JSON")}};
    Value::Wrong wrong;
    auto result = read(Value(document.root(), wrong));
    if (wrong)
        return Unexpected{std::move(*wrong)};
    return result;
}

/// Reads a list whose rows are read by `readRow(const Value &)`.
template <class ReadRow>
auto decodedList(const QByteArray &body, ReadRow readRow)
{
    return decoded(body, [&readRow](const Value &list) {
        QList<std::decay_t<std::invoke_result_t<ReadRow, const Value &>>> rows;
        list.rows([&](const Value &row) { rows.append(readRow(row)); });
        return rows;
    });
}

} // namespace sparkbot::json
