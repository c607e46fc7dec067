#include "models/querywords.h"

#include "domain/fold.h"
#include "models/querynames.h"
#include "models/queryphones.h"

#include <algorithm>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// More would be no help.
constexpr qsizetype mostChoices = 50;

bool hasId(const QList<QueryWord> &words, const QString &id)
{
    return std::ranges::find(words, id, &QueryWord::id) != words.end();
}

/// At its beginning, or at the beginning of a word in it.
bool beginsIn(const std::string &key, const std::string &prefix)
{
    for (size_t at = key.find(prefix); at != std::string::npos; at = key.find(prefix, at + 1)) {
        if (at == 0 || key[at - 1] == ' ' || key[at - 1] == '-' || key[at - 1] == '_')
            return true;
    }
    return false;
}

/// Needs no quotes, also because no other word contains it.
bool standsAlone(const QString &text, const QList<QueryWord> &words)
{
    static const QStringList meant{u"none"_s, u"any"_s, u"me"_s, u"*"_s};
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'; };
    if (text.isEmpty() || !std::ranges::all_of(text, isPlain) || meant.contains(text.toLower()))
        return false;
    const std::string key = folded(text);
    return std::ranges::count_if(
               words, [&key](const QueryWord &word) { return folded(word.text).find(key) != std::string::npos; })
        <= 1;
}

/// The part of the text around the cursor that a choice would replace.
struct Place {
    int start = 0; ///< of what is replaced
    int end = 0;
    QString before; ///< what of it is typed before the cursor, without quotes
    QString name; ///< of the operator, with the key of metadata
    bool isValue = false;
    bool isPhrase = false;
};

/// Follows the quotes from the beginning: what is in them has no meaning of its own.
Place placeAt(const QString &text, int cursor)
{
    Place place;
    bool quoted = false;
    bool fresh = true; // a condition or a value can begin here
    int value = -1; // where the value began
    int begin = 0; // where the condition began
    for (int i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                quoted = false;
            continue;
        }
        if (c == u'"' && fresh) {
            quoted = true;
        } else if (c.isSpace() || c == u'(') {
            if (c == u'(' && !fresh)
                continue;
            begin = i + 1;
            value = -1;
            fresh = true;
            continue;
        } else if (c == u'-' && fresh && value < 0) {
            begin = i + 1;
            continue;
        } else if (c == u':' && value < 0 && i > begin) {
            place.name = text.mid(begin, i - begin).toLower();
            value = i + 1;
            fresh = true;
            continue;
        } else if (c == u',' && value >= 0) {
            value = i + 1;
            fresh = true;
            continue;
        }
        fresh = false;
    }
    place.isValue = value >= 0;
    place.start = place.isValue ? value : begin;
    place.isPhrase = quoted && !place.isValue;
    place.end = cursor;
    if (quoted) {
        const qsizetype close = text.indexOf(u'"', cursor);
        place.end = close < 0 ? int(text.size()) : int(close) + 1;
    } else {
        while (place.end < text.size() && !text[place.end].isSpace() && text[place.end] != u')'
               && text[place.end] != u',')
            ++place.end;
    }
    place.before = text.mid(place.start, cursor - place.start);
    place.before.remove(u'"');
    return place;
}

/// Collects choices that go on from what was typed.
class Choices {
public:
    Choices(const QString &typed, QList<QueryChoice> &out)
        : m_typed(folded(typed))
        , m_out(out)
    {
    }

    void add(const QueryChoice &choice, const QString &also = {})
    {
        if (m_out.size() >= mostChoices || std::ranges::find(m_out, choice.insert, &QueryChoice::insert) != m_out.end())
            return;
        if (beginsIn(folded(choice.text), m_typed) || (!also.isEmpty() && beginsIn(folded(also), m_typed)))
            m_out.append(choice);
    }
    void addPlain(const QStringList &texts, QueryField field, const QString &lead = {})
    {
        for (const QString &text : texts)
            add({lead + text, text, field, false, 0});
    }
    void addWords(const QList<QueryWord> &words, QueryField field, const QString &lead = {})
    {
        for (const QueryWord &word : words) {
            const bool plain = standsAlone(word.text, words);
            add({lead + (plain ? word.text : ChatQuery::quoted(word.text)), word.text, field, false, word.chats},
                word.mail);
        }
    }

private:
    std::string m_typed;
    QList<QueryChoice> &m_out;
};

