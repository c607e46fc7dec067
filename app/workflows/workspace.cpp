#include "workflows/workspace.h"

#include "api/client.h"
#include "storage/drafts.h"
#include "storage/metadatadrafts.h"
#include "storage/statedb.h"
#include "workflows/chatdesk.h"
#include "workflows/chathistory.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/conversation.h"
#include "workflows/devicedirectory.h"
#include "workflows/numberfacts.h"
#include "workflows/quickreplies.h"
#include "workflows/refresher.h"
#include "workflows/replies.h"
#include "workflows/routing.h"
#include "workflows/undostack.h"
#include "workflows/viewdesk.h"

namespace sparkbot {

namespace {

/// What is done with sample data is recorded like everything else, but leaves nothing on the disk.
struct SampleJournal {
    StateDb state{StateDb::inMemory.toString()};
    Journal journal{state};
};

} // namespace

/// In the order of construction; destroyed the other way round, so the client outlives whoever sends through it.
struct Workspace::Private {
    Private(ClientConfig config, Journal &ofThisComputer, const Account &account)
        : sample(account.demo ? std::make_unique<SampleJournal>() : nullptr)
        , journal(sample ? sample->journal : ofThisComputer)
        , client(std::move(config))
        , log(journal, account.id)
        , drafts(journal.state(), account.id)
        , metadataDrafts(journal.state(), account.demo ? QUuid() : account.id)
        , devices(client, log)
        , chats(client)
        , facts(client)
        , verbs(client, log, chats)
        , undo(verbs)
        , contacts(client, log, &metadataDrafts)
        , conversation(client, log, drafts)
        , replies(client, log, conversation, devices, drafts)
        , quickReplies(client)
        , history(journal, log)
        , routing(client, log, devices)
        , refresher(client, chats, devices)
        , views(journal.state(), account.id, chats)
    {
    }

    std::unique_ptr<SampleJournal> sample; ///< null for a real account
    Journal &journal;
    Client client;
    WriteLog log;
    Drafts drafts;
    MetadataDrafts metadataDrafts;
    DeviceDirectory devices;
    ChatDesk chats;
    NumberFacts facts;
    ChatVerbs verbs;
    UndoStack undo;
    ContactDesk contacts;
    Conversation conversation;
    Replies replies;
    QuickReplies quickReplies;
    ChatHistory history;
    Routing routing;
    Refresher refresher;
    ViewDesk views;
};

Workspace::Workspace(const Account &account, ClientConfig config, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , d(std::make_unique<Private>(std::move(config), journal, account))
{
    connect(&d->client, &Client::unauthorized, this, &Workspace::unauthorized);
    connect(&d->client, &Client::rateLimited, this, &Workspace::rateLimited);
    connect(&d->client, &Client::reachableChanged, this, &Workspace::reachableChanged);
    // Later: it is found in the middle of reading or writing.
    connect(&d->journal.state(), &StateDb::brokenSetAside, this, &Workspace::stateSetAside, Qt::QueuedConnection);
    connect(&d->chats, &ChatDesk::opened, &d->facts, &NumberFacts::open);
    const auto tellTable = [this] {
        d->chats.model().setContext({0, m_account.member, d->facts.ownerNames(), d->facts.ownerMails()});
    };
    connect(&d->facts, &NumberFacts::ownersChanged, this, tellTable);
    connect(this, &Workspace::meChanged, this, tellTable);
    tellTable();
    d->conversation.model().setAgentNames([this](const QString &id) { return d->facts.ownerName(id); });
    connect(&d->facts, &NumberFacts::ownersChanged, &d->conversation.model(), &MessageList::agentNamesChanged);
    d->history.model().setNames([this](const QString &id) { return d->facts.ownerName(id); });
    connect(&d->facts, &NumberFacts::ownersChanged, &d->history.model(), &HistoryList::namesChanged);
}

Workspace::Workspace(const Account &account, const QByteArray &key, Journal &journal, QObject *parent)
    : Workspace(account, configFor(account, key), journal, parent)
{
}

Workspace::~Workspace() = default;

void Workspace::setKey(const QByteArray &key)
{
    d->client.setKey(key);
}

void Workspace::setServer(const QUrl &address, const QByteArray &key)
{
    m_account.address = address;
    d->client.setServer(address, key);
}

ClientConfig Workspace::configFor(const Account &account, const QByteArray &key)
{
    ClientConfig config;
    config.baseUrl = account.address;
    config.key = key;
    config.authStyle = account.bearer ? AuthStyle::Bearer : AuthStyle::Token;
    return config;
}

DeviceDirectory &Workspace::devices()
{
    return d->devices;
}

ChatDesk &Workspace::chats()
{
    return d->chats;
}

void Workspace::setMe(const AgentId &member, const QString &name)
{
    if (m_account.member == member && m_account.memberName == name)
        return;
    m_account.member = member;
    m_account.memberName = name;
    Q_EMIT meChanged();
}

ChatVerbs &Workspace::verbs()
{
    return d->verbs;
}

UndoStack &Workspace::undo()
{
    return d->undo;
}

NumberFacts &Workspace::facts()
{
    return d->facts;
}

ContactDesk &Workspace::contacts()
{
    return d->contacts;
}

Conversation &Workspace::conversation()
{
    return d->conversation;
}

Replies &Workspace::replies()
{
    return d->replies;
}

QuickReplies &Workspace::quickReplies()
{
    return d->quickReplies;
}

ChatHistory &Workspace::history()
{
    return d->history;
}

Routing &Workspace::routing()
{
    return d->routing;
}

ViewDesk &Workspace::views()
{
    return d->views;
}

Refresher &Workspace::refresher()
{
    return d->refresher;
}

void Workspace::start()
{
    // Only the first load chooses a number; later ones must not move the person elsewhere.
    const auto choose = [this] {
        if (!d->chats.device().isNull())
            return;
        const DeviceList &numbers = d->devices.model();
        const DeviceId wanted = m_account.defaultDevice;
        d->chats.open(numbers.device(wanted) ? wanted : numbers.idAt(0));
    };
    connect(&d->devices, &DeviceDirectory::loaded, this, choose);
    connect(&d->devices, &DeviceDirectory::polled, this, choose);
    // Not at once: opening the file costs time before the first frame.
    connect(&d->devices, &DeviceDirectory::loaded, &d->contacts, &ContactDesk::recover);
    connect(&d->devices, &DeviceDirectory::loadFailed, &d->contacts, &ContactDesk::recover);
    d->devices.refresh();
}

void Workspace::refresh()
{
    d->devices.refresh();
    d->chats.refresh();
    d->facts.refresh();
    d->contacts.refresh();
    d->conversation.refresh();
}

} // namespace sparkbot
