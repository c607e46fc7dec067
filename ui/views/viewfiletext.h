#pragma once

#include "storage/viewfile.h"

#include <QString>

namespace sparkbot {

/// What is wrong with a file of views, that nothing was imported, and what to do: plain text.
QString viewFileText(const ViewFileProblem &problem, const QString &fileName);

} // namespace sparkbot
