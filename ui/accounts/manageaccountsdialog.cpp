#include "accounts/manageaccountsdialog.h"

#include "shared/accountbadge.h"
#include "shared/errorpanel.h"
#include "shared/plaintext.h"

#include <QDialogButtonBox>
#include <QEventLoopLocker>
#include <QHBoxLayout>
#include <QIcon>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <memory>

namespace sparkbot {

namespace {

constexpr int dotSize = 12;
constexpr int idRole = Qt::UserRole + 1;
constexpr int nameColumn = 0;

/// Names are edited in place; the address belongs to the key and is changed with it.
class NamesOnly : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return index.column() == nameColumn ? QStyledItemDelegate::createEditor(parent, option, index) : nullptr;
    }
};

} // namespace

ManageAccountsDialog::ManageAccountsDialog(Accounts &accounts, CredentialStore &keychain, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_keychain(keychain)
    , m_list(new QTreeWidget(this))
    , m_problem(new ErrorPanel(this))
    , m_rename(new QPushButton(tr("Re&name"), this))
    , m_replace(new QPushButton(tr("Replace &Key…"), this))
    , m_remove(new QPushButton(tr("&Remove…"), this))
    , m_connect(new QPushButton(tr("&Connect…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Manage Profiles"));
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setIconSize(QSize(dotSize, dotSize));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setHeaderLabels({tr("Account"), tr("API address")});
    m_list->setItemDelegate(new NamesOnly(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnWidth(nameColumn, fontMetrics().averageCharWidth() * 28);

    auto *verbs = new QVBoxLayout;
    verbs->setSpacing(8);
    for (QPushButton *button : {m_rename, m_replace, m_remove}) {
        button->setAutoDefault(false);
        verbs->addWidget(button);
    }
    verbs->addStretch(1);
    m_connect->setAutoDefault(false);
    verbs->addWidget(m_connect);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addLayout(verbs);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addWidget(box);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 18);

    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ManageAccountsDialog::newAccountRequested);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem(), nameColumn); });
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const std::optional<Account> account = current())
            Q_EMIT replaceKeyRequested(account->id);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { askRemoval(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { presentButtons(); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        const QUuid id = item->data(nameColumn, idRole).toUuid();
        const QString name = item->text(nameColumn);
        // Later: renaming fills the list anew, and the item is still in use here.
        QMetaObject::invokeMethod(
            this, [this, id, name] { rename(id, name); }, Qt::QueuedConnection);
    });
    connect(m_problem, &ErrorPanel::actionRequested, this, [this](ErrorAction action) {
        const std::optional<Account> account = m_accounts.find(m_refused);
        m_problem->dismiss();
        if (account && action == ErrorAction::TryAgain)
            remove(*account);
        else if (account)
            m_accounts.remove(account->id);
    });
    connect(&m_accounts, &Accounts::changed, this, [this] { present(); });
    present();
}

void ManageAccountsDialog::present()
{
    const std::optional<Account> before = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<Account> all = m_accounts.all();
    for (const Account &account : all) {
        auto *item = new QTreeWidgetItem(m_list, {account.name, account.address.toString()});
        item->setIcon(nameColumn, accountDot(account, dotSize));
        item->setData(nameColumn, idRole, account.id);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (before && before->id == account.id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    presentButtons();
}

void ManageAccountsDialog::presentButtons()
{
    const bool any = m_list->currentItem() && !m_removing;
    m_list->setEnabled(!m_removing);
    m_connect->setEnabled(!m_removing);
    for (QPushButton *button : {m_rename, m_replace, m_remove})
        button->setEnabled(any);
}

std::optional<Account> ManageAccountsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_accounts.find(item->data(nameColumn, idRole).toUuid()) : std::nullopt;
}

void ManageAccountsDialog::rename(const QUuid &id, const QString &name)
{
    std::optional<Account> account = m_accounts.find(id);
    const QString wish = name.trimmed();
    if (!account || account->name == wish)
        return present();
    const std::optional<Account> other = m_accounts.findByName(wish);
    if (wish.isEmpty() || (other && other->id != account->id)) {
        ErrorText text;
        text.what = wish.isEmpty() ? tr("An account needs a name.")
                                   : tr("Another account is called %1 already.").arg(shownInLine(wish, 60));
        text.notDone = tr("The name was not changed.");
        text.next = tr("Type another name.");
        m_problem->present(text, {});
        return present();
    }
    m_problem->dismiss();
    account->name = wish;
    m_accounts.save(*account);
}

void ManageAccountsDialog::askRemoval()
{
    const std::optional<Account> account = current();
    if (!account)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Remove Account"), QString(), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Remove %1 from this computer?").arg(shownInLine(account->name, 60)));
    question->setInformativeText(tr("Its key is removed from the keychain. Nothing changes at SparkBot."));
    QPushButton *confirm = question->addButton(tr("Remove Account"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, removed = *account] { remove(removed); });
    question->open();
}

/// The account goes only together with its key, whatever becomes of this dialog, its window and the last window
/// meanwhile.
void ManageAccountsDialog::remove(const Account &account)
{
    m_problem->dismiss();
    m_removing = true;
    presentButtons();
    const auto alive = std::make_shared<QEventLoopLocker>();
    m_keychain.remove(
        account.id, &m_keychain,
        [alive, account, accounts = &m_accounts, dialog = QPointer(this)](Result<bool, CredentialError> done) {
            if (dialog)
                dialog->removed(account, done);
            else if (done)
                accounts->remove(account.id);
        });
}

void ManageAccountsDialog::removed(const Account &account, const Result<bool, CredentialError> &done)
{
    m_removing = false;
    presentButtons();
    if (done) {
        m_accounts.remove(account.id);
        return;
    }
    m_refused = account.id;
    m_problem->present(errorText(done.error(), account.name, KeyUse::Remove),
                       {ErrorAction::TryAgain, ErrorAction::RemoveAccountOnly});
}

} // namespace sparkbot
