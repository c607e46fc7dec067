#include "inspector/metadatatext.h"

#include "shared/plaintext.h"

#include <QCoreApplication>

namespace sparkbot::metadatatext {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Metadata)
};

constexpr int longestQuote = 40;

QString badKeyCharacter(const QString &key, const QString &character)
{
    const QString rule = Say::tr("Keys may use letters, digits and _.");
    const QString quoted = shownInLine(key, longestQuote);
    if (!character.isEmpty() && character.front().isSpace())
        return rule + u' ' + Say::tr("“%1” has a space.").arg(quoted);
    return rule + u' ' + Say::tr("“%1” is not allowed.").arg(shownInLine(character, 2));
}

bool isInvisible(QChar c)
{
    return checkValue(QString(c)) == ValueProblem::Invisible;
}

QString withoutInvisible(QString text)
{
    return text.removeIf(isInvisible);
}

/// "U+200B, U+FEFF"
QString invisibleCodes(const QString &text)
{
    QStringList codes;
    for (QChar c : text) {
        if (isInvisible(c))
            codes.append(QStringLiteral("U+%1").arg(QString::number(c.unicode(), 16).toUpper(), 4, QChar(u'0')));
    }
    codes.removeDuplicates();
    return codes.join(QStringLiteral(", "));
}

} // namespace

Advice key(const QString &key, KeyProblem problem)
{
    const KeyCheck check = checkKey(key);
    Advice advice;
    advice.blocks = blocksSaving(problem);
    if (problem == KeyProblem::BadCharacter || problem == KeyProblem::TooLong) {
        advice.fix = check.suggestion;
        if (!advice.fix.isEmpty())
            advice.fixLabel = Say::tr("Use %1").arg(shownInLine(advice.fix, longestQuote));
    }
    switch (problem) {
    case KeyProblem::None:
        break;
    case KeyProblem::Empty:
        advice.sentence = Say::tr("A key needs at least one character.");
        break;
    case KeyProblem::BadCharacter:
        advice.sentence = badKeyCharacter(key, check.character);
        break;
    case KeyProblem::TooLong:
        advice.sentence = Say::tr("A key has at most %n character(s).", nullptr, maxKeyLength);
        break;
    case KeyProblem::Duplicate:
        advice.sentence =
            Say::tr("There is a key %1 already. Edit its value instead.").arg(shownInLine(key, longestQuote));
        break;
    case KeyProblem::CaseTwin:
        advice.sentence = Say::tr("Another key differs from %1 only in capital letters. Is this meant?")
                              .arg(shownInLine(key, longestQuote));
        break;
    }
    return advice;
}

Advice value(const QString &value, ValueProblem problem)
{
    Advice advice;
    advice.blocks = blocksSaving(problem);
    switch (problem) {
    case ValueProblem::None:
        break;
    case ValueProblem::Empty:
        advice.sentence = Say::tr("A value needs at least one character. Clearing it does not delete the key.");
        break;
    case ValueProblem::TooLong:
        advice.sentence = Say::tr("A value has at most %1 characters, this one has %2. Nothing was cut off.")
                              .arg(maxValueLength)
                              .arg(codePoints(value));
        break;
    case ValueProblem::BadCharacter:
        advice.sentence = Say::tr("The value has a control character that cannot be saved.");
        break;
    case ValueProblem::OuterSpace:
        advice.sentence = Say::tr("The value begins or ends with a space.");
        advice.fix = value.trimmed();
        advice.fixLabel = advice.fix.isEmpty() ? QString() : Say::tr("Trim");
        break;
    case ValueProblem::Invisible:
        advice.sentence = Say::tr("The value has characters that nobody sees (%1). They will be saved as they are.")
                              .arg(invisibleCodes(value));
        advice.fix = withoutInvisible(value);
        advice.fixLabel = advice.fix.isEmpty() ? QString() : Say::tr("Remove Them");
        break;
    }
    return advice;
}

QString counter(const QString &value)
{
    return Say::tr("%1/%2").arg(codePoints(value)).arg(maxValueLength);
}

} // namespace sparkbot::metadatatext
