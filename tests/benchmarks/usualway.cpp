#include "usualway.h"

#include "samplechats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sparkbot::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 7;

QVariant cell(const UsualChat &chat, int column)
{
    switch (column) {
    case 0:
        return chat.name;
    case 1:
        return chat.status;
    case 2:
        return chat.unread;
    case 3:
        return chat.agent;
    case 4:
        return chat.labels.join(u", "_s);
    case 5:
        return chat.lastActivity;
    default:
        return chat.id;
    }
}

} // namespace

std::vector<UsualChat> usualChats(int count)
{
    std::vector<UsualChat> chats;
    chats.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        const SampleChat sample(i);
        UsualChat chat;
        chat.id = QString::fromStdString(sample.id);
        chat.name = QString::fromStdString(sample.name);
        chat.phone = QString::fromStdString(sample.phone);
        chat.status = QString::fromStdString(sample.status);
        chat.agent = QString::fromStdString(sample.agent);
        for (const std::string &label : sample.labels)
            chat.labels.append(QString::fromStdString(label));
        chat.lastActivity = QDateTime::fromMSecsSinceEpoch(sample.lastActivityAt, Qt::UTC);
        chat.unread = sample.unread;
        chats.push_back(chat);
    }
    return chats;
}

std::vector<UsualChat> readUsually(const QByteArray &page)
{
    const QJsonArray rows = QJsonDocument::fromJson(page).array();
    std::vector<UsualChat> chats;
    chats.reserve(size_t(rows.size()));
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        UsualChat chat;
        chat.id = row[u"id"].toString();
        chat.name = row[u"name"].toString();
        chat.phone = row[u"contact"].toObject()[u"phone"].toString();
        chat.status = row[u"status"].toString();
        chat.agent = row[u"owner"].toObject()[u"agent"].toString();
        const QJsonArray labels = row[u"labels"].toArray();
        for (const QJsonValue &label : labels)
            chat.labels.append(label.toString());
        chat.lastActivity = QDateTime::fromString(row[u"lastMessageAt"].toString(), Qt::ISODateWithMs);
        chat.unread = row[u"meta"].toObject()[u"unreadCount"].toInt();
        chats.push_back(chat);
    }
    return chats;
}

UsualTable::UsualTable(const std::vector<UsualChat> &chats)
{
    model.setColumnCount(columns);
    for (const UsualChat &chat : chats)
        append(chat);
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
}

void UsualTable::append(const UsualChat &chat)
{
    QList<QStandardItem *> items;
    for (int column = 0; column < columns; ++column) {
        auto item = std::make_unique<QStandardItem>();
        item->setData(cell(chat, column), Qt::DisplayRole);
        items.append(item.release());
    }
    model.appendRow(items);
}

CarefulModel::CarefulModel(std::vector<UsualChat> chats)
    : m_chats(std::move(chats))
{
    m_times.reserve(m_chats.size());
    for (const UsualChat &chat : m_chats)
        m_times.push_back(chat.lastActivity.toMSecsSinceEpoch());
}

int CarefulModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chats.size());
}

int CarefulModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CarefulModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole ? cell(chat(index.row()), index.column()) : QVariant();
}

CarefulProxy::CarefulProxy(CarefulModel &model)
    : m_model(model)
{
    setSourceModel(&model);
}

void CarefulProxy::setNeedle(const QString &needle)
{
    m_needle = needle;
    invalidate();
}

bool CarefulProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const UsualChat &chat = m_model.chat(row);
    return m_needle.isEmpty() || chat.name.contains(m_needle, Qt::CaseInsensitive)
        || chat.phone.contains(m_needle, Qt::CaseInsensitive) || chat.id.contains(m_needle, Qt::CaseInsensitive);
}

bool CarefulProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_model.time(left.row()) < m_model.time(right.row());
}

} // namespace sparkbot::benchmarks
