#include "views/viewnamedialog.h"

#include "shared/elidedlabel.h"
#include "shared/problemlabel.h"
#include "workflows/viewdesk.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int longestInSentence = 40; ///< code points of a name

bool isBuiltIn(ViewList &views, const QString &name)
{
    for (int row = 0; row < ViewList::builtInTotal; ++row) {
        if (isSameViewName(views.index(row).data().toString(), name))
            return true;
    }
    return false;
}

} // namespace

ViewNameDialog *ViewNameDialog::forSaving(ViewDesk &desk, const QStringList &columns, const QString &sorting,
                                          QWidget *parent)
{
    auto *dialog = new ViewNameDialog(desk, 0, parent);
    dialog->setWindowTitle(tr("Save View"));
    dialog->describe(columns, sorting);
    if (const std::optional<SavedView> view = desk.chosenSaved())
        dialog->m_name->setText(view->name);
    dialog->m_name->selectAll();
    dialog->judge();
    return dialog;
}

ViewNameDialog *ViewNameDialog::forRenaming(ViewDesk &desk, const SavedView &view, QWidget *parent)
{
    auto *dialog = new ViewNameDialog(desk, view.id, parent);
    dialog->setWindowTitle(tr("Rename View"));
    dialog->m_save->setText(tr("Re&name"));
    dialog->m_name->setText(view.name);
    dialog->m_name->selectAll();
    dialog->judge();
    return dialog;
}

ViewNameDialog::ViewNameDialog(ViewDesk &desk, qint64 renamed, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_renamed(renamed)
    , m_name(new QLineEdit(this))
    , m_problem(new ProblemLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_name->setAccessibleName(tr("View name"));
    m_name->setMaxLength(2 * SavedView::longestName); // UTF-16; judge() counts what a person sees

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_keepBoth = buttons->addButton(tr("Keep &Both"), QDialogButtonBox::AcceptRole);
    m_replace = buttons->addButton(tr("&Replace"), QDialogButtonBox::AcceptRole);
    m_keepBoth->setVisible(false);
    m_replace->setVisible(false);

    auto *form = new QFormLayout;
    form->setObjectName(QStringLiteral("form"));
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addSpacing(8);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::judge);
    connect(m_save, &QPushButton::clicked, this, [this] { save(SavedViews::SameName::KeepBoth); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { save(SavedViews::SameName::KeepBoth); });
    connect(m_replace, &QPushButton::clicked, this, [this] { save(SavedViews::SameName::Replace); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// What the view will keep.
void ViewNameDialog::describe(const QStringList &columns, const QString &sorting)
{
    auto *form = findChild<QFormLayout *>(QStringLiteral("form"));
    const auto add = [&](const QString &title, const QString &text) {
        auto *line = new ElidedLabel(Qt::ElideRight, this);
        line->setLine(text);
        form->addRow(title, line);
    };
    const QString filter = m_desk.query().simplified();
    add(tr("Filter:"), filter.isEmpty() ? tr("none: all chats") : filter);
    add(tr("Columns:"), columns.join(tr(", ")));
    add(tr("Sorting:"), sorting);
}

void ViewNameDialog::judge()
{
    const QString name = tidyViewName(m_name->text());
    const std::optional<SavedView> other = m_desk.saved().findByName(name);
    const bool taken = other && other->id != m_renamed;
    const bool asks = taken && m_renamed == 0;
    bool usable = false;
    if (name.toUcs4().size() > SavedView::longestName) {
        m_problem->setProblem(tr("A name has at most %n characters.", nullptr, SavedView::longestName));
    } else if (isBuiltIn(m_desk.model(), name)) {
        m_problem->setProblem(tr("A built-in view is called %1. Choose another name.").arg(name));
    } else if (asks) {
        m_problem->setHint(tr("A view called “%1” exists. Replace it, or keep both: this one will be numbered.")
                               .arg(shownInLine(other->name, longestInSentence)));
        usable = true;
    } else if (taken) {
        m_problem->setProblem(tr("Another view is called “%1” already. Choose another name.")
                                  .arg(shownInLine(other->name, longestInSentence)));
    } else {
        m_problem->setProblem({});
        usable = !name.isEmpty();
    }
    m_save->setVisible(!asks);
    m_keepBoth->setVisible(asks);
    m_replace->setVisible(asks);
    for (QPushButton *button : {m_save, m_keepBoth, m_replace})
        button->setEnabled(usable);
    (asks ? m_keepBoth : m_save)->setDefault(true); // Enter never overwrites
}

void ViewNameDialog::save(SavedViews::SameName rule)
{
    const QString name = tidyViewName(m_name->text());
    const bool done = m_renamed == 0 ? m_desk.save(name, rule) : m_desk.saved().rename(m_renamed, name);
    if (done) {
        accept();
        return;
    }
    const QString reason = m_desk.saved().lastError();
    if (m_desk.saved().all().size() >= SavedView::mostViews)
        m_problem->setProblem(tr("The view was not saved, because there are %n already. Delete one first.", nullptr,
                                 SavedView::mostViews));
    else
        m_problem->setProblem(tr("The view was not saved, because the file with this computer's state could not be "
                                 "written. Free some disk space or mend its permissions, then try again. (%1)")
                                  .arg(shownInLine(reason)));
}

} // namespace sparkbot
