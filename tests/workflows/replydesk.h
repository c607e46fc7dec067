#pragma once

#include "simulator/conversation.h"
#include "storage/drafts.h"
#include "workbench.h"
#include "workflows/conversation.h"
#include "workflows/devicedirectory.h"
#include "workflows/replies.h"

#include <QSignalSpy>

/// The chats of two people on a number, one to be opened, with all that a reply to them needs.
struct ReplyDesk {
    static constexpr int wait = 20'000; ///< milliseconds, for a busy machine
    static inline const QString text = QStringLiteral(u"On its way 🚚 <b>today</b>");

    explicit ReplyDesk(const QString &number = QStringLiteral("Sales"))
        : drafts(bench.journal().state(), account)
        , conversation(bench.client(), bench.log(), drafts)
        , devices(bench.client(), bench.log())
        , replies(bench.client(), bench.log(), conversation, devices, drafts)
        , device(bench.number(number))
    {
        bench.change([](simulator::State &state) { state.knobs.deliveryStep = 30; });
        const auto person = [](const simulator::Chat &chat) { return !chat.isGroup() && chat.seededMessages == 0; };
        const QString first = bench.findChat(device, person);
        marta = {device, sparkbot::ChatId::fromServer(first)};
        jun = {device, sparkbot::ChatId::fromServer(bench.findChat(device, [&](const simulator::Chat &chat) {
                   return person(chat) && chat.wid != first;
               }))};
        conversation.setPollInterval(20);
    }
    bool open(const sparkbot::ChatRef &chat)
    {
        QSignalSpy loaded(&conversation, &sparkbot::Conversation::loaded);
        conversation.open(chat, QStringLiteral("Marta"));
        return loaded.wait(wait);
    }
    bool loadNumbers()
    {
        QSignalSpy loaded(&devices, &sparkbot::DeviceDirectory::loaded);
        devices.refresh();
        return loaded.wait(wait);
    }
    sparkbot::Replies::Report send(const sparkbot::ChatRef &chat, const QString &what = text)
    {
        QSignalSpy finished(&replies, &sparkbot::Replies::finished);
        replies.setDraft(chat, what);
        if (replies.send(chat, what) == 0 || !finished.wait(wait))
            return {};
        return finished.first().first().value<sparkbot::Replies::Report>();
    }
    void force(const QByteArray &verb, const QString &path, int status, int times, bool afterTheEffect = false)
    {
        bench.change([&](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.verb = verb;
            answer.path = path;
            answer.status = status;
            answer.times = times;
            answer.afterTheEffect = afterTheEffect;
            state.knobs.forced.append(answer);
        });
    }
    int own()
    {
        return countRows([](const QModelIndex &row) { return type(row) == sparkbot::MessageList::Type::Own; });
    }
    int listed(const QString &what = text)
    {
        return countRows([&](const QModelIndex &row) {
            return type(row) == sparkbot::MessageList::Type::Message && row.data().toString() == what;
        });
    }
    QString lastAck() { return lastRow().data(sparkbot::MessageList::AckTextRole).toString(); }
    QModelIndex lastRow() { return conversation.model().index(conversation.model().rowCount() - 1); }
    static sparkbot::MessageList::Type type(const QModelIndex &row)
    {
        return sparkbot::MessageList::Type(row.data(sparkbot::MessageList::TypeRole).toInt());
    }
    template <class Rule>
    int countRows(Rule rule)
    {
        int count = 0;
        for (int row = 0; row < conversation.model().rowCount(); ++row)
            count += rule(conversation.model().index(row));
        return count;
    }
    int sentOnServer(const sparkbot::ChatRef &chat, const QString &what = text)
    {
        int count = 0;
        for (const simulator::Message &message : bench.serverChat(device, chat.chat.text()).sent)
            count += message.text == what;
        return count;
    }

    QUuid account = QUuid::createUuid();
    WorkBench bench;
    sparkbot::Drafts drafts;
    sparkbot::Conversation conversation;
    sparkbot::DeviceDirectory devices;
    sparkbot::Replies replies;
    sparkbot::DeviceId device;
    sparkbot::ChatRef marta;
    sparkbot::ChatRef jun;
};
