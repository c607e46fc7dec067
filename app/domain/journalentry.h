#pragma once

#include <QString>
#include <QUuid>

namespace sparkbot {

/// One write of this computer: intent before it leaves, outcome after the answer (R10.1).
struct JournalEntry {
    enum class Outcome {
        Open, ///< the request may be under way; after a restart this means: unknown
        Done,
        NothingToDo, ///< the server already was in the wanted state
        Failed,
        Unknown, ///< it may or may not have happened
    };

    qint64 id = 0;
    QUuid account;
    qint64 startedAt = 0; ///< milliseconds since the epoch, UTC
    qint64 finishedAt = 0;
    QString operatingSystemUser;
    QString verb; ///< set-status, assign, add-labels, mark-read, upsert-metadata, route-queue …
    QString device; ///< id of the number
    QString object; ///< WID of the chat or contact, or the target number of a route
    QString before; ///< compact text: "pending", "128/5"; for metadata key names only, never message bodies
    QString after;
    QString requestId;
    int httpStatus = 0;
    Outcome outcome = Outcome::Open;
    qint64 undoes = 0; ///< id of the entry that this one takes back, 0 = none

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

} // namespace sparkbot
