#include "models/metadatarows.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace sparkbot::metadatarows {

void checkKeys(QList<MetadataRow> &rows)
{
    QHash<QString, int> same;
    QHash<QString, QSet<QString>> spellings;
    for (const MetadataRow &row : std::as_const(rows)) {
        ++same[row.key];
        spellings[row.key.toCaseFolded()].insert(row.key);
    }
    // A pair that the server has twice is a duplicate only where it is overridden: the last one can be mended.
    QHash<QString, int> overridden;
    for (const MetadataRow &row : std::as_const(rows))
        overridden[row.key] += row.overridden ? 1 : 0;
    for (MetadataRow &row : rows) {
        row.keyProblem = checkKey(row.key).problem;
        if (row.keyProblem != KeyProblem::None)
            continue;
        if (row.overridden || same.value(row.key) - overridden.value(row.key) > 1)
            row.keyProblem = KeyProblem::Duplicate;
        else if (spellings.value(row.key.toCaseFolded()).size() > 1)
            row.keyProblem = KeyProblem::CaseTwin;
    }
}

QList<MetadataRow> merged(const QList<MetadataRow> &shown, const QList<MetadataPair> &pairs,
                          const QList<MetadataRow> &edits, bool authoritative, quint64 &lastSerial)
{
    // A row is recognised again by its key and by how many pairs with the same key follow it.
    using Name = std::pair<QString, int>;
    QHash<Name, quint64> serials;
    QHash<QString, int> following;
    for (const MetadataRow &row : shown) {
        if (row.place >= 0)
            ++following[row.key];
    }
    for (const MetadataRow &row : shown) {
        if (row.place >= 0)
            serials.insert({row.key, --following[row.key]}, row.serial);
    }

    QHash<QString, int> places; // of the pair that counts
    for (int place = 0; place < pairs.size(); ++place)
        places.insert(pairs.at(place).key, place);
    QList<MetadataRow> rows;
    for (const MetadataPair &pair : pairs)
        ++following[pair.key];
    for (int place = 0; place < pairs.size(); ++place) {
        const MetadataPair &pair = pairs.at(place);
        MetadataRow row;
        row.serial = serials.value({pair.key, --following[pair.key]}, 0);
        row.place = place;
        row.overridden = place != places.value(pair.key);
        row.key = pair.key;
        row.value = row.base = pair.value;
        rows.append(row);
    }

    QSet<QString> edited;
    for (MetadataRow edit : edits) {
        const auto place = places.constFind(edit.key);
        // A key that was typed although the server had it is a mistake to be shown, not a change of that pair.
        const bool typedTwin = edit.added && serials.contains({edit.key, 0});
        if (place == places.cend() || ((typedTwin || edited.contains(edit.key)) && rows[*place].base != edit.value)) {
            edit.place = -1;
            edit.added = edit.added || authoritative || place != places.cend();
            rows.append(edit);
            continue;
        }
        MetadataRow &row = rows[*place];
        if (row.serial == 0)
            row.serial = edit.serial;
        if (row.base == edit.value)
            continue;
        edited.insert(edit.key);
        row.value = edit.value;
        row.failure = edit.failure;
        row.saving = edit.saving;
    }
    for (MetadataRow &row : rows) {
        if (row.serial == 0)
            row.serial = ++lastSerial;
    }
    checkKeys(rows);
    return rows;
}

} // namespace sparkbot::metadatarows
