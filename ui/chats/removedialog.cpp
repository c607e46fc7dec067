#include "chats/removedialog.h"

#include "shared/plaintext.h"
#include "verbs/chosenchats.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int longestName = 60;

} // namespace

RemoveDialog::RemoveDialog(const ChosenChats &chats, QWidget *parent)
    : QDialog(parent)
{
    const int count = int(chats.names.size());
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Remove Chats"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    QWidget *head = chosenChatsHead(
        chats,
        tr("%Ln chat(s) of %1 will be set to Removed.", nullptr, count).arg(shownInLine(chats.number, longestName)),
        this);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *remove = buttons->addButton(count == 1 ? tr("Remove Chat") : tr("Remove %Ln Chat(s)", nullptr, count),
                                             QDialogButtonBox::DestructiveRole);
    remove->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(head);
    if (count > mostWithoutTyping) {
        auto *typed = new QLineEdit(this);
        auto *ask = new PlainLabel(tr("&Type %1 to go on:").arg(count), this);
        ask->setBuddy(typed);
        typed->setAccessibleName(tr("Number of chats"));
        connect(typed, &QLineEdit::textChanged, remove,
                [remove, count](const QString &text) { remove->setEnabled(text.trimmed().toInt() == count); });
        remove->setEnabled(false);
        column->addWidget(ask);
        column->addWidget(typed);
        typed->setFocus();
    } else {
        buttons->button(QDialogButtonBox::Cancel)->setFocus();
    }
    column->addSpacing(8);
    column->addStretch(1);
    column->addWidget(buttons);
}

} // namespace sparkbot
