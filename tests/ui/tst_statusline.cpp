// What the line at the foot of the window says.
#include "chats/chatview.h"
#include "shared/plaintext.h"
#include "statusline.h"
#include "storage/journal.h"
#include "storage/statedb.h"
#include "workflows/chatdesk.h"
#include "workflows/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sparkbot;

class TestStatusLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatArrivesWhereNothingMatches();
};

void TestStatusLine::countsWhatArrivesWhereNothingMatches()
{
    const QTemporaryDir folder;
    StateDb database(folder.filePath(u"state.db"_s));
    Journal journal(database);
    Account account;
    account.id = QUuid::createUuid();
    account.address = QUrl(u"http://127.0.0.1:9/v1"_s); // nobody asks it for anything
    Workspace space(account, QByteArray(32, 'k'), journal);
    ChatView view(space.chats().model());
    StatusLine line(space, view);
    const auto *const counts = line.findChild<PlainLabel *>(u"counts"_s);
    space.chats().model().setQuery(ChatQuery::parse(u"nobody"_s));

    Chat chat;
    chat.id = ChatId::fromServer(u"34600000001@c.us"_s);
    space.chats().model().update(chat);
    QCOMPARE(counts->text(), u"0 of 1 chat(s)"_s);
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
