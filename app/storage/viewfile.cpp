#include "storage/viewfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace sparkbot::viewfile {

using namespace Qt::StringLiterals;

namespace {

using Kind = ViewFileProblem::Kind;

constexpr QLatin1StringView format("sparkbot-console/views");
constexpr int version = 1;
constexpr int mostColumns = 64;
constexpr int longestColumn = 64;
constexpr int widest = 4'000;

/// Reads the fields of one object. After the first problem everything else reads as empty.
class Reader {
public:
    Reader(const QJsonObject &object, QString path, std::optional<ViewFileProblem> &problem)
        : m_object(object)
        , m_path(std::move(path))
        , m_problem(problem)
    {
    }

    bool has(QLatin1StringView field) const { return m_object.contains(field); }

    QString text(QLatin1StringView field, int longest)
    {
        const QJsonValue value = m_object.value(field);
        if (!expect(field, value.isString(), u"text"_s))
            return {};
        if (value.toString().size() > longest)
            refuse(Kind::TooLong, field, {}, longest);
        return value.toString();
    }
    /// A whole number from 0 to `most`.
    int number(QLatin1StringView field, int most)
    {
        const double value = m_object.value(field).toDouble(-1);
        if (!expect(field, m_object.value(field).isDouble(), u"number"_s))
            return 0;
        if (value < 0 || value > most || value != std::floor(value)) {
            refuse(Kind::OutOfRange, field, {}, most);
            return 0;
        }
        return int(value);
    }
    bool truth(QLatin1StringView field)
    {
        expect(field, m_object.value(field).isBool(), u"true or false"_s);
        return m_object.value(field).toBool();
    }
    QJsonArray list(QLatin1StringView field, int most)
    {
        const QJsonArray array = m_object.value(field).toArray();
        if (expect(field, m_object.value(field).isArray(), u"list"_s) && array.size() > most)
            refuse(Kind::TooMany, field, {}, most);
        return m_problem ? QJsonArray() : array;
    }
    Reader object(QLatin1StringView field)
    {
        expect(field, m_object.value(field).isObject(), u"object"_s);
        return {m_object.value(field).toObject(), pathOf(field), m_problem};
    }
    /// Entry of a list of this object.
    Reader entry(QLatin1StringView field, const QJsonArray &list, int index)
    {
        const QString path = u"%1[%2]"_s.arg(pathOf(field)).arg(index + 1);
        if (!list.at(index).isObject() && !m_problem)
            m_problem = {Kind::WrongType, path, u"object"_s};
        return {list.at(index).toObject(), path, m_problem};
    }
    void refuse(Kind kind, QLatin1StringView field, const QString &words = {}, int limit = 0)
    {
        if (!m_problem)
            m_problem = {kind, pathOf(field), words, 0, limit};
    }

private:
    QString pathOf(QLatin1StringView field) const
    {
        return m_path.isEmpty() ? QString(field) : u"%1.%2"_s.arg(m_path, field);
    }
    bool expect(QLatin1StringView field, bool fits, const QString &words)
    {
        if (!m_object.contains(field))
            refuse(Kind::Missing, field);
        else if (!fits)
            refuse(Kind::WrongType, field, words);
        return !m_problem;
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<ViewFileProblem> &m_problem;
};

ViewColumn readColumn(Reader reader)
{
    ViewColumn column;
    column.name = reader.text("name"_L1, longestColumn);
    if (column.name.isEmpty())
        reader.refuse(Kind::Unusable, "name"_L1);
    if (reader.has("width"_L1))
        column.width = reader.number("width"_L1, widest);
    if (reader.has("shown"_L1))
        column.shown = reader.truth("shown"_L1);
    return column;
}

ViewLayout readLayout(Reader &reader)
{
    ViewLayout layout;
    if (reader.has("columns"_L1)) {
        const QJsonArray columns = reader.list("columns"_L1, mostColumns);
        for (int i = 0; i < columns.size(); ++i)
            layout.columns.append(readColumn(reader.entry("columns"_L1, columns, i)));
    }
    if (reader.has("sort"_L1)) {
        Reader sort = reader.object("sort"_L1);
        layout.sortColumn = sort.text("column"_L1, longestColumn);
        const QString order = sort.text("order"_L1, longestColumn);
        layout.descending = order == u"descending";
        if (!layout.descending && order != u"ascending")
            sort.refuse(Kind::Unusable, "order"_L1, order);
    }
    return layout;
}

SavedView readView(Reader reader)
{
    SavedView view;
    view.name = tidyViewName(reader.text("name"_L1, 10 * SavedView::longestName));
    if (view.name.isEmpty())
        reader.refuse(Kind::Unusable, "name"_L1);
    if (view.name.toUcs4().size() > SavedView::longestName)
        reader.refuse(Kind::TooLong, "name"_L1, {}, SavedView::longestName);
    view.query = reader.text("query"_L1, SavedView::longestQuery);
    view.layout = readLayout(reader);
    return view;
}

void addLayout(QJsonObject &object, const ViewLayout &layout)
{
    if (!layout.columns.isEmpty()) {
        QJsonArray columns;
        for (const ViewColumn &column : layout.columns) {
            QJsonObject entry{{u"name"_s, column.name}};
            if (column.width > 0)
                entry.insert(u"width"_s, column.width);
            if (!column.shown)
                entry.insert(u"shown"_s, false);
            columns.append(entry);
        }
        object.insert(u"columns"_s, columns);
    }
    if (!layout.sortColumn.isEmpty())
        object.insert(u"sort"_s,
                      QJsonObject{{u"column"_s, layout.sortColumn},
                                  {u"order"_s, layout.descending ? u"descending"_s : u"ascending"_s}});
}

} // namespace

QByteArray toText(const QList<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &view : views) {
        QJsonObject object{{u"name"_s, view.name}, {u"query"_s, view.query}};
        addLayout(object, view.layout);
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, QString(format)}, {u"version"_s, version}, {u"views"_s, list}})
        .toJson(QJsonDocument::Indented);
}

