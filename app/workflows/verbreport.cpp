#include "workflows/verbreport.h"

#include <algorithm>

namespace sparkbot {

int VerbReport::count(Outcome outcome) const
{
    return int(std::ranges::count(items, outcome, &Item::outcome));
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
