#include "goals.h"
#include "measure.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace sparkbot::benchmarks;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QThreadPool::globalInstance()->setMaxThreadCount(1); // as in the program
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the console's own parts against the usual Qt way and against the "
                                     "least that the machine can do, in one run. Needs a release build."_s);
    const QCommandLineOption goal(u"goal"_s, u"Only this goal: 1 to 9 or 11."_s, u"number"_s);
    const QCommandLineOption rows(u"rows"_s, u"Rows of the tables, several sizes with commas between."_s, u"numbers"_s,
                                  u"10000,100000,1000000"_s);
    const QCommandLineOption quick(u"quick"_s, u"Three rounds, and nothing that takes minutes."_s);
    const QCommandLineOption kernel(u"kernel"_s,
                                    u"Run one piece of work once, for counting its instructions: "
                                    "parse-ours, parse-usual, filter-ours or filter-usual."_s,
                                    u"name"_s);
    const QCommandLineOption markdown(u"markdown"_s, u"Print the table as the README has it."_s);
    parser.addOptions({goal, rows, quick, kernel, markdown});
    parser.addHelpOption();
    parser.process(app);

    if (parser.isSet(kernel)) {
        if (runKernel(parser.value(kernel).toLocal8Bit().constData()))
            return 0;
        std::fputs("There is no such kernel.\n", stderr);
        return 2;
    }
    Options options;
    options.quick = parser.isSet(quick);
    const int only = parser.value(goal).toInt();
    std::vector<int> sizes;
    for (const QString &size : parser.value(rows).split(u','))
        sizes.push_back(size.toInt());
    if (std::ranges::min(sizes) < 1'000 || (parser.isSet(goal) && only == 0)) {
        std::fputs("Rows must be 1000 or more, and a goal is a number.\n", stderr);
        return 2;
    }
    printHeader(parser.isSet(markdown));
    struct Measure {
        int goal;
        void (*run)(const Options &options);
        bool atEverySize;
    };
    constexpr Measure measures[]{{1, measureParsing, false}, {2, measureScan, true},    {3, measureFilter, true},
                                 {3, measureTyping, true},   {5, measureSorting, true}, {6, measureLoading, true},
                                 {7, measureUpdates, true},  {8, measureMemory, true},  {9, measurePainting, false},
                                 {11, measurePaging, false}};
    for (const Measure &measure : measures) {
        // Setting and clearing a filter are measured together.
        if (only != 0 && measure.goal != (only == 4 ? 3 : only))
            continue;
        for (const int size : measure.atEverySize ? sizes : std::vector{sizes.front()}) {
            options.rows = size;
            measure.run(options);
        }
    }
    return 0;
}
