#include "shortcuts/shortcutdialog.h"

#include "shared/elidedlabel.h"
#include "shared/problemlabel.h"
#include "shortcuts/shortcutbook.h"
#include "shortcuts/shortcutlist.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace sparkbot {

using namespace Qt::StringLiterals;

ShortcutDialog::ShortcutDialog(ShortcutBook &book, QWidget *window)
    : QDialog(window)
    , m_book(book)
    , m_list(new ShortcutList(book, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_line(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_letters(new QCheckBox(tr("&Letters act while the chat table has the focus"), this))
{
    setObjectName(u"shortcutDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_line->setAccessibleName(tr("Find command"));
    m_line->setPlaceholderText(tr("Find a command or a key"));
    m_line->setClearButtonEnabled(true);
    m_found->setSourceModel(m_list);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_line, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);

    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setModel(m_found);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qRound(fontMetrics().height() * 1.9));
    m_table->horizontalHeader()->setSectionResizeMode(int(ShortcutList::Column::Command), QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int letterWidth = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(int(ShortcutList::Column::Shortcut), letterWidth * 30);
    m_table->setColumnWidth(int(ShortcutList::Column::Letter), letterWidth * 20);

    m_letters->setToolTip(tr("In every text field letters stay letters. Down and up are J and K."));
    m_letters->setChecked(book.singleKeys());
    connect(m_letters, &QCheckBox::toggled, &book, &ShortcutBook::setSingleKeys);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *resetAll = buttons->addButton(tr("Reset &All"), QDialogButtonBox::ResetRole);
    resetAll->setToolTip(tr("Give every command its first shortcuts again"));
    QPushButton *exportIt = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    exportIt->setToolTip(tr("Write the list to a text file"));
    for (QPushButton *button : {resetAll, exportIt})
        button->setAutoDefault(false);
    connect(resetAll, &QPushButton::clicked, &book, &ShortcutBook::resetAll);
    connect(exportIt, &QPushButton::clicked, this, &ShortcutDialog::exportList);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    column->addWidget(editor());
    column->addWidget(m_letters);
    column->addSpacing(8);
    column->addWidget(buttons);
    setTabOrder(m_line, m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ShortcutDialog::present);
    connect(m_found, &QAbstractItemModel::layoutChanged, this, &ShortcutDialog::present);
    connect(m_found, &QAbstractItemModel::rowsRemoved, this, &ShortcutDialog::present);
    connect(&book, &ShortcutBook::changed, this, &ShortcutDialog::present);
    m_table->selectRow(0);
    present();
    resize(letterWidth * 112, fontMetrics().height() * 34);
}

QWidget *ShortcutDialog::editor()
{
    auto *row = new QWidget(this);
    m_command = new ElidedLabel(Qt::ElideMiddle, row);
    m_keys = new QKeySequenceEdit(row);
    m_keys->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_assign = new QPushButton(tr("A&ssign"), row);
    m_none = new QPushButton(tr("&None"), row);
    m_none->setToolTip(tr("Take all keys from this command"));
    m_reset = new QPushButton(tr("&Reset"), row);
    m_reset->setToolTip(tr("Give this command its first shortcuts again"));
    m_problem = new ProblemLabel(this);
    for (QPushButton *button : {m_assign, m_none, m_reset})
        button->setAutoDefault(false);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutDialog::judge);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutDialog::assign);
    connect(m_none, &QPushButton::clicked, this, [this] { m_book.assign(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_book.reset(current()); });

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_command, 1);
    line->addWidget(m_keys);
    line->addWidget(m_assign);
    line->addWidget(m_none);
    line->addWidget(m_reset);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_problem);
    return row;
}

QAction *ShortcutDialog::current() const
{
    const QModelIndex index = m_found->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_list->actionAt(index.row()) : nullptr;
}

void ShortcutDialog::present()
{
    const QAction *action = current();
    if (action)
        m_command->setLine(tr("Keys for %1:").arg(ShortcutBook::nameOf(action)));
    else
        m_command->setLine(m_table->currentIndex().isValid() ? tr("These keys cannot be changed.")
                                                             : tr("Choose a command."));
    m_keys->setAccessibleName(action ? tr("New shortcut for %1").arg(ShortcutBook::nameOf(action))
                                     : tr("New shortcut"));
    m_keys->clear();
    m_keys->setEnabled(action);
    m_none->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_book.isChanged(action));
    judge();
}

void ShortcutDialog::judge()
{
    const QAction *action = current();
    const QKeySequence keys = m_keys->keySequence();
    const QString words = keys.toString(QKeySequence::NativeText);
    const ShortcutBook::Fitness fitness = ShortcutBook::fitnessOf(keys);
    m_assign->setEnabled(action && fitness == ShortcutBook::Fitness::Good);
    switch (fitness) {
    case ShortcutBook::Fitness::Empty:
        m_problem->setHint({});
        return;
    case ShortcutBook::Fitness::TypesText:
        m_problem->setProblem(tr("%1 types text. Add Ctrl, or use the letters of the table below.").arg(words));
        return;
    case ShortcutBook::Fitness::OpensMenu:
        m_problem->setProblem(tr("%1 can open a menu. Add Ctrl or Shift with Ctrl.").arg(words));
        return;
    case ShortcutBook::Fitness::Good:
        break;
    }
    QStringList holders;
    for (const QAction *holder : m_book.holdersOf(keys, action))
        //: a command, then its keys
        holders.append(tr("%1 (%2)").arg(ShortcutBook::nameOf(holder), ShortcutBook::wordsOf(holder->shortcuts())));
    if (!holders.isEmpty())
        m_problem->setProblem(
            tr("%1 is in the way of %2. Assign takes it from there.").arg(words, holders.join(u", "_s)));
    else if (const QStringList kept = m_book.keptFixed(keys); !kept.isEmpty())
        m_problem->setHint(tr("%1 is free, but it stays %2 while the focus is there.").arg(words, kept.join(u", "_s)));
    else
        m_problem->setHint(tr("%1 is free.").arg(words));
}

void ShortcutDialog::assign()
{
    QAction *action = current();
    m_book.assign(action, m_keys->keySequence());
    m_table->setFocus(Qt::OtherFocusReason);
}

void ShortcutDialog::exportList()
{
    auto *dialog = new QFileDialog(this, tr("Export Shortcuts"), {}, tr("Text (*.txt)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(tr("shortcuts.txt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(m_book.asText().toUtf8()) >= 0 && file.commit();
        if (written)
            m_problem->setHint(tr("The list was written to %1.").arg(shownInLine(path)));
        else
            m_problem->setProblem(
                tr("The list was not written: %1. Choose another place.").arg(shownInLine(file.errorString())));
    });
    dialog->open();
}

} // namespace sparkbot
