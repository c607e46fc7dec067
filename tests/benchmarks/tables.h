#pragma once

#include "measure.h"
#include "samplechats.h"
#include "usualway.h"

#include "models/chattable.h"

#include <QHeaderView>
#include <QTableView>

#include <memory>

namespace sparkbot::benchmarks {

inline constexpr int timeColumn = int(ChatTable::Column::LastActivity);
inline const QString needle = QStringLiteral("garcia");
inline const QString usualNeedle = QStringLiteral("García"); // the usual way does not look past accents

/// A view as the console has it, on the offscreen platform; grab() stands for the painting between two key strokes.
inline std::unique_ptr<QTableView> viewOf(QAbstractItemModel &model)
{
    auto view = std::make_unique<QTableView>();
    view->setModel(&model);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setWordWrap(false);
    view->resize(1200, 800);
    view->show();
    view->grab();
    return view;
}

inline ChatQuery queryFor(const QString &text)
{
    return ChatQuery::parse(text);
}

struct Ours {
    explicit Ours(int rows)
    {
        table.splice(sampleBatch(0, rows));
        table.sort(timeColumn, Qt::DescendingOrder);
        view = viewOf(table);
    }
    Way set()
    {
        return {.run = [this] { table.setQuery(ChatQuery::parse(needle)); },
                .prepare =
                    [this] {
                        table.setQuery({});
                        view->grab();
                    }};
    }
    Way clear()
    {
        return {.run = [this] { table.setQuery({}); },
                .prepare =
                    [this] {
                        table.setQuery(ChatQuery::parse(needle));
                        view->grab();
                    }};
    }

    ChatTable table;
    std::unique_ptr<QTableView> view;
};

struct Usual {
    explicit Usual(int rows)
        : table(usualChats(rows))
    {
        table.proxy.sort(timeColumn, Qt::DescendingOrder);
        view = viewOf(table.proxy);
    }
    Way set()
    {
        return {.run = [this] { table.proxy.setFilterFixedString(usualNeedle); },
                .prepare =
                    [this] {
                        table.proxy.setFilterFixedString({});
                        view->grab();
                    }};
    }
    Way clear()
    {
        return {.run = [this] { table.proxy.setFilterFixedString({}); },
                .prepare =
                    [this] {
                        table.proxy.setFilterFixedString(usualNeedle);
                        view->grab();
                    }};
    }

    UsualTable table;
    std::unique_ptr<QTableView> view;
};

struct Careful {
    explicit Careful(int rows)
        : model(usualChats(rows))
        , proxy(model)
    {
        proxy.sort(timeColumn, Qt::DescendingOrder);
        view = viewOf(proxy);
    }
    Way set()
    {
        return {.run = [this] { proxy.setNeedle(usualNeedle); },
                .prepare =
                    [this] {
                        proxy.setNeedle({});
                        view->grab();
                    }};
    }
    Way clear()
    {
        return {.run = [this] { proxy.setNeedle({}); },
                .prepare =
                    [this] {
                        proxy.setNeedle(usualNeedle);
                        view->grab();
                    }};
    }

    CarefulModel model;
    CarefulProxy proxy;
    std::unique_ptr<QTableView> view;
};

} // namespace sparkbot::benchmarks
