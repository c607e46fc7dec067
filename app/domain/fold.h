#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace sparkbot {

/// Appends `utf8` to `out` with case and accents removed, so that "jose" finds "José" and "ej" finds "𝓔𝓳". The folded
/// bytes serve as the search key and as the name's sort key. Control characters become spaces, which leaves them free
/// as separators. Bytes that are not valid UTF-8 are copied as they are.
void appendFolded(std::string_view utf8, std::string &out);

/// The folded form of what a person typed.
std::string folded(QStringView text);

} // namespace sparkbot
