#include "chats/chatcommands.h"

#include "chats/removedialog.h"
#include "verbs/assigndialog.h"
#include "verbs/chosenchats.h"
#include "verbs/labelsdialog.h"
#include "verbs/verbtext.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/undostack.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace sparkbot {

ChatCommands::ChatCommands(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace.undo(), &UndoStack::allBusy, this, [this](int chats) {
        Q_EMIT leftOut(tr("%Ln chat(s) are being written, so nothing was undone. Undo again when they are saved.",
                          nullptr, chats));
    });
}

void ChatCommands::setStatus(const QList<ChatId> &ids, ChatStatus status)
{
    if (status == ChatStatus::Removed && !ids.isEmpty())
        askRemoval(target(ids));
    else
        run(ChatVerb::setStatus(status), target(ids));
}

void ChatCommands::unassign(const QList<ChatId> &ids)
{
    run(ChatVerb::unassign(), target(ids));
}

void ChatCommands::assignToMe(const QList<ChatId> &ids)
{
    if (m_workspace.me().isNull())
        askWhom(target(ids), true);
    else
        run(ChatVerb::assign({m_workspace.me(), {}, {}}), target(ids));
}

void ChatCommands::assignTo(const QList<ChatId> &ids)
{
    askWhom(target(ids), false);
}

void ChatCommands::markRead(const QList<ChatId> &ids)
{
    run(ChatVerb::markRead(), target(ids));
}

void ChatCommands::markUnread(const QList<ChatId> &ids)
{
    run(ChatVerb::markUnread(), target(ids));
}

void ChatCommands::editLabels(const QList<ChatId> &ids)
{
    if (ids.isEmpty())
        return;
    const Target on = target(ids);
    QHash<QString, int> carried;
    for (const ChatId &id : ids) {
        if (const std::optional<Chat> chat = m_workspace.chats().model().chat(id)) {
            for (const QString &label : chat->labels)
                ++carried[label];
        }
    }
    auto *dialog = new LabelsDialog(m_workspace.facts(), chosen(on), carried, m_window);
    connect(dialog, &LabelsDialog::chosen, this, [this, on](const ChatVerb &change) { begin(change, on); });
    dialog->open();
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
    if (!page.isEmpty() && !QDesktopServices::openUrl(QUrl(page)))
        Q_EMIT pageNotOpened(chat->name.isEmpty() ? chat->phone : chat->name, page);
}

ChatCommands::Target ChatCommands::target(const QList<ChatId> &ids) const
{
    return {m_workspace.chats().device(), ids};
}

/// Says before it is too late what Undo will not bring back (R3.7). One chat's own row shows what it was.
void ChatCommands::run(const ChatVerb &verb, const Target &on)
{
    int lost = 0;
    if (on.ids.size() > 1) {
        for (const ChatId &id : on.ids) {
            const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
            lost += chat && !isAsWanted(verb, *chat) && !isRestorable(verb, *chat);
        }
    }
    if (lost > 0)
        askWithoutUndo(verb, on, lost);
    else
        begin(verb, on);
}

void ChatCommands::begin(const ChatVerb &verb, const Target &on)
{
    if (on.ids.isEmpty())
        return;
    if (m_workspace.chats().device() != on.device) {
        Q_EMIT leftOut(tr("Another number was opened meanwhile, so nothing was changed. Go back to it and repeat the "
                          "change."));
        return;
    }
    if (m_workspace.verbs().run(verb, on.ids) == 0)
        Q_EMIT leftOut(tr("%Ln chat(s) are being written already, so nothing more was changed. Repeat the change when "
                          "they are saved.",
                          nullptr, int(on.ids.size())));
}

void ChatCommands::askRemoval(const Target &on)
{
    auto *question = new RemoveDialog(chosen(on), m_window);
    connect(question, &QDialog::accepted, this, [this, on] { begin(ChatVerb::setStatus(ChatStatus::Removed), on); });
    question->open();
}

void ChatCommands::askWithoutUndo(const ChatVerb &verb, const Target &on, int lost)
{
    const QString title = verbTitle(verb, int(on.ids.size()));
    auto *question = new QMessageBox(QMessageBox::NoIcon, title, QString(), QMessageBox::Cancel, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Undo will not bring back %Ln of these chats.", nullptr, lost));
    question->setInformativeText(tr("Their status now can be read but not set. The others can be put back."));
    const QPushButton *go = question->addButton(title, QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, verb, on] { begin(verb, on); });
    question->open();
}

void ChatCommands::askWhom(const Target &on, bool me)
{
    if (on.ids.isEmpty())
        return;
    using Question = AssignDialog::Question;
    auto *dialog = new AssignDialog(me ? Question::WhoAmI : Question::ToWhom, m_workspace.facts(), chosen(on),
                                    m_workspace.me(), m_window);
    connect(dialog, &AssignDialog::meChanged, this,
            [this](const AgentId &id, const QString &name) { m_workspace.setMe(id, name); });
    connect(dialog, &AssignDialog::chosen, this, [this, on](const Assignment &to) { run(ChatVerb::assign(to), on); });
    dialog->open();
}

ChosenChats ChatCommands::chosen(const Target &on) const
{
    const std::optional<Device> number = m_workspace.devices().model().device(on.device);
    ChosenChats chats{m_workspace.account(), number ? number->displayName() : on.device.text(), {}};
    for (const ChatId &id : on.ids) {
        const std::optional<Chat> chat = m_workspace.chats().model().chat(id);
        chats.names.append(chat && !chat->name.isEmpty() ? chat->name : id.text());
    }
    return chats;
}

} // namespace sparkbot
