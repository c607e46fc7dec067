#include "shortcuts/fixedkeys.h"

#include <QCoreApplication>

namespace sparkbot {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(FixedKeys)
};

} // namespace

QList<FixedKeys> fixedKeys()
{
    return {
        {Say::tr("Filter ▸ Suggestions"), {Qt::CTRL | Qt::Key_Space, Qt::ALT | Qt::Key_Down}},
        {Say::tr("List of Views ▸ Rename"), {Qt::Key_F2}},
        {Say::tr("List of Views ▸ Delete"), {Qt::Key_Delete}},
        {Say::tr("List of Views ▸ Move Up"), {Qt::ALT | Qt::Key_Up}},
        {Say::tr("List of Views ▸ Move Down"), {Qt::ALT | Qt::Key_Down}},
    };
}

} // namespace sparkbot
