#pragma once

#include <QList>
#include <QString>

namespace sparkbot {

/// Telephone numbers and chat ids as people paste them (R4.6).

/// White space, and the invisible direction marks that come with numbers copied from chats and e-mails.
bool isBlank(QChar c);
bool isAsciiDigit(QChar c);

/// The chat that `447362053576@c.us`, `+44 (7362) 053-576` or a wa.me link stands for: the digits of a person's number,
/// or the WID of anything else. Empty if the text is none of these.
QString chatAddress(QStringView text);

/// Where the digits end that begin at `from`: groups of them with spaces, dashes, dots, slashes, a plus and balanced
/// parentheses between. `from` itself if there are none, or if they are only the beginning of a word.
int endOfNumbers(QStringView text, int from);

struct AddressPart {
    int start = 0; ///< in the text
    int length = 0;
    QString address; ///< see chatAddress; empty for digits that are no telephone number
};
/// The telephone numbers, ids and links that stand in a row from `at` on, with blanks, commas or semicolons between;
/// groups of digits with spaces are one number while they have no more digits than a number can have and no second
/// plus. `at` goes behind them and the last comma. None if a word stands there.
QList<AddressPart> addressesAt(QStringView text, int &at);

/// What to look for: the digits of a telephone number, or, where there are too few or too many digits for one, single
/// groups that must all occur ("12-34" may be part of a name, or of the id of a group).
QStringList numberWords(QStringView run);

} // namespace sparkbot
