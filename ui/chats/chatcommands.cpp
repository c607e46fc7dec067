#include "chats/chatcommands.h"

#include "chats/removedialog.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/devicedirectory.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace sparkbot {

ChatCommands::ChatCommands(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void ChatCommands::setStatus(const QList<ChatId> &ids, ChatStatus status)
{
    if (ids.isEmpty())
        return;
    if (status == ChatStatus::Removed)
        askRemoval(ids);
    else
        m_workspace.verbs().run(ChatVerb::setStatus(status), ids);
}

void ChatCommands::unassign(const QList<ChatId> &ids)
{
    if (!ids.isEmpty())
        m_workspace.verbs().run(ChatVerb::unassign(), ids);
}

void ChatCommands::copyIds(const QList<ChatId> &ids)
{
    QStringList lines;
    for (const ChatId &id : ids)
        lines.append(id.text());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChatCommands::openInWhatsApp(const ChatId &id)
{
    const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
    const QString page = chat ? whatsAppPage(*chat) : QString();
    if (!page.isEmpty())
        QDesktopServices::openUrl(QUrl(page));
}

void ChatCommands::askRemoval(const QList<ChatId> &ids)
{
    const DeviceId device = m_workspace.chats().device();
    QStringList names;
    for (const ChatId &id : ids) {
        const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
        names.append(chat && !chat->name.isEmpty() ? chat->name : id.text());
    }
    const std::optional<Device> number = m_workspace.devices().model().device(device);
    auto *question =
        new RemoveDialog(m_workspace.account(), number ? number->displayName() : device.text(), names, m_window);
    connect(question, &QDialog::accepted, this, [this, ids, device] {
        // The ids are those of the number that was asked about.
        if (m_workspace.chats().device() == device)
            m_workspace.verbs().run(ChatVerb::setStatus(ChatStatus::Removed), ids);
    });
    question->open();
}

} // namespace sparkbot
