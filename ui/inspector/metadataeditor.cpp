#include "inspector/metadataeditor.h"

#include "actions.h"
#include "domain/chat.h"
#include "inspector/adviceline.h"
#include "inspector/metadatadelegate.h"
#include "shared/errorpanel.h"
#include "shared/problemlabel.h"
#include "shared/steadybutton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QModelIndex valueIndex(const MetadataTable &model, int row)
{
    return model.index(row, int(MetadataTable::Column::Value));
}

} // namespace

MetadataEditor::MetadataEditor(ContactDesk &desk, const QString &account, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_account(account)
    , m_problem(new ErrorPanel(this))
    , m_note(new ProblemLabel(this))
    , m_pages(new QStackedWidget(this))
{
    m_note->setObjectName(u"note"_s);
    setUpTable();
    m_pages->addWidget(stateLine());
    m_pages->addWidget(m_table);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_problem);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    // Made in reading order, which is the order of Tab.
    column->addWidget(rowLine());
    m_add = new AddPairRow(desk.model(), this);
    column->addWidget(m_add);
    m_footer = footer(actions);
    column->addWidget(m_footer);

    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { present(); });
    connect(m_problem, &ErrorPanel::actionRequested, this, [this](ErrorAction action) { act(action); });
    connectDesk();
    connectActions(actions);
    present();
}

void MetadataEditor::setUpTable()
{
    m_table = new QTableView(this);
    m_delegate = new MetadataDelegate(this);
    m_table->setAccessibleName(tr("Metadata"));
    m_table->setModel(&m_desk.model());
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.9));
    m_table->setColumnWidth(int(MetadataTable::Column::State), fontMetrics().height() * 2);
    m_table->setColumnWidth(int(MetadataTable::Column::Key), fontMetrics().averageCharWidth() * 22);

    auto *revert = new QAction(tr("Revert"), m_table);
    m_table->addAction(revert);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(revert, &QAction::triggered, this, [this] { revertCurrent(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { presentRow(); });
}

QWidget *MetadataEditor::stateLine()
{
    m_state = new PlainLabel(this);
    m_state->setObjectName(u"metadataState"_s);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    return m_state;
}

QWidget *MetadataEditor::rowLine()
{
    auto *line = new QWidget(this);
    m_rowAdvice = new AdviceLine(line);
    m_rowAdvice->setObjectName(u"rowAdvice"_s);
    m_rowCounter = new PlainLabel(line);
    m_rowCounter->setObjectName(u"rowCounter"_s);
    m_rowCounter->setForegroundRole(QPalette::PlaceholderText);
    m_rowCounter->hide();
    m_revert = new QPushButton(tr("&Revert"), line);
    m_revert->setAccessibleName(tr("Revert"));
    m_revert->setToolTip(tr("Put back the server's value of this key"));
    m_revert->hide();
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_rowAdvice, 1);
    row->addStretch();
    row->addWidget(m_rowCounter);
    row->addWidget(m_revert);
    connect(m_revert, &QPushButton::clicked, this, [this] { revertCurrent(); });
    connect(m_rowAdvice, &AdviceLine::fixRequested, this, [this](const QString &text) { fixCurrent(text); });
    return line;
}

QWidget *MetadataEditor::footer(Actions &actions)
{
    auto *footer = new QWidget(this);
    m_pending = new PlainLabel(footer);
    m_pending->setObjectName(u"pendingChanges"_s);
    auto *discard = new QPushButton(tr("Discard"), footer);
    auto *save = new QPushButton(tr("Save"), footer);
    followAction(discard, actions[Actions::Id::Discard]);
    followAction(save, actions[Actions::Id::Save]);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_pending, 1);
    row->addWidget(discard);
    row->addWidget(save);
    return footer;
}

void MetadataEditor::connectDesk()
{
    connect(&m_desk, &ContactDesk::opened, this, [this] {
        m_keyRefused = false;
        present();
    });
    connect(&m_desk, &ContactDesk::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_patience.start();
        present();
    });
    connect(&m_desk, &ContactDesk::loaded, this, [this] {
        if (m_failed == Operation::LoadContact)
            m_problem->dismiss();
        m_keyRefused = false;
        present();
    });
    connect(&m_desk, &ContactDesk::loadFailed, this, [this](const ApiError &error) {
        m_failed = Operation::LoadContact;
        if (error.isUnauthorized())
            return showKeyRefused();
        showProblem(errorText(error, context(m_failed, m_desk.current())));
    });
    connect(&m_desk, &ContactDesk::savingChanged, this, [this] { presentPending(); });
    connect(&m_desk, &ContactDesk::saved, this, [this](const ContactDesk::SaveReport &report) { showReport(report); });
    connect(&m_desk, &ContactDesk::saveFailed, this, [this](const ContactRef &ref, const ApiError &error) {
        if (error.isUnauthorized()) {
            m_failed = Operation::SaveMetadata;
            if (ref == m_desk.current())
                showKeyRefused();
            return;
        }
        ErrorText text = errorText(error, context(Operation::SaveMetadata, ref));
        // Which of them it was, only the details may tell.
        if (ref == m_desk.current() && (error.httpStatus == 400 || error.httpStatus == 422))
            text.notDone += u' ' + tr("Sent were the keys: %1.").arg(shownInLine(pendingKeys().join(u", "_s), 120));
        saveFailed(ref, text);
    });
    connect(&m_desk, &ContactDesk::notRecorded, this,
            [this](const ContactRef &ref, const QString &reason) { saveFailed(ref, notRecordedText(reason)); });
    connect(&m_desk, &ContactDesk::pendingChanged, this, [this] { presentPending(); });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_desk.model(), signal, this, [this] { present(); });
    connect(&m_desk.model(), &QAbstractItemModel::modelReset, this, [this] { present(); });
    connect(&m_desk.model(), &QAbstractItemModel::dataChanged, this, [this] { presentRow(); });
    connect(&m_desk.model(), &MetadataTable::pendingChanged, this, [this] {
        presentRow();
        presentPending();
    });
    connect(m_add, &AddPairRow::added, this,
            [this](int row) { m_table->setCurrentIndex(valueIndex(m_desk.model(), row)); });
}

