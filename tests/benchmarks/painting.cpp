#include "goals.h"
#include "measure.h"
#include "samplechats.h"
#include "tables.h"

#include "chats/chatview.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace sparkbot::benchmarks {

namespace {

constexpr int visibleRows = 40;

QImage canvasFor(const QWidget &widget)
{
    return QImage(widget.size(), QImage::Format_ARGB32_Premultiplied);
}

/// The console's own view with forty rows in sight.
std::unique_ptr<ChatView> chatView(ChatTable &table)
{
    auto view = std::make_unique<ChatView>(table);
    view->resize(1200,
                 view->horizontalHeader()->sizeHint().height()
                     + visibleRows * view->verticalHeader()->defaultSectionSize());
    view->show();
    view->grab();
    return view;
}

} // namespace

/// Forty rows of all columns, against the delegate that Qt gives every view and against nothing but drawing one short
/// text as often as there are cells.
void measurePainting(const Options &options)
{
    ChatTable table;
    table.splice(sampleBatch(0, 1'000));
    table.sort(timeColumn, Qt::DescendingOrder);
    const std::unique_ptr<ChatView> view = chatView(table);
    QAbstractItemDelegate *own = view->itemDelegate();
    QStyledItemDelegate usual;
    QImage canvas = canvasFor(*view->viewport());
    const auto paint = [&] {
        view->viewport()->render(&canvas);
        consume(size_t(canvas.pixel(0, 0)));
    };
    const int cells = visibleRows * ChatTable::columnTotal;
    const auto drawTexts = [&] {
        QPainter painter(&canvas);
        for (int i = 0; i < cells; ++i)
            painter.drawText(QPoint(i % 7 * 150, i / 7 * 20), QStringLiteral("Marta Lopez"));
    };
    const std::vector<double> times = medians({{.run = paint, .prepare = [&] { view->setItemDelegate(own); }},
                                               {.run = paint, .prepare = [&] { view->setItemDelegate(&usual); }},
                                               {.run = drawTexts}},
                                              options.rounds(31));
    view->setItemDelegate(own);
    const std::string what = "paint 40 rows of 7 columns";
    printLine(9, what, "Qt's default delegate", times[0], times[1], "ms", Bound::AtMost, 0.5);
    printLine(9, what, "drawText, once a cell", times[0], times[2], "ms", Bound::AtMost, 2.4);
}

} // namespace sparkbot::benchmarks
