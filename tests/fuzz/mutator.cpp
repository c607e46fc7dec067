#include "mutator.h"

namespace {

/// One `"key": value` of a document, as positions in its text.
struct Field {
    qsizetype start = 0; ///< of the key's quotation mark
    qsizetype value = 0;
    qsizetype end = 0; ///< behind the value
};

qsizetype endOfText(const QByteArray &json, qsizetype i)
{
    for (++i; i < json.size() && json[i] != '"'; ++i) {
        if (json[i] == '\\')
            ++i;
    }
    return i + 1;
}

qsizetype endOfValue(const QByteArray &json, qsizetype i)
{
    if (json[i] == '"')
        return endOfText(json, i);
    int depth = 0;
    while (i < json.size()) {
        const char c = json[i];
        if (c == '"') {
            i = endOfText(json, i);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        if ((c == '}' || c == ']') && --depth <= 0)
            return depth < 0 ? i : i + 1;
        if (depth == 0 && (c == ',' || c == '\n'))
            return i;
        ++i;
    }
    return i;
}

QList<Field> fieldsOf(const QByteArray &json)
{
    QList<Field> fields;
    qsizetype key = -1;
    for (qsizetype i = 0; i < json.size();) {
        if (json[i] == '"') {
            key = i;
            i = endOfText(json, i);
        } else if (json[i] == ':' && key >= 0) {
            qsizetype value = i + 1;
            while (value < json.size() && json[value] == ' ')
                ++value;
            if (value < json.size())
                fields.append({key, value, qMin(endOfValue(json, value), json.size())});
            i = value;
        } else {
            ++i;
        }
    }
    return fields;
}

} // namespace

Mutator::Mutator(quint32 seed, QList<QByteArray> donors)
    : m_random(seed)
    , m_donors(std::move(donors))
{
}

qsizetype Mutator::below(qsizetype limit)
{
    return limit > 0 ? qsizetype(m_random.bounded(quint64(limit))) : 0;
}

QByteArray Mutator::mutate(const QByteArray &json)
{
    QByteArray result = json;
    for (qsizetype rounds = 1 + below(3); rounds > 0; --rounds)
        result = below(3) ? damageStructure(result) : damageBytes(result);
    return wrap(result);
}

QByteArray Mutator::wrap(const QByteArray &json)
{
    switch (below(5)) {
    case 0:
        return "[" + json + "]";
    case 1:
        return "{\"data\":[" + json + "," + json + "]}";
    case 2:
        return "\xEF\xBB\xBF" + json;
    default:
        return json;
    }
}

QByteArray Mutator::damageBytes(QByteArray json)
{
    const qsizetype at = below(json.size());
    const qsizetype length = below(qMin<qsizetype>(64, json.size() - at + 1));
    const QByteArray &donor = m_donors[below(m_donors.size())];
    switch (below(6)) {
    case 0:
        if (!json.isEmpty())
            json[at] = char(json[at] ^ (1 << below(8)));
        return json;
    case 1:
        return json.left(at);
    case 2:
        return json.remove(at, length);
    case 3:
        return json.insert(at, json.mid(at, length));
    case 4:
        return json.insert(at, donor.mid(below(donor.size()), 1 + below(200)));
    default:
        for (qsizetype count = 1 + below(4); count > 0; --count)
            json.insert(at, char(below(256)));
        return json;
    }
}

QByteArray Mutator::damageStructure(const QByteArray &json)
{
    const QList<Field> fields = fieldsOf(json);
    if (fields.isEmpty())
        return damageBytes(json);
    const Field field = fields[below(fields.size())];
    const Field other = fields[below(fields.size())];
    const QByteArray value = json.mid(field.value, field.end - field.value);
    const QByteArray key = json.mid(field.start, field.value - field.start);
    QByteArray result = json;
    switch (below(6)) {
    case 0: // the value of another field
        return result.replace(field.value, value.size(), json.mid(other.value, other.end - other.value));
    case 1: // a key twice
        return result.insert(field.start, key + strangeValue() + ",");
    case 2: // the field is missing
        return result.replace(field.start, field.end - field.start, "\"gone\":0");
    case 3: // one level deeper
        return result.replace(field.value, value.size(), below(2) ? "[" + value + "]" : "{\"id\":" + value + "}");
    default:
        return result.replace(field.value, value.size(), strangeValue());
    }
}

QByteArray Mutator::strangeValue()
{
    static const QList<QByteArray> values{"null",
                                          "true",
                                          "false",
                                          "0",
                                          "-1",
                                          "1.5",
                                          "-0",
                                          "1e3",
                                          "1e400",
                                          "1e-400",
                                          "9007199254740993",
                                          "9223372036854775807",
                                          "9223372036854775808",
                                          "18446744073709551615",
                                          "18446744073709551616",
                                          "[]",
                                          "{}",
                                          "[null]",
                                          "[[[[]]]]",
                                          "{\"id\":{}}",
                                          "{\"_id\":\"a\"}",
                                          "\"\"",
                                          "\" \"",
                                          "\"\\u0000\"",
                                          "\"\\ud800\"",
                                          "\"\\udc00x\"",
                                          "\"\\ud83d\\udc4d\"",
                                          "\"\xC3\x28\"",
                                          "\"<img src=x>\"",
                                          "\"0000-00-00T00:00:00.000Z\"",
                                          "\"9999-12-31T23:59:59.999Z\"",
                                          "\"2025-02-30T00:00:00.000Z\""};
    switch (below(12)) {
    case 0: {
        const qsizetype levels = 1 + below(200);
        return QByteArray(levels, '[') + QByteArray(levels, ']');
    }
    case 1:
        return '"' + QByteArray(below(100'000), 'x') + '"';
    case 2:
        return QByteArray(1 + below(400), '9');
    default:
        return values[below(values.size())];
    }
}