void MetadataEditor::connectActions(Actions &actions)
{
    connect(actions[Actions::Id::EditMetadata], &QAction::triggered, this, [this] { editCurrent(); });
    connect(actions[Actions::Id::AddKey], &QAction::triggered, this, [this] { m_add->focusKey(); });
    connect(actions[Actions::Id::Save], &QAction::triggered, this, [this] { save(); });
    connect(actions[Actions::Id::Discard], &QAction::triggered, this, [this] {
        m_delegate->finishEditing();
        m_problem->dismiss();
        m_note->setProblem({});
        m_desk.discard();
    });
}

void MetadataEditor::showChat(const DeviceId &device, const Chat &chat)
{
    const std::optional<ContactId> contact = ContactId::parse(chat.id.text());
    const ContactRef ref{device, contact.value_or(ContactId{})};
    m_noContact.clear();
    if (!contact)
        m_noContact = chat.kind == ChatKind::Channel ? tr("That is a channel. Metadata belongs to a person (…@c.us).")
                                                     : tr("That is a group. Metadata belongs to a person (…@c.us).");
    if (ref == m_desk.current() || (!contact && m_desk.current().isNull()))
        return present();

    m_delegate->finishEditing();
    m_problem->dismiss();
    m_note->setProblem({});
    m_desk.open(contact ? ref : ContactRef{}, chat.name);
    present();
}

void MetadataEditor::showNobody()
{
    showChat({}, {});
}

void MetadataEditor::present()
{
    const MetadataTable &model = m_desk.model();
    const bool person = !m_desk.current().isNull();
    // Typed text is in sight even where the server's pairs could not be read.
    m_editable = person && (m_desk.isLoaded() || m_desk.model().pendingCount() > 0 || model.rowCount() > 0);
    m_pages->setCurrentIndex(m_editable && model.rowCount() > 0 ? 1 : 0);
    m_add->setVisible(m_editable);
    if (!person)
        m_state->setText(m_noContact);
    else if (m_editable)
        m_state->setText(tr("%1 has no metadata. Add a key below.").arg(shownInLine(m_desk.currentName(), 60)));
    else
        m_state->setText(stateText());
    presentRow();
    presentPending();
}

QString MetadataEditor::stateText() const
{
    if (m_desk.isLoading() && !m_patience.isActive())
        return tr("Loading the metadata…");
    return m_keyRefused ? tr("The metadata was not loaded.") : QString();
}

int MetadataEditor::currentRow() const
{
    return m_table->currentIndex().row();
}

void MetadataEditor::presentRow()
{
    const MetadataTable &model = m_desk.model();
    const int row = currentRow();
    if (row < 0 || row >= model.rowCount() || m_pages->currentIndex() != 1) {
        m_rowAdvice->present({});
        m_rowCounter->hide();
        m_revert->hide();
        return;
    }
    const QModelIndex index = valueIndex(model, row);
    const QString key = model.index(row, int(MetadataTable::Column::Key)).data(Qt::EditRole).toString();
    metadatatext::Advice advice = metadatatext::key(key, model.keyProblem(row));
    if (advice.sentence.isEmpty())
        advice = metadatatext::value(index.data(Qt::EditRole).toString(), model.valueProblem(row));
    const QString reason = index.data(MetadataTable::ReasonRole).toString();
    if (advice.sentence.isEmpty() && !reason.isEmpty())
        advice = {tr("Not saved: %1").arg(shownInLine(reason)), true, {}, {}};
    const MetadataTable::RowState state = model.rowState(row);
    const bool pending = state != MetadataTable::RowState::Clean;
    // What breaks the rules on the server already is shown and left alone.
    m_rowAdvice->present(pending ? advice : metadatatext::Advice{});
    m_rowCounter->setText(metadatatext::counter(index.data(Qt::EditRole).toString()));
    m_rowCounter->setVisible(pending);
    m_revert->setVisible(pending);
    m_revert->setEnabled(state != MetadataTable::RowState::Saving);
}

