#include "screen.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTest>
#include <QWidget>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// Visible top-level windows, dialogs before what they cover.
QWidgetList windows()
{
    QWidgetList list;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window->isVisible() && (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog))
            list.append(window);
    }
    std::ranges::stable_sort(
        list, [](QWidget *a, QWidget *b) { return (a->windowType() == Qt::Dialog) > (b->windowType() == Qt::Dialog); });
    return list;
}

bool isTable(QAccessible::Role role)
{
    return role == QAccessible::Table || role == QAccessible::List || role == QAccessible::Tree;
}

/// Visits every visible control; not the cells of tables, which are asked for one by one.
bool visit(QAccessibleInterface *interface, const std::function<bool(QAccessibleInterface *)> &visitor)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return false;
    if (visitor(interface))
        return true;
    if (isTable(interface->role()))
        return false;
    for (int i = 0; i < interface->childCount(); ++i) {
        if (visit(interface->child(i), visitor))
            return true;
    }
    return false;
}

QString nameOf(QAccessibleInterface *interface)
{
    QString name = interface->text(QAccessible::Name);
    return name.remove(u'&');
}

QAccessibleTableInterface *tableOf(const QString &name)
{
    QWidget *widget = Screen::find(name);
    QAccessibleInterface *interface = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
    return interface ? interface->tableInterface() : nullptr;
}

/// Where a key goes. The offscreen platform gives no window the focus again that was hidden and shown; a window manager
/// would give it to the topmost one.
QWidget *keyTarget()
{
    if (QWidget *focused = QApplication::focusWidget())
        return focused;
    if (QWidget *active = QApplication::activeWindow())
        return active;
    const QWidgetList all = windows();
    if (all.isEmpty())
        return nullptr;
    return all.first()->focusWidget() ? all.first()->focusWidget() : all.first();
}

QAbstractItemView *viewOf(const QString &name)
{
    return Screen::get<QAbstractItemView>(name);
}

} // namespace

QWidget *Screen::find(const QString &name)
{
    QWidget *found = nullptr;
    const auto matches = [&](QAccessibleInterface *interface) {
        auto *widget = qobject_cast<QWidget *>(interface->object());
        // A label or a tab may bear the name of what it stands for, which is what is meant.
        const QAccessible::Role role = interface->role();
        const bool sign =
            role == QAccessible::StaticText || role == QAccessible::PageTab || role == QAccessible::PageTabList;
        if (!widget || widget->isWindow() || sign || nameOf(interface) != name)
            return false;
        found = widget;
        return true;
    };
    for (QWidget *window : windows()) {
        if (visit(QAccessible::queryAccessibleInterface(window), matches))
            return found;
    }
    return nullptr;
}

QWidget *Screen::window(const QString &title)
{
    for (QWidget *window : windows()) {
        if (window->windowTitle().remove(u"[*]"_s).startsWith(title))
            return window;
    }
    return nullptr;
}

bool Screen::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool Screen::clickCell(const QString &table, int row, int column)
{
    QAbstractItemView *view = viewOf(table);
    if (!view || row < 0 || row >= view->model()->rowCount())
        return false;
    const QModelIndex index = view->model()->index(row, column);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    return true;
}

void Screen::type(const QString &text)
{
    if (QWidget *focused = QApplication::focusWidget())
        QTest::keyClicks(focused, text);
}

void Screen::press(const QString &keys)
{
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    for (int i = 0; i < sequence.count(); ++i) {
        if (QWidget *target = keyTarget())
            QTest::keyClick(target, sequence[i].key(), sequence[i].keyboardModifiers());
    }
}

bool Screen::choose(const QString &comboBox, const QString &text)
{
    auto *box = get<QComboBox>(comboBox);
    if (!box || !box->isEnabled())
        return false;
    int wanted = -1;
    for (int i = 0; i < box->count() && wanted < 0; ++i) {
        if (box->itemText(i).startsWith(text))
            wanted = i;
    }
    if (wanted < 0)
        return false;
    box->setFocus();
    // Arrow keys, as a person without a mouse would; an empty box needs one more step to its first entry.
    for (int steps = 0; box->currentIndex() != wanted && steps <= box->count(); ++steps)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    return box->currentIndex() == wanted;
}

bool Screen::focus(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    widget->setFocus(Qt::TabFocusReason);
    return widget->hasFocus() || widget->focusProxy();
}

QString Screen::cell(const QString &table, int row, int column)
{
    QAccessibleTableInterface *interface = tableOf(table);
    QAccessibleInterface *cell = interface ? interface->cellAt(row, column) : nullptr;
    return cell ? cell->text(QAccessible::Name) : QString();
}

int Screen::row(const QString &table, int column, const QString &text)
{
    for (int row = 0; row < rows(table); ++row) {
        if (cell(table, row, column).startsWith(text))
            return row;
    }
    return -1;
}

int Screen::rows(const QString &table)
{
    QAccessibleTableInterface *interface = tableOf(table);
    return interface ? interface->rowCount() : 0;
}

QStringList Screen::texts()
{
    QStringList list;
    const auto add = [&](QAccessibleInterface *interface) {
        for (QAccessible::Text kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description}) {
            const QString text = interface->text(kind);
            if (!text.isEmpty() && !list.contains(text))
                list.append(text);
        }
        return false;
    };
    for (QWidget *window : windows())
        visit(QAccessible::queryAccessibleInterface(window), add);
    return list;
}

bool Screen::says(const QString &part)
{
    const QStringList list = texts();
    return std::ranges::any_of(list, [&](const QString &text) { return text.contains(part); });
}

QString Screen::text(const QString &name)
{
    QWidget *widget = find(name);
    QAccessibleInterface *interface = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
    if (!interface)
        return {};
    for (QAccessible::Text kind : {QAccessible::Value, QAccessible::Description, QAccessible::Name}) {
        const QString text = interface->text(kind);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

bool Screen::isEnabled(const QString &name)
{
    QWidget *widget = find(name);
    return widget && widget->isEnabled();
}

bool Screen::save(QWidget *window, const QString &path)
{
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    for (QWidget *dialog : windows()) {
        if (dialog != window && dialog->windowType() == Qt::Dialog) {
            const QPixmap over = dialog->grab();
            const QSize free = (window->size() - dialog->size()) / 2;
            const QPoint corner(free.width(), free.height());
            painter.setPen(QApplication::palette().color(QPalette::Mid));
            painter.drawPixmap(corner, over);
            painter.drawRect(QRect(corner, dialog->size()).adjusted(-1, -1, 0, 0));
        }
    }
    painter.end();
    return picture.save(path);
}
