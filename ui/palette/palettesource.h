#pragma once

#include "domain/chat.h"
#include "palette/palettelist.h"

#include <QList>

class QMenuBar;

namespace sparkbot {

class ChatView;
class Workspace;

/// What the palette offers at the moment it is opened: the commands of the menus, the views, the numbers, and the chats
/// that were looked at last; and, while something is typed, the people of all loaded chats.
class PaletteSource : public QObject {
    Q_OBJECT

public:
    /// All must outlive the source.
    PaletteSource(const QMenuBar &bar, Workspace &workspace, const ChatView &view, QObject *parent = nullptr);

    std::vector<PaletteEntry> entries();
    /// The numbers and the chats looked at last alone.
    std::vector<PaletteEntry> places();
    /// Loaded chats by name, phone or id, without those that entries() tells; a few at most.
    std::vector<PaletteEntry> found(const QString &typed);

Q_SIGNALS:
    void viewPicked(const QString &key);
    void numberPicked(const sparkbot::DeviceId &id);
    /// A chat of the number that is open; the filter may hide it.
    void chatPicked(const sparkbot::ChatId &id);

private:
    void remember(const ChatId &id);
    void addViews(std::vector<PaletteEntry> &entries);
    void addNumbers(std::vector<PaletteEntry> &entries);
    void addChat(const ChatId &id, std::vector<PaletteEntry> &entries);

    const QMenuBar &m_bar;
    Workspace &m_workspace;
    QList<ChatId> m_recent; ///< of the number that is open, the latest first
};

} // namespace sparkbot
