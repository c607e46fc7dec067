#include "models/querynames.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sparkbot::querynames {

using namespace Qt::StringLiterals;

namespace {

/// More than that is no slip of the finger, and the work stays bounded.
constexpr qsizetype longestSlip = 40;

/// Letters left out, put in, mistaken or swapped with their neighbour.
int distance(QStringView a, QStringView b)
{
    constexpr size_t width = longestSlip + 1;
    std::array<std::array<int, width>, 3> rows{};
    for (size_t j = 0; j < width; ++j)
        rows[0][j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::array<int, width> &row = rows[size_t(i % 3)];
        const std::array<int, width> &above = rows[size_t((i + 2) % 3)];
        const std::array<int, width> &twoAbove = rows[size_t((i + 1) % 3)];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            const int other = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], twoAbove[at - 2] + 1);
        }
    }
    return rows[size_t(a.size() % 3)][size_t(b.size())];
}

} // namespace

const QStringList &operators()
{
    static const QStringList names{u"status"_s, u"is"_s,   u"unread"_s, u"agent"_s,  u"label"_s, u"dept"_s, u"name"_s,
                                   u"phone"_s,  u"chat"_s, u"meta"_s,   u"before"_s, u"after"_s, u"idle"_s};
    return names;
}

std::optional<QueryField> field(const QString &name)
{
    static const QHash<QString, QueryField> fields{
        {u"status"_s, QueryField::Status}, {u"is"_s, QueryField::Is},         {u"unread"_s, QueryField::Unread},
        {u"agent"_s, QueryField::Agent},   {u"label"_s, QueryField::Label},   {u"dept"_s, QueryField::Department},
        {u"name"_s, QueryField::Name},     {u"phone"_s, QueryField::Phone},   {u"chat"_s, QueryField::Chat},
        {u"meta"_s, QueryField::Metadata}, {u"before"_s, QueryField::Before}, {u"after"_s, QueryField::After},
        {u"idle"_s, QueryField::Idle},
    };
    const auto found = fields.constFind(name);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

QString otherName(const QString &name)
{
    static const QHash<QString, QString> names{
        {u"department"_s, u"dept"_s}, {u"team"_s, u"dept"_s},      {u"owner"_s, u"agent"_s},
        {u"assignee"_s, u"agent"_s},  {u"assigned"_s, u"agent"_s}, {u"tag"_s, u"label"_s},
        {u"labels"_s, u"label"_s},    {u"id"_s, u"chat"_s},        {u"wid"_s, u"chat"_s},
        {u"number"_s, u"phone"_s},    {u"tel"_s, u"phone"_s},      {u"contact"_s, u"name"_s},
        {u"from"_s, u"name"_s},       {u"since"_s, u"after"_s},    {u"until"_s, u"before"_s},
        {u"state"_s, u"status"_s},    {u"metadata"_s, u"meta"_s},  {u"older_than"_s, u"idle"_s},
        {u"has"_s, u"is"_s},
    };
    return names.value(name);
}

const QStringList &traits()
{
    static const QStringList names{u"unread"_s, u"read"_s,  u"assigned"_s, u"unassigned"_s, u"mine"_s,
                                   u"person"_s, u"group"_s, u"channel"_s,  u"stale"_s};
    return names;
}

std::optional<QueryTrait> trait(const QString &name)
{
    const qsizetype at = traits().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(QueryTrait(at));
}

const QStringList &statuses()
{
    static const QStringList words = [] {
        QStringList list;
        for (ChatStatus status : settableStatuses)
            list.append(chatStatusWord(status));
        return list << u"banned"_s << u"muted"_s << u"other"_s;
    }();
    return words;
}

QString nearest(const QString &word, const QStringList &choices)
{
    if (word.isEmpty() || word.size() > longestSlip)
        return {};
    const int tolerable = word.size() <= 3 ? 1 : word.size() <= 8 ? 2 : 3;
    int least = tolerable + 1;
    QString best;
    for (const QString &choice : choices) {
        if (choice.size() > longestSlip)
            continue;
        int slips = least;
        if (std::abs(choice.size() - word.size()) <= tolerable)
            slips = distance(word, choice);
        else if (word.size() >= 3 && choice.startsWith(word))
            slips = tolerable;
        if (slips < least && slips < std::max(word.size(), choice.size())) {
            least = slips;
            best = choice;
        }
    }
    return best;
}

} // namespace sparkbot::querynames
