#pragma once

#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

/// The chats of Sales in a desk, and the verbs on them. What a run came to is kept.
class VerbBench : public WorkBench {
public:
    VerbBench()
        : desk(client())
        , verbs(client(), log(), desk)
        , tester(&desk.model(), QAbstractItemModelTester::FailureReportingMode::Fatal)
        , sales(number(QStringLiteral("Sales")))
    {
        QObject::connect(&verbs, &sparkbot::ChatVerbs::finished, &desk,
                         [this](const sparkbot::VerbReport &report) { reports.append(report); });
    }

    bool load()
    {
        QSignalSpy loaded(&desk, &sparkbot::ChatDesk::loaded);
        desk.open(sales);
        return loaded.wait(20'000);
    }
    /// The first chats of Sales that fit; fewer if there are no more.
    QList<sparkbot::ChatId> chats(int count, const std::function<bool(const simulator::Chat &)> &fits)
    {
        QList<sparkbot::ChatId> ids;
        change([&](simulator::State &state) {
            for (const simulator::Chat &chat : state.account.findDevice(sales.text())->chats) {
                if (ids.size() < count && fits(chat))
                    ids.append(sparkbot::ChatId::fromServer(chat.wid));
            }
        });
        return ids;
    }
    QList<sparkbot::ChatId> chatsWith(const QString &status, int count = 1)
    {
        return chats(count, [&status](const simulator::Chat &chat) { return chat.status == status; });
    }
    sparkbot::ChatId chatWith(const QString &status) { return chatsWith(status).constFirst(); }
    sparkbot::ChatId ownedChat()
    {
        return chats(1, [](const simulator::Chat &chat) { return !chat.agent.isEmpty() && !chat.isGroup(); })
            .constFirst();
    }
    simulator::Chat onServer(const sparkbot::ChatId &id) { return serverChat(sales, id.text()); }
    sparkbot::Chat inTable(const sparkbot::ChatId &id) { return desk.model().chat(id).value_or(sparkbot::Chat()); }
    /// What a colleague does: the list does not know it yet.
    void changeChat(const sparkbot::ChatId &id, const std::function<void(simulator::Chat &)> &act)
    {
        change([&](simulator::State &state) { act(*state.account.findDevice(sales.text())->findChat(id.text())); });
    }
    void force(const QByteArray &verb, const QString &path, int status, int times = 1, bool afterTheEffect = false)
    {
        change([&](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.verb = verb;
            answer.path = path;
            answer.status = status;
            answer.times = times;
            answer.afterTheEffect = afterTheEffect;
            state.knobs.forced.append(answer);
        });
    }
    /// Waits until `count` more reports came than were there.
    bool waitForReport(int count = 1)
    {
        const qsizetype wanted = m_waitedFor += count;
        // Not by qWaitFor, which sleeps 10 ms between two looks at the event loop: a thousand chats take thousands.
        QSignalSpy finished(&verbs, &sparkbot::ChatVerbs::finished);
        while (reports.size() < wanted) {
            if (!finished.wait(60'000))
                return false;
        }
        return true;
    }
    const sparkbot::VerbReport &report() const { return reports.constLast(); }

    sparkbot::ChatDesk desk;
    sparkbot::ChatVerbs verbs;
    QAbstractItemModelTester tester;
    sparkbot::DeviceId sales;
    QList<sparkbot::VerbReport> reports;

private:
    qsizetype m_waitedFor = 0;
};