QList<QueryWord> keyWords(const QueryVocabulary &vocabulary)
{
    QList<QueryWord> words;
    for (const QueryVocabulary::Key &key : vocabulary.keys)
        words.append(key.word);
    return words;
}

const QueryVocabulary::Key *findKey(const QueryVocabulary &vocabulary, const std::string &key)
{
    const auto found = std::ranges::find_if(
        vocabulary.keys, [&key](const QueryVocabulary::Key &known) { return folded(known.word.text) == key; });
    return found == vocabulary.keys.end() ? nullptr : &*found;
}

void chooseValue(const Place &place, const QueryVocabulary &vocabulary, Choices &choices)
{
    const QStringList ages{u">1h"_s, u">4h"_s, u">1d"_s, u">2d"_s, u">1w"_s};
    const QString name = place.name.section(u'.', 0, 0);
    const std::optional<QueryField> field = querynames::field(name);
    if (!field)
        return;
    switch (*field) {
    case QueryField::Status:
        return choices.addPlain(querynames::statuses(), *field);
    case QueryField::Is:
        return choices.addPlain(querynames::traits(), *field);
    case QueryField::Unread:
        return choices.addPlain({u">0"_s, u">3"_s, u">10"_s}, *field);
    case QueryField::Before:
    case QueryField::After:
        return choices.addPlain({u"today"_s, u"yesterday"_s}, *field);
    case QueryField::Idle:
        return choices.addPlain(ages, *field);
    case QueryField::Agent:
        choices.addPlain({u"me"_s, u"none"_s, u"any"_s}, *field);
        return choices.addWords(vocabulary.agents, *field);
    case QueryField::Department:
        choices.addPlain({u"none"_s, u"any"_s}, *field);
        return choices.addWords(vocabulary.departments, *field);
    case QueryField::Label:
        choices.addPlain({u"none"_s, u"any"_s}, *field);
        return choices.addWords(vocabulary.labels, *field);
    case QueryField::Metadata: {
        QString key = place.name.section(u'.', 1);
        choices.addPlain({u"*"_s}, *field);
        if (const QueryVocabulary::Key *known = findKey(vocabulary, folded(key.remove(u'"'))))
            choices.addWords(known->values, *field);
        return;
    }
    case QueryField::Text:
    case QueryField::Name:
    case QueryField::Phone:
    case QueryField::Chat:
        return;
    }
}

void chooseKey(const QueryVocabulary &vocabulary, QList<QueryChoice> &out, const QString &typed)
{
    Choices choices(typed, out);
    for (const QueryWord &key : keyWords(vocabulary)) {
        const bool plain = std::ranges::all_of(key.text, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        const QString name = plain ? key.text : ChatQuery::quoted(key.text);
        choices.add({u"meta."_s + name + u':', key.text, QueryField::Metadata, true, key.chats});
    }
}

void chooseCondition(const Place &place, const QueryVocabulary &vocabulary, QList<QueryChoice> &out)
{
    constexpr qsizetype tellsEnough = 2;
    if (place.before.startsWith(u"meta.", Qt::CaseInsensitive))
        return chooseKey(vocabulary, out, place.before.mid(5));
    Choices choices(place.before, out);
    for (const QString &name : querynames::operators()) {
        const std::optional<QueryField> field = querynames::field(name);
        choices.add({name + (field == QueryField::Metadata ? u'.' : u':'), name, field, true, 0});
    }
    if (place.before.size() < tellsEnough)
        return;
    choices.addPlain(querynames::statuses(), QueryField::Status, u"status:"_s);
    choices.addPlain(querynames::traits(), QueryField::Is, u"is:"_s);
    choices.addWords(vocabulary.labels, QueryField::Label, u"label:"_s);
    choices.addWords(vocabulary.agents, QueryField::Agent, u"agent:"_s);
    choices.addWords(vocabulary.departments, QueryField::Department, u"dept:"_s);
    chooseKey(vocabulary, out, place.before);
}

/// Whether anything of the words is meant by the value.
bool isKnown(const QueryValue &value, const QList<QueryWord> &words)
{
    const std::string wanted = value.bytes.toStdString();
    return std::ranges::any_of(words, [&](const QueryWord &word) {
        for (const QString &text : {word.text, word.mail}) {
            const std::string key = folded(text);
            if (value.match == QueryMatch::Whole ? key == wanted : key.find(wanted) != std::string::npos)
                return true;
        }
        return folded(word.id) == wanted;
    });
}

QString nearestWord(const QueryValue &value, const QList<QueryWord> &words)
{
    QStringList keys;
    for (const QueryWord &word : words)
        keys.append(QString::fromStdString(folded(word.text)));
    const QString near = querynames::nearest(QString::fromUtf8(value.bytes), keys);
    if (near.isEmpty())
        return {};
    const QString text = words[keys.indexOf(near)].text;
    return standsAlone(text, words) ? text : ChatQuery::quoted(text);
}

} // namespace

