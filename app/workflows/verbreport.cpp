#include "workflows/verbreport.h"

#include <QHash>

#include <algorithm>

namespace sparkbot {

int VerbReport::count(Outcome outcome) const
{
    return int(std::ranges::count(items, outcome, &Item::outcome));
}

bool VerbReport::isProblem(const Item &item)
{
    return item.outcome != Outcome::Done && item.outcome != Outcome::NothingToDo;
}

void VerbReport::merge(const VerbReport &later)
{
    QHash<ChatId, const Item *> outcomes;
    for (const Item &item : later.items)
        outcomes.insert(item.id, &item);
    for (Item &item : items) {
        if (const Item *now = outcomes.value(item.id))
            item = *now;
    }
}

bool VerbReport::isRepeatedBy(const VerbReport &later) const
{
    return later.verb == verb && later.device == device && later.undoes == undoes;
}

bool VerbReport::hasChanged(const Item &item) const
{
    if (item.outcome != Outcome::Failed || verb.kind != ChatVerb::Kind::ChangeLabels || isUndo())
        return item.outcome == Outcome::Done;
    return item.before && item.after && !isRestored(verb, *item.before, *item.after);
}

QList<VerbReport::Item> VerbReport::itemsWith(std::initializer_list<Outcome> outcomes) const
{
    QList<Item> found;
    std::ranges::copy_if(items, std::back_inserter(found), [outcomes](const Item &item) {
        return std::ranges::find(outcomes, item.outcome) != outcomes.end();
    });
    return found;
}

} // namespace sparkbot
