#pragma once

#include <QString>

namespace sparkbot {

/// Makes the folder (0700, with its parents) and an empty file in it (0600) unless they exist, and takes everybody
/// else's rights away if they do. Done before the file is written, so that its content is never readable by others,
/// whatever the umask.
bool makePrivateFile(const QString &path);
/// Renames a file that cannot be read to `<path>.bad`, in place of an older one. Returns the new name, empty if it
/// could not be renamed.
QString setAside(const QString &path);

} // namespace sparkbot
