#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "usualway.h"

#include "api/endpoints/chats.h"
#include "domain/fold.h"

#include <simdjson.h>

namespace sparkbot::benchmarks {

void measureParsing(const Options &options)
{
    const QByteArray page = samplePage(0, 100);
    const simdjson::padded_string padded(page.constData(), size_t(page.size()));
    simdjson::dom::parser parser;
    appendFolded("", *std::make_unique<std::string>()); // builds its table once
    constexpr int repeats = 20; // a page alone is too short to time

    const std::vector<double> times = medians({{.run =
                                                    [&] {
                                                        for (int i = 0; i < repeats; ++i)
                                                            consume(decodeChats(page).value().size());
                                                    }},
                                               {.run =
                                                    [&] {
                                                        for (int i = 0; i < repeats; ++i)
                                                            consume(readUsually(page).size());
                                                    }},
                                               {.run =
                                                    [&] {
                                                        for (int i = 0; i < repeats; ++i)
                                                            consume(size_t(parser.parse(padded).error()));
                                                    }}},
                                              options.rounds(15));
    const auto perPage = [&](size_t way) { return times[way] / repeats; };
    printLine(1, "page of 100 chats to columns", "QJsonDocument to QString structs", perPage(0), perPage(1), "ms",
              Bound::AtLeast, 8);
    printLine(1, "page of 100 chats to columns", "simdjson DOM parse alone", perPage(0), perPage(2), "ms",
              Bound::AtMost, 2.5);
}

} // namespace sparkbot::benchmarks