void QueryVocabulary::add(const QList<Agent> &team, const QList<Department> &departmentList,
                          const QList<Label> &labelList)
{
    for (const Agent &agent : team) {
        if (!hasId(agents, agent.id.text()))
            agents.append({agent.name, agent.id.text(), agent.email, 0});
    }
    for (const Department &department : departmentList) {
        if (!hasId(departments, department.id.text()))
            departments.append({department.name, department.id.text(), {}, 0});
    }
    for (const Label &label : labelList) {
        if (std::ranges::find(labels, label.name, &QueryWord::text) == labels.end())
            labels.append({label.name, {}, {}, 0});
    }
}

QueryCompletion completeQuery(const QString &text, int cursor, const QueryVocabulary &vocabulary)
{
    const Place place = placeAt(text, std::clamp(cursor, 0, int(text.size())));
    QueryCompletion completion{place.start, place.end - place.start, {}, false};
    if (place.isPhrase)
        return completion;
    Choices choices(place.before, completion.choices);
    if (place.isValue)
        chooseValue(place, vocabulary, choices);
    else
        chooseCondition(place, vocabulary, completion.choices);
    const QString typed = text.mid(completion.start, completion.length);
    if (completion.choices.size() == 1 && completion.choices.front().insert == typed)
        completion.choices.clear(); // it is there already
    const bool fixedValues = place.isValue && (place.name == u"status" || place.name == u"is");
    const bool standsThere =
        std::ranges::find(completion.choices, typed, &QueryChoice::insert) != completion.choices.end();
    completion.needed = !completion.choices.isEmpty()
        && ((place.isValue && typed.isEmpty()) || (fixedValues && !standsThere)
            || (!place.isValue && typed.startsWith(u"meta.", Qt::CaseInsensitive)));
    return completion;
}

QList<QueryProblem> queryDoubts(const ChatQuery &query, const QueryVocabulary &vocabulary, const AgentId &me)
{
    QList<QueryProblem> doubts;
    const auto doubt = [&](QueryProblem::Kind kind, int start, int length, const QString &nearest) {
        doubts.append({kind, start, length, query.text().mid(start, length), nearest});
    };
    const auto check = [&](const QueryNode &condition, QueryProblem::Kind kind, const QList<QueryWord> &words) {
        for (const QueryValue &value : condition.values) {
            const bool isText = value.match == QueryMatch::Part || value.match == QueryMatch::Whole;
            if (isText && !isKnown(value, words))
                doubt(kind, value.start, value.length, nearestWord(value, words));
            else if (value.match == QueryMatch::Me && me.isNull())
                doubt(QueryProblem::Kind::NobodyIsMe, value.start, value.length, {});
        }
    };
    if (!query.isValid())
        return doubts;
    visitConditions(query.root(), [&](const QueryNode &condition) {
        if (condition.field == QueryField::Agent) {
            check(condition, QueryProblem::Kind::UnknownAgent, vocabulary.agents);
        } else if (condition.field == QueryField::Department) {
            check(condition, QueryProblem::Kind::UnknownDepartment, vocabulary.departments);
        } else if (condition.field == QueryField::Label) {
            check(condition, QueryProblem::Kind::UnknownLabel, vocabulary.labels);
        } else if (condition.field == QueryField::Metadata) {
            QueryValue key;
            key.match = QueryMatch::Whole;
            key.bytes = condition.key;
            if (!findKey(vocabulary, key.bytes.toStdString()))
                doubt(QueryProblem::Kind::UnknownKey, condition.keyStart, condition.keyLength,
                      nearestWord(key, keyWords(vocabulary)));
        } else if (condition.field == QueryField::Is) {
            for (const QueryValue &value : condition.values) {
                if (QueryTrait(value.number) == QueryTrait::Mine && me.isNull())
                    doubt(QueryProblem::Kind::NobodyIsMe, value.start, value.length, {});
            }
        }
    });
    return doubts;
}

} // namespace sparkbot
