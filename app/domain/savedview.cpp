#include "domain/savedview.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

QString savedViewKey(qint64 id)
{
    return u"saved/%1"_s.arg(id);
}

QString tidyViewName(const QString &name)
{
    QString out;
    for (QChar c : name) {
        // Zero-width joiners make up emoji and are needed in some scripts; the other format characters only deceive.
        const bool joiner = c == QChar(0x200c) || c == QChar(0x200d);
        if (c.category() == QChar::Other_Format && !joiner)
            continue;
        out += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return out.simplified();
}

bool isSameViewName(const QString &a, const QString &b)
{
    return tidyViewName(a).toCaseFolded() == tidyViewName(b).toCaseFolded();
}

} // namespace sparkbot
