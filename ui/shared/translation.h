#pragma once

class QCoreApplication;
class QLocale;

namespace sparkbot {

/// Loads the console's and Qt's own texts for a language. English is loaded first in any case: its file holds the
/// plural forms ("1 message", "2 messages"). The translators belong to the application.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace sparkbot
