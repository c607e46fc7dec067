#include "views/viewfiletext.h"

#include "shared/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sparkbot {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ViewFile)
};

QString expected(const QString &word)
{
    if (word == u"text")
        return Say::tr("a text in quotes");
    if (word == u"number")
        return Say::tr("a number");
    if (word == u"list")
        return Say::tr("a list in [ ]");
    if (word == u"object")
        return Say::tr("an object in { }");
    return Say::tr("true or false");
}

QString whatIsWrong(const ViewFileProblem &problem, const QString &file)
{
    using Kind = ViewFileProblem::Kind;
    const QString where = shownInLine(problem.where, 80);
    const QString words = shownInLine(problem.words, 200);
    switch (problem.kind) {
    case Kind::CannotRead:
        return words.isEmpty() ? Say::tr("%1 cannot be read.").arg(file)
                               : Say::tr("%1 cannot be read: %2.").arg(file, words);
    case Kind::CannotWrite:
        return Say::tr("%1 cannot be written: %2.").arg(file, words);
    case Kind::TooLarge:
        return Say::tr("%1 is larger than %2.").arg(file, QLocale().formattedDataSize(problem.limit));
    case Kind::NotJson:
        return Say::tr("%1 is not JSON: line %2, %3.").arg(file, QLocale().toString(problem.line), words);
    case Kind::NotViews:
        return Say::tr("%1 is not a file of views from SparkBot Console.").arg(file);
    case Kind::NewerVersion:
        return Say::tr("%1 was written by a newer version of SparkBot Console.").arg(file);
    case Kind::TooMany:
        return Say::tr("%1: %2 has more than %Ln entries.", nullptr, problem.limit).arg(file, where);
    case Kind::Missing:
        return Say::tr("%1: %2 is missing.").arg(file, where);
    case Kind::WrongType:
        return Say::tr("%1: %2 has to be %3.").arg(file, where, expected(problem.words));
    case Kind::TooLong:
        return Say::tr("%1: %2 is longer than %Ln characters.", nullptr, problem.limit).arg(file, where);
    case Kind::OutOfRange:
        return Say::tr("%1: %2 has to be a whole number from 0 to %3.")
            .arg(file, where, QLocale().toString(problem.limit));
    case Kind::Unusable:
        return words.isEmpty() ? Say::tr("%1: %2 is empty.").arg(file, where)
                               : Say::tr("%1: %2 cannot be “%3”.").arg(file, where, words);
    }
    return {};
}

} // namespace

QString viewFileText(const ViewFileProblem &problem, const QString &fileName)
{
    using Kind = ViewFileProblem::Kind;
    const QString what = whatIsWrong(problem, shownInLine(fileName, 80));
    const auto with = [&what](const QString &rest) { return what + u' ' + rest; };
    switch (problem.kind) {
    case Kind::CannotWrite:
        return with(Say::tr("The views were not exported. Choose another place."));
    case Kind::CannotRead:
    case Kind::NotViews:
    case Kind::TooLarge:
        return with(Say::tr("No view was imported. Choose another file."));
    case Kind::NewerVersion:
        return with(Say::tr("No view was imported. Update this program first."));
    default:
        return with(Say::tr("No view was imported. Mend the file, then try again."));
    }
}

} // namespace sparkbot
