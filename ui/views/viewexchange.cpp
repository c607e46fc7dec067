#include "views/viewexchange.h"

#include "shared/messagebar.h"
#include "shared/plaintext.h"
#include "storage/viewfile.h"
#include "views/viewfiletext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace sparkbot {

namespace {

constexpr int namesShown = 3;
constexpr int longestName = 40;

/// A name as part of a file's name, on any system.
QString fileNameOf(const QString &name)
{
    static const QRegularExpression unsafe(QStringLiteral(R"([\x00-\x1f<>:"/\\|?*]+)"));
    QString safe = tidyViewName(name).replace(unsafe, QStringLiteral("-"));
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return (safe.isEmpty() ? QStringLiteral("views") : safe.left(80)) + QStringLiteral(".json");
}

QString filterText()
{
    return ViewExchange::tr("Views (*.json)");
}

} // namespace

ViewExchange::ViewExchange(SavedViews &saved, MessageBar &messages, QWidget *window)
    : QObject(window)
    , m_saved(saved)
    , m_messages(messages)
    , m_window(window)
{
}

void ViewExchange::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Views"), {}, filterText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setLabelText(QFileDialog::Accept, tr("Import"));
    connect(dialog, &QFileDialog::fileSelected, this, &ViewExchange::importFrom);
    dialog->open();
}

void ViewExchange::askExport(const QList<SavedView> &views, const QString &name)
{
    auto *dialog = new QFileDialog(m_window, tr("Export Views"), {}, filterText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(fileNameOf(name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, views](const QString &path) { exportTo(path, views); });
    dialog->open();
}

void ViewExchange::importFrom(const QString &path)
{
    const auto views = viewfile::read(path);
    if (!views) {
        m_messages.show(MessageBar::Severity::Error, viewFileText(views.error(), QFileInfo(path).fileName()));
        return;
    }
    QStringList taken;
    for (const SavedView &view : *views) {
        if (m_saved.findByName(view.name))
            taken.append(view.name);
    }
    if (views->isEmpty())
        m_messages.show(
            MessageBar::Severity::Information,
            tr("%1 has no views in it. Nothing was imported.").arg(shownInLine(QFileInfo(path).fileName(), 80)));
    else if (taken.isEmpty())
        import(*views, SavedViews::SameName::KeepBoth);
    else
        askAboutTaken(*views, taken);
}

void ViewExchange::askAboutTaken(const QList<SavedView> &views, const QStringList &taken)
{
    QStringList names;
    for (const QString &name : taken.first(qMin<qsizetype>(namesShown, taken.size())))
        names.append(u'“' + shownInLine(name, longestName) + u'”');
    QString list = names.join(tr(", "));
    if (const int more = int(taken.size() - names.size()); more > 0)
        list = tr("%1 and %Ln more", nullptr, more).arg(list);

    auto *question = new QMessageBox(QMessageBox::Question, tr("Import Views"), {}, QMessageBox::Cancel, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("You have %Ln view(s) with a name from this file already.", nullptr, int(taken.size())));
    question->setInformativeText(
        tr("%1: replace yours by those of the file, or keep both? With both, the new ones are numbered.").arg(list));
    QPushButton *replace = question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    QPushButton *keepBoth = question->addButton(tr("Keep &Both"), QMessageBox::AcceptRole);
    question->setDefaultButton(keepBoth);
    connect(replace, &QPushButton::clicked, this, [this, views] { import(views, SavedViews::SameName::Replace); });
    connect(keepBoth, &QPushButton::clicked, this, [this, views] { import(views, SavedViews::SameName::KeepBoth); });
    question->open();
}

void ViewExchange::import(const QList<SavedView> &views, SavedViews::SameName rule)
{
    const int count = int(views.size());
    if (m_saved.import(views, rule)) {
        m_messages.show(MessageBar::Severity::Information, tr("%Ln view(s) imported.", nullptr, count));
        return;
    }
    if (m_saved.all().size() + count > SavedView::mostViews)
        m_messages.show(
            MessageBar::Severity::Error,
            tr("No view was imported: there can be %Ln at most. Delete some first.", nullptr, SavedView::mostViews));
    else
        m_messages.show(MessageBar::Severity::Error,
                        tr("No view was imported, because the file with this computer's state could not be written. "
                           "Free some disk space or mend its permissions, then try again."),
                        {}, m_saved.lastError());
}

void ViewExchange::exportTo(const QString &path, const QList<SavedView> &views)
{
    const QString file = QFileInfo(path).fileName();
    if (const std::optional<ViewFileProblem> problem = viewfile::write(path, views))
        m_messages.show(MessageBar::Severity::Error, viewFileText(*problem, file));
    else
        m_messages.show(MessageBar::Severity::Information,
                        tr("%Ln view(s) exported to %1.", nullptr, int(views.size())).arg(shownInLine(file, 80)));
}

} // namespace sparkbot
