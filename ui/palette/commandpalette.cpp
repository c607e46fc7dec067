#include "palette/commandpalette.h"

#include "palette/palettedelegate.h"
#include "shared/plaintext.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QVBoxLayout>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640;
constexpr int mostRows = 12;
constexpr int fromTop = 64;

/// "&&" is an ampersand, "&" alone marks a mnemonic, and a menu's text may end with one in brackets.
QString withoutMnemonic(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&')
            text.remove(i, 1);
    }
    return text;
}

void collect(const QList<QAction *> &actions, const QStringList &path, QSet<QAction *> &seen,
             std::vector<PaletteEntry> &entries)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
            continue;
        const QString text = withoutMnemonic(action->text());
        if (const QMenu *menu = action->menu()) {
            collect(menu->actions(), path + QStringList{text}, seen, entries);
            continue;
        }
        // Some stand in two menus; the first place is the one a person knows.
        if (!seen.contains(action))
            seen.insert(action);
        else
            continue;
        PaletteEntry entry;
        entry.text = text;
        entry.place = path.join(u" ▸ "_s);
        entry.keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!action->isEnabled())
            entry.whyNot = action->statusTip().isEmpty() ? CommandPalette::tr("not possible now") : action->statusTip();
        entry.run = [action = QPointer(action)] {
            if (action)
                action->trigger();
        };
        entries.push_back(std::move(entry));
    }
}

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget *window, PaletteList::Finder finder,
                               Scope scope)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_list(new PaletteList(std::move(entries), std::move(finder), this))
    , m_line(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_nothing(new PlainLabel(this))
{
    setObjectName(u"commandPalette"_s);
    const bool places = scope == Scope::Places;
    setWindowTitle(places ? tr("Go to Chat/Number") : tr("Command Palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_line->setAccessibleName(places ? tr("Chat or number") : tr("Command"));
    m_line->setPlaceholderText(places ? tr("Type a name, a phone number or the name of a number")
                                      : tr("Type a command, a number, a view, a name or a phone number"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_view->setAccessibleName(places ? tr("Chats and numbers") : tr("Commands"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus); // the line has the keys, also those that move in the list
    m_nothing->setText(tr("Nothing is called that. Try fewer letters."));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::present);
    connect(m_view, &QListView::clicked, this, &CommandPalette::run);
    present({});
    const int rows = mostRows * m_view->sizeHintForRow(0);
    resize(qMin(widest, window->width() - 2 * fromTop),
           qMin(m_line->sizeHint().height() + rows + 24, window->height() - 2 * fromTop));
}

std::vector<PaletteEntry> CommandPalette::commandsOf(const QMenuBar &bar)
{
    std::vector<PaletteEntry> entries;
    QSet<QAction *> seen;
    collect(bar.actions(), {}, seen, entries);
    return entries;
}

void CommandPalette::present(const QString &typed)
{
    m_list->setTyped(typed);
    const bool any = m_list->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    go(0);
}

/// The focus stays in the line, so a screen reader is told there what Enter would do.
void CommandPalette::go(int row)
{
    const QModelIndex index = m_list->index(qMin(qMax(row, 0), m_list->rowCount() - 1));
    m_view->setCurrentIndex(index);
    m_line->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_line, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid() || !m_list->entry(index.row()).whyNot.isEmpty())
        return;
    // After the palette is gone: a dialog that the command opens must not close with it.
    QTimer::singleShot(0, parentWidget(), m_list->entry(index.row()).run);
    accept();
    parentWidget()->activateWindow();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_view->currentIndex().row();
    const int rows = m_list->rowCount();
    const int page = qMax(1, m_view->viewport()->height() / qMax(1, m_view->sizeHintForRow(0)));
    switch (key) {
    case Qt::Key_Down:
        go(row + 1 == rows ? 0 : row + 1);
        return true;
    case Qt::Key_Up:
        go(row == 0 ? rows - 1 : row - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + page);
        return true;
    case Qt::Key_PageUp:
        go(row - page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_view->currentIndex());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

/// At the top of the window, where the eyes are when one reaches for the keyboard.
void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const QWidget *window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, fromTop)));
    m_line->setFocus(Qt::PopupFocusReason);
}

} // namespace sparkbot
