#include "chats/removedialog.h"

#include "shared/accountbadge.h"
#include "shared/plaintext.h"
#include "storage/accounts.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int namesShown = 3;
constexpr int longestName = 60;

QString firstNames(const QStringList &names)
{
    QStringList first;
    for (const QString &name : names.first(qMin<qsizetype>(namesShown, names.size())))
        first.append(shownInLine(name, longestName));
    const int more = int(names.size() - first.size());
    const QString list = first.join(RemoveDialog::tr(", "));
    return more > 0 ? RemoveDialog::tr("%1 and %Ln more", nullptr, more).arg(list) : list;
}

} // namespace

RemoveDialog::RemoveDialog(const Account &account, const QString &number, const QStringList &names, QWidget *parent)
    : QDialog(parent)
{
    const int count = int(names.size());
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Remove Chats"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    auto *consequence = new PlainLabel(
        tr("%Ln chat(s) of %1 will be set to Removed.", nullptr, count).arg(shownInLine(number, longestName)), this);
    QFont strong = consequence->font();
    strong.setBold(true);
    consequence->setFont(strong);
    consequence->setWordWrap(true);
    auto *list = new PlainLabel(firstNames(names), this);
    list->setObjectName(QStringLiteral("removedNames"));
    list->setWordWrap(true);

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
    column->addWidget(new AccountBadge(account, this));
    column->addWidget(consequence);
    column->addWidget(list);
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
