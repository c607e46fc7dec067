#include "goals.h"
#include "measure.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace sparkbot::benchmarks;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the console's own parts against the usual Qt way and against the "
                                     "least that the machine can do, in one run. Needs a release build."_s);
    const QCommandLineOption goal(u"goal"_s, u"Only this goal: 1, 2, 3, 4, 5 or 8."_s, u"number"_s);
    const QCommandLineOption rows(u"rows"_s,
                                  u"Rows of the tables (default 100000; goal 2 and growth use ten times "
                                  "as many)."_s,
                                  u"number"_s, u"100000"_s);
    const QCommandLineOption quick(u"quick"_s, u"Three rounds, and nothing that takes minutes."_s);
    const QCommandLineOption kernel(u"kernel"_s,
                                    u"Run one piece of work once, for counting its instructions: "
                                    "parse-ours, parse-usual, filter-ours or filter-usual."_s,
                                    u"name"_s);
    parser.addOptions({goal, rows, quick, kernel});
    parser.addHelpOption();
    parser.process(app);

    if (parser.isSet(kernel)) {
        if (runKernel(parser.value(kernel).toLocal8Bit().constData()))
            return 0;
        std::fputs("There is no such kernel.\n", stderr);
        return 2;
    }
    Options options;
    options.rows = parser.value(rows).toInt();
    options.quick = parser.isSet(quick);
    const int only = parser.value(goal).toInt();
    if (options.rows < 100 || (parser.isSet(goal) && only == 0)) {
        std::fputs("Rows must be 100 or more, and a goal is a number.\n", stderr);
        return 2;
    }
    const auto wanted = [only](int number) { return only == 0 || only == number; };
    printHeader();
    if (wanted(1))
        measureParsing(options);
    if (wanted(2))
        measureScan(options);
    if (wanted(3) || wanted(4))
        measureFilter(options);
    if (wanted(5))
        measureSorting(options);
    if (wanted(8))
        measureMemory(options);
    return 0;
}
