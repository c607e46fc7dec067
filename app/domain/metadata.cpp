#include "domain/metadata.h"

#include <QStringView>

namespace sparkbot {

namespace {

bool isKeyCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

/// "última compra" → "ultima_compra": accents are dropped, runs of anything else become one underscore.
QString suggestKey(const QString &text)
{
    QString key;
    const QString plain = text.normalized(QString::NormalizationForm_KD);
    for (QChar c : plain) {
        if (isKeyCharacter(c))
            key.append(c);
        else if (!c.isMark() && !key.isEmpty() && !key.endsWith(u'_'))
            key.append(u'_');
    }
    while (key.endsWith(u'_') && !text.endsWith(u'_'))
        key.chop(1);
    return key.left(maxKeyLength);
}

bool isInvisible(QChar c)
{
    const ushort u = c.unicode();
    return u == 0x00AD || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069)
        || u == 0xFEFF;
}

} // namespace

bool blocksSaving(KeyProblem problem)
{
    return problem != KeyProblem::None && problem != KeyProblem::CaseTwin;
}

bool blocksSaving(ValueProblem problem)
{
    return problem == ValueProblem::Empty || problem == ValueProblem::TooLong || problem == ValueProblem::BadCharacter;
}

KeyCheck checkKey(const QString &key)
{
    if (key.isEmpty())
        return {KeyProblem::Empty, {}, {}};
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (!isKeyCharacter(key[i])) {
            const qsizetype length = key[i].isHighSurrogate() && i + 1 < key.size() ? 2 : 1;
            return {KeyProblem::BadCharacter, key.mid(i, length), suggestKey(key)};
        }
    }
    if (key.size() > maxKeyLength)
        return {KeyProblem::TooLong, {}, key.left(maxKeyLength)};
    return {};
}

ValueProblem checkValue(const QString &value)
{
    if (value.isEmpty())
        return ValueProblem::Empty;
    bool invisible = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool lineOrTab = c == u'\t' || c == u'\n' || c == u'\r';
        if (c.isSurrogate() || (c.category() == QChar::Other_Control && !lineOrTab))
            return ValueProblem::BadCharacter;
        invisible = invisible || isInvisible(c);
    }
    if (codePoints(value) > maxValueLength)
        return ValueProblem::TooLong;
    // Zero-width characters count as white space for some trimmers and not for others: name them first.
    if (invisible)
        return ValueProblem::Invisible;
    return value.front().isSpace() || value.back().isSpace() ? ValueProblem::OuterSpace : ValueProblem::None;
}

int codePoints(const QString &text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        ++count;
    }
    return count;
}

} // namespace sparkbot
