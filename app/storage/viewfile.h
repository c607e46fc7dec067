#pragma once

#include "api/result.h"
#include "domain/savedview.h"

#include <QByteArray>

namespace sparkbot {

/// Why a file of views was not read, or not written.
struct ViewFileProblem {
    enum class Kind {
        CannotRead, ///< `words` are the system's
        CannotWrite, ///< as above
        TooLarge, ///< more than `limit` bytes
        NotJson, ///< `words` are the parser's, `line` where
        NotViews, ///< JSON, but not a file of views
        NewerVersion, ///< written by a later program
        TooMany, ///< at `where`: more than `limit` entries
        Missing, ///< `where` is not there
        WrongType, ///< at `where`: not a `words` ("text", "number", "list", "object", "true or false")
        TooLong, ///< at `where`: more than `limit` characters
        OutOfRange, ///< at `where`: not between 0 and `limit`
        Unusable, ///< at `where`: an empty name, an unknown word
    };
    Kind kind = Kind::NotJson;
    QString where = {}; ///< path in the file: "views[2].columns[0].width", counted from 1 as people do
    QString words = {};
    int line = 0; ///< counted from 1, 0 = unknown
    int limit = 0;

    friend bool operator==(const ViewFileProblem &, const ViewFileProblem &) = default;
};

/// Views as JSON, to be given to colleagues: a versioned file that a person can read and mend. Read strictly: the first
/// thing that is wrong refuses the whole file and is named. Fields that this version does not know are left out.
namespace viewfile {

inline constexpr int largest = 1 << 20; ///< bytes

QByteArray toText(const QList<SavedView> &views);
/// The views in their order, without ids. Names are tidy; two of them may be the same.
Result<QList<SavedView>, ViewFileProblem> fromText(const QByteArray &text);

Result<QList<SavedView>, ViewFileProblem> read(const QString &path);
/// Nothing if all went well. An existing file is replaced as a whole or not at all.
std::optional<ViewFileProblem> write(const QString &path, const QList<SavedView> &views);

/// One layout, for the database.
QByteArray layoutToText(const ViewLayout &layout);
/// As delivered, if the text cannot be read.
ViewLayout layoutFromText(const QByteArray &text);

} // namespace viewfile

} // namespace sparkbot