void MetadataEditor::presentPending()
{
    const ContactDesk::Totals total = m_desk.pending();
    m_footer->setVisible(m_editable || total.changes > 0);
    if (m_desk.isSaving()) {
        m_pending->setText(tr("Saving…"));
        return;
    }
    const bool elsewhere = total.changes > m_desk.model().pendingCount();
    const QString changes =
        total.changes > 0 ? tr("%n pending change(s)", nullptr, total.changes) : tr("No pending changes");
    //: %1 is how many changes
    m_pending->setText(elsewhere ? tr("%1 in %n contact(s)", nullptr, total.contacts).arg(changes) : changes);
}

void MetadataEditor::save()
{
    m_delegate->finishEditing();
    m_problem->dismiss();
    m_note->setProblem({});
    m_desk.save();
}

void MetadataEditor::editCurrent()
{
    if (m_pages->currentIndex() != 1)
        return m_add->focusKey();
    m_table->setFocus();
    const QModelIndex index = valueIndex(m_desk.model(), qMax(0, currentRow()));
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void MetadataEditor::revertCurrent()
{
    m_delegate->finishEditing();
    const int row = currentRow();
    if (row >= 0 && m_desk.model().rowState(row) != MetadataTable::RowState::Saving)
        m_desk.model().revert(row);
    m_table->setFocus();
}

void MetadataEditor::fixCurrent(const QString &text)
{
    MetadataTable &model = m_desk.model();
    const int row = currentRow();
    m_delegate->finishEditing();
    // The key comes first in presentRow() as well, and only a key that is new can be mended.
    const QModelIndex key = model.index(row, int(MetadataTable::Column::Key));
    const bool keyWrong = blocksSaving(model.keyProblem(row)) && key.flags().testFlag(Qt::ItemIsEditable);
    model.setData(keyWrong ? key : valueIndex(model, row), text);
}

ErrorText MetadataEditor::notRecordedText(const QString &reason)
{
    return {
        tr("The change could not be recorded in the journal of this computer."),
        tr("Nothing was sent. Your edits are kept."),
        tr("Free some disk space, mend the permissions of the journal or use the newest version of this program, then "
           "try again."),
        shown(reason),
        {ErrorAction::TryAgain}};
}

ErrorContext MetadataEditor::context(Operation operation, const ContactRef &ref) const
{
    ErrorContext context;
    context.operation = operation;
    context.account = m_account;
    context.object = m_desk.nameOf(ref);
    return context;
}

void MetadataEditor::showProblem(const ErrorText &text)
{
    m_problem->present(text, {ErrorAction::TryAgain, ErrorAction::CheckAgain, ErrorAction::ReplaceKey});
    present();
}

QStringList MetadataEditor::pendingKeys() const
{
    QStringList keys;
    const QList<MetadataPair> changes = m_desk.model().changes();
    for (const MetadataPair &pair : changes)
        keys.append(pair.key);
    return keys;
}

/// The window says it for all calls, with the way on.
void MetadataEditor::showKeyRefused()
{
    m_keyRefused = true;
    m_problem->dismiss();
    present();
}

void MetadataEditor::saveFailed(const ContactRef &ref, const ErrorText &text)
{
    if (ref == m_desk.current()) {
        m_failed = Operation::SaveMetadata;
        showProblem(text);
    } else {
        //: the name of a contact, then what became of saving its metadata
        Q_EMIT failedElsewhere(tr("%1: %2").arg(shownInLine(m_desk.nameOf(ref), 60), text.message()));
    }
}

void MetadataEditor::showReport(const ContactDesk::SaveReport &report)
{
    const bool here = report.ref == m_desk.current();
    QStringList sentences;
    if (!report.changedElsewhere.isEmpty())
        sentences.append(
            tr("Someone else changed %1 meanwhile, so it was not sent. The value in brackets is theirs: save "
               "again to use yours, or revert to use theirs.")
                .arg(shownInLine(report.changedElsewhere.join(u", "_s), 120)));
    if (!report.notSeen.isEmpty())
        sentences.append(tr("SparkBot accepted %1, but does not show the new value yet.")
                             .arg(shownInLine(report.notSeen.join(u", "_s), 120)));
    if (here) {
        m_note->setProblem(sentences.join(u' '));
        present();
    } else if (!sentences.isEmpty()) {
        //: the name of a contact, then what became of saving its metadata
        Q_EMIT failedElsewhere(tr("%1: %2").arg(shownInLine(m_desk.nameOf(report.ref), 60), sentences.join(u' ')));
    }
}

void MetadataEditor::act(ErrorAction action)
{
    m_problem->dismiss();
    if (action == ErrorAction::ReplaceKey)
        Q_EMIT replaceKeyRequested();
    else if (action == ErrorAction::TryAgain && m_failed == Operation::SaveMetadata)
        save();
    else
        m_desk.refresh();
}

} // namespace sparkbot