Result<QList<SavedView>, ViewFileProblem> fromText(const QByteArray &text)
{
    if (text.size() > largest)
        return Unexpected{ViewFileProblem{Kind::TooLarge, {}, {}, 0, largest}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(text.left(error.offset).count('\n'));
        return Unexpected{ViewFileProblem{Kind::NotJson, {}, error.errorString(), line}};
    }
    if (document.object().value("format"_L1).toString() != format)
        return Unexpected{ViewFileProblem{Kind::NotViews}};

    std::optional<ViewFileProblem> problem;
    Reader file(document.object(), {}, problem);
    const int written = file.number("version"_L1, 1'000'000);
    if (!problem && written > version)
        return Unexpected{ViewFileProblem{Kind::NewerVersion}};
    if (!problem && written < 1)
        file.refuse(Kind::OutOfRange, "version"_L1, {}, version);
    QList<SavedView> views;
    const QJsonArray list = file.list("views"_L1, SavedView::mostViews);
    for (int i = 0; i < list.size() && !problem; ++i)
        views.append(readView(file.entry("views"_L1, list, i)));
    if (problem)
        return Unexpected{*problem};
    return views;
}

Result<QList<SavedView>, ViewFileProblem> read(const QString &path)
{
    QFile file(path);
    // A pipe or a device could keep the window waiting for ever.
    if (QFileInfo(path).exists() && !QFileInfo(path).isFile())
        return Unexpected{ViewFileProblem{Kind::CannotRead}};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ViewFileProblem{Kind::CannotRead, {}, file.errorString()}};
    return fromText(file.read(largest + 1));
}

std::optional<ViewFileProblem> write(const QString &path, const QList<SavedView> &views)
{
    QSaveFile file(path);
    const QByteArray text = toText(views);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return std::nullopt;
    return ViewFileProblem{Kind::CannotWrite, {}, file.errorString()};
}

QByteArray layoutToText(const ViewLayout &layout)
{
    QJsonObject object;
    addLayout(object, layout);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ViewLayout layoutFromText(const QByteArray &text)
{
    std::optional<ViewFileProblem> problem;
    Reader reader(QJsonDocument::fromJson(text).object(), {}, problem);
    const ViewLayout layout = readLayout(reader);
    return problem ? ViewLayout() : layout;
}

} // namespace sparkbot::viewfile
