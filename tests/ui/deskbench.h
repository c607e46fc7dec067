#pragma once

#include "dialogbench.h"
#include "verbs/chosenchats.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/numberfacts.h"

#include <QSignalSpy>

namespace sparkbot {

/// A workspace whose first number is loaded, with its team and labels.
struct DeskBench : DialogBench {
    DeskBench()
        : space(workspace())
    {
        space->start();
        const auto ready = [this] {
            using Part = NumberFacts::Part;
            return space->chats().loadedAt() > 0 && !space->facts().team().isEmpty()
                && !space->facts().departments().isEmpty()
                && space->facts().state(Part::Labels) == NumberFacts::State::Ready;
        };
        QVERIFY(QTest::qWaitFor(ready, 30'000));
    }
    ChosenChats chosen(int count) const
    {
        ChosenChats chats{space->account(), QStringLiteral("Sales"), {}};
        for (int i = 0; i < count; ++i)
            chats.names.append(QStringLiteral("Chat %1").arg(i));
        return chats;
    }
    /// The first chats of the list with this status.
    QList<ChatId> chats(ChatStatus status, int count) const
    {
        QList<ChatId> ids;
        const ChatTable &table = space->chats().model();
        for (int row = 0; row < table.rowCount() && ids.size() < count; ++row) {
            if (ChatStatus(table.index(row, 0).data(ChatTable::StatusRole).toInt()) == status)
                ids.append(table.idAt(row));
        }
        return ids;
    }
    /// Does the verb and returns its report.
    VerbReport run(const ChatVerb &verb, const QList<ChatId> &ids)
    {
        QSignalSpy finished(&space->verbs(), &ChatVerbs::finished);
        space->verbs().run(verb, ids);
        if (finished.isEmpty())
            finished.wait(10'000);
        return finished.isEmpty() ? VerbReport() : finished.constFirst().constFirst().value<VerbReport>();
    }

    std::unique_ptr<Workspace> space;
};

} // namespace sparkbot
