#pragma once

#include "chats/chatview.h"
#include "dialogbench.h"
#include "mainwindow.h"
#include "palette/commandpalette.h"
#include "workflows/chatdesk.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

namespace sparkbot {

/// The window of one account over the sample account: what tests of the window and of its messages need.
struct WindowBench : DialogBench {
    explicit WindowBench(bool demo = false)
    {
        shownAccount = account();
        shownAccount.demo = demo;
        accounts.save(shownAccount);
        space = std::make_unique<Workspace>(shownAccount, host.key().toLatin1(), journal);
        window = std::make_unique<MainWindow>(*space, accounts, settings);
        view = window->findChild<ChatView *>();
    }
    void load()
    {
        window->resize(1366, 820);
        window->show();
        space->start();
        QTRY_VERIFY_WITH_TIMEOUT(space->chats().loadedAt() > 0, 20'000);
    }
    /// A pending chat of the open number that has a name.
    Chat pendingChat() const
    {
        const ChatTable &table = space->chats().model();
        for (int row = 0; row < table.rowCount(); ++row) {
            const std::optional<Chat> chat = table.chat(table.idAt(row));
            if (chat && chat->status == ChatStatus::Pending && !chat->name.isEmpty())
                return *chat;
        }
        return {};
    }
    QAction *action(const QString &name) const { return window->findChild<QAction *>(name); }

    /// Opens the palette, types, goes down to the entry with this text and presses Enter.
    bool choose(const QString &typed, const QString &text) const
    {
        action(QStringLiteral("commandPalette"))->trigger();
        QPointer palette = window->findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        const auto *list = palette->findChild<QListView *>();
        QTest::keyClicks(field, typed);
        for (int i = 0; i < list->model()->rowCount() && list->currentIndex().data().toString() != text; ++i)
            QTest::keyClick(field, Qt::Key_Down);
        const bool found = list->currentIndex().data().toString() == text;
        QTest::keyClick(field, found ? Qt::Key_Return : Qt::Key_Escape);
        return QTest::qWaitFor([&palette] { return !palette; }) && found;
    }

    Account shownAccount;
    std::unique_ptr<Workspace> space;
    std::unique_ptr<MainWindow> window;
    ChatView *view = nullptr;
};

} // namespace sparkbot
