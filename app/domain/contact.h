#pragma once

#include "domain/ids.h"
#include "domain/metadata.h"

namespace sparkbot {

struct Contact {
    ContactId id;
    QString name;
    QString phone;
    QList<MetadataPair> metadata; ///< in the server's order; duplicate keys are possible and kept

    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace sparkbot
