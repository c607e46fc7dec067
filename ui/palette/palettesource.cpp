#include "palette/palettesource.h"

#include "chats/chatview.h"
#include "models/wording.h"
#include "palette/commandpalette.h"
#include "shared/plaintext.h"
#include "workflows/chatdesk.h"
#include "workflows/devicedirectory.h"
#include "workflows/workspace.h"

namespace sparkbot {

namespace {

constexpr int mostRecent = 30;
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
    addNumbers(all);
    addChats(all);
    return all;
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

void PaletteSource::addChats(std::vector<PaletteEntry> &entries)
{
    for (const ChatId &id : std::as_const(m_recent)) {
        const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
        if (!chat)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Chat;
        entry.text = shownInLine(chat->name.isEmpty() ? id.text() : chat->name, longestName);
        entry.place = tr("Chat %1").arg(shownInLine(chat->phone.isEmpty() ? id.text() : chat->phone, longestName));
        entry.run = [this, id] { Q_EMIT chatPicked(id); };
        entries.push_back(std::move(entry));
    }
}

} // namespace sparkbot
