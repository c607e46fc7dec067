#include "verbs/chosenchats.h"

#include "shared/accountbadge.h"
#include "shared/plaintext.h"
#include "verbs/verbtext.h"

#include <QVBoxLayout>

namespace sparkbot {

QWidget *chosenChatsHead(const ChosenChats &chats, const QString &sentence, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *what = new PlainLabel(sentence, head);
    QFont strong = what->font();
    strong.setBold(true);
    what->setFont(strong);
    what->setWordWrap(true);
    auto *names = new PlainLabel(firstNames(chats.names), head);
    names->setObjectName(QStringLiteral("chosenNames"));
    names->setWordWrap(true);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new AccountBadge(chats.account, head), 0, Qt::AlignLeft);
    column->addWidget(what);
    column->addWidget(names);
    return head;
}

} // namespace sparkbot
