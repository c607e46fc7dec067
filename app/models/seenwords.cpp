#include "models/seenwords.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace sparkbot {

namespace {

/// Of one key: what is rarer is typed, not chosen. Keys with a value of its own in every chat are common.
constexpr qsizetype mostValues = 30;
constexpr qsizetype mostKeys = 200;

using Counts = std::vector<qsizetype>;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isMoreFrequent(const QueryWord &a, const QueryWord &b)
{
    return a.chats != b.chats ? a.chats > b.chats : a.text < b.text;
}

QList<QueryWord> owners(const Counts &counts, const WordPool &words, const QueryContext &context)
{
    QList<QueryWord> list;
    for (quint32 word = 1; word < counts.size(); ++word) {
        if (counts[word] == 0)
            continue;
        const QString id = toText(words.at(word));
        list.append({context.ownerNames.value(id, id), id, context.ownerMails.value(id), counts[word]});
    }
    std::ranges::sort(list, isMoreFrequent);
    return list;
}

QList<QueryVocabulary::Key> keys(const Counts &pairs, const ChatBatch &store)
{
    QHash<QString, QueryVocabulary::Key> byKey;
    for (quint32 pair = 1; pair < pairs.size(); ++pair) {
        if (pairs[pair] == 0)
            continue;
        QueryVocabulary::Key &key = byKey[toText(store.metadataKey(pair))];
        key.word.chats += pairs[pair];
        key.values.append({toText(store.metadataValue(pair)), {}, {}, pairs[pair]});
    }
    QList<QueryVocabulary::Key> list;
    for (auto key = byKey.begin(); key != byKey.end(); ++key) {
        key->word.text = key.key();
        const qsizetype kept = std::min(mostValues, key->values.size());
        std::ranges::partial_sort(key->values, key->values.begin() + kept, isMoreFrequent);
        key->values.resize(kept);
        list.append(*key);
    }
    std::ranges::sort(list, isMoreFrequent, &QueryVocabulary::Key::word);
    list.resize(std::min(mostKeys, list.size()));
    return list;
}

} // namespace

QueryVocabulary seenVocabulary(const ChatColumns &columns, const QueryContext &context)
{
    const ChatBatch &store = columns.store();
    Counts agents(store.words().size());
    Counts departments(store.words().size());
    Counts labelSets(store.labelSetCount());
    Counts metadataSets(store.metadataSetCount());
    for (quint32 row = 0; row < store.size(); ++row) {
        if (!columns.isLive(row))
            continue;
        const ChatBatch::Row &values = store.rows()[row];
        ++agents[values.agent];
        ++departments[values.department];
        ++labelSets[values.labels];
        ++metadataSets[values.metadata];
    }
    Counts labels(store.words().size());
    for (quint32 set = 1; set < labelSets.size(); ++set) {
        for (quint32 label : store.labels(set))
            labels[label] += labelSets[set];
    }
    Counts pairs(store.metadataPairCount());
    for (quint32 set = 1; set < metadataSets.size(); ++set) {
        for (quint32 pair : store.metadata(set))
            pairs[pair] += metadataSets[set];
    }

    QueryVocabulary seen;
    seen.agents = owners(agents, store.words(), context);
    seen.departments = owners(departments, store.words(), context);
    for (quint32 label = 1; label < labels.size(); ++label) {
        if (labels[label] > 0)
            seen.labels.append({toText(store.words().at(label)), {}, {}, labels[label]});
    }
    std::ranges::sort(seen.labels, isMoreFrequent);
    seen.keys = keys(pairs, store);
    return seen;
}

} // namespace sparkbot
