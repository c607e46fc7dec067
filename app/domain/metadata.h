#pragma once

#include <QList>
#include <QString>

namespace sparkbot {

struct MetadataPair {
    QString key;
    QString value;

    bool isEmpty() const { return key.isEmpty() && value.isEmpty(); }
    friend bool operator==(const MetadataPair &, const MetadataPair &) = default;
};

/// Unsaved work on one contact, detached from any row number: survives reloading, sorting and looking at another
/// contact meanwhile.
struct MetadataEdits {
    struct Edit {
        QString key; ///< as typed; for an existing pair the pair's key
        QString value; ///< as typed, valid or not
        bool added = false; ///< a pair that the server does not have yet
        QString base; ///< the server's value this edit started from
        QString failure; ///< why the last save of this edit failed, plain text; empty = not tried or fine

        friend bool operator==(const Edit &, const Edit &) = default;
    };
    QList<Edit> edits;
    MetadataPair unfinished; ///< a new pair that was typed but not added yet

    bool isEmpty() const { return edits.isEmpty() && unfinished.isEmpty(); }
    int count() const { return int(edits.size()) + (unfinished.isEmpty() ? 0 : 1); }
    friend bool operator==(const MetadataEdits &, const MetadataEdits &) = default;
};

/// Limits of the service (vendor node): a key is [A-Za-z0-9_]+ and at most 30 characters where a limit is known; a
/// value has 1 to 300 characters, counted here as Unicode code points. Values that the server already holds may break
/// these rules and are shown all the same: the rules bind writing only.
inline constexpr int maxKeyLength = 30;
inline constexpr int maxValueLength = 300;

enum class KeyProblem {
    None,
    Empty,
    BadCharacter, ///< MetadataCheck::character says which
    TooLong,
    Duplicate, ///< the same key twice
    CaseTwin, ///< warning: differs from another key by case only
};

enum class ValueProblem {
    None,
    Empty,
    TooLong,
    BadCharacter, ///< NUL, another control character but tab and line ends, or half a surrogate pair
    OuterSpace, ///< warning: begins or ends with white space
    Invisible, ///< warning: contains a zero-width or direction-changing character
};

/// True where the problem forbids saving; false for None and for warnings.
bool blocksSaving(KeyProblem problem);
bool blocksSaving(ValueProblem problem);

struct KeyCheck {
    KeyProblem problem = KeyProblem::None;
    QString character; ///< the first character that is not allowed
    QString suggestion; ///< a valid key made from the text, empty if there is none
};

/// Checks the text of a key by itself; duplicates are the table's business.
KeyCheck checkKey(const QString &key);
ValueProblem checkValue(const QString &value);
/// Length in Unicode code points, as the counter shows it.
int codePoints(const QString &text);

} // namespace sparkbot
