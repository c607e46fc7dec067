#include "palette/palettesource.h"

#include "chats/chatview.h"
#include "models/wording.h"
#include "palette/commandpalette.h"
#include "shared/plaintext.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/viewdesk.h"
#include "workflows/workspace.h"

#include <algorithm>
#include <iterator>

namespace sparkbot {

namespace {

constexpr int mostRecent = 30;
constexpr int mostFound = 20;
constexpr int leastTyped = 2; ///< one letter is in almost every name
constexpr int longestName = 60;

} // namespace

PaletteSource::PaletteSource(const QMenuBar &bar, Workspace &workspace, const ChatView &view, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_workspace(workspace)
{
    connect(&view, &ChatView::currentIdChanged, this, &PaletteSource::remember);
    connect(&workspace.chats(), &ChatDesk::opened, this, [this] { m_recent.clear(); });
}

std::vector<PaletteEntry> PaletteSource::entries()
{
    std::vector<PaletteEntry> all = CommandPalette::commandsOf(m_bar);
    addViews(all);
    std::ranges::move(places(), std::back_inserter(all));
    return all;
}

std::vector<PaletteEntry> PaletteSource::places()
{
    std::vector<PaletteEntry> all;
    addNumbers(all);
    for (const ChatId &id : std::as_const(m_recent))
        addChat(id, all);
    return all;
}

std::vector<PaletteEntry> PaletteSource::found(const QString &typed)
{
    std::vector<PaletteEntry> chats;
    if (typed.trimmed().size() < leastTyped)
        return chats;
    // Those looked at last are there already.
    const QList<ChatId> ids = m_workspace.chats().model().chatsCalled(typed, mostFound + mostRecent);
    for (const ChatId &id : ids) {
        if (int(chats.size()) < mostFound && !m_recent.contains(id))
            addChat(id, chats);
    }
    return chats;
}

void PaletteSource::remember(const ChatId &id)
{
    if (id.isNull())
        return;
    m_recent.removeAll(id);
    m_recent.prepend(id);
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
}

void PaletteSource::addViews(std::vector<PaletteEntry> &entries)
{
    const ViewList &views = m_workspace.views().model();
    for (int row = 0; row < views.rowCount(); ++row) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::View;
        entry.text = shownInLine(views.index(row).data().toString(), longestName);
        entry.place = views.index(row).data(ViewList::SavedRole).toBool() ? tr("Your view") : tr("View");
        entry.run = [this, key = views.keyAt(row)] { Q_EMIT viewPicked(key); };
        entries.push_back(std::move(entry));
    }
}

void PaletteSource::addNumbers(std::vector<PaletteEntry> &entries)
{
    const DeviceList &numbers = m_workspace.devices().model();
    for (int row = 0; row < numbers.rowCount(); ++row) {
        const std::optional<Device> number = numbers.device(numbers.idAt(row));
        if (!number)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Number;
        entry.text = shownInLine(number->displayName(), longestName);
        entry.place = tr("Number %1").arg(shownInLine(number->phone, longestName));
        if (number->id == m_workspace.chats().device())
            entry.whyNot = tr("already shown");
        entry.run = [this, id = number->id] { Q_EMIT numberPicked(id); };
        entries.push_back(std::move(entry));
    }
}

void PaletteSource::addChat(const ChatId &id, std::vector<PaletteEntry> &entries)
{
    const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
    if (!chat)
        return;
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Chat;
    entry.text = shownInLine(chat->name.isEmpty() ? id.text() : chat->name, longestName);
    entry.place = tr("Chat %1").arg(shownInLine(chat->phone.isEmpty() ? id.text() : chat->phone, longestName));
    entry.run = [this, id] { Q_EMIT chatPicked(id); };
    entries.push_back(std::move(entry));
}

} // namespace sparkbot
