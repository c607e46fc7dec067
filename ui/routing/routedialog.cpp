#include "routing/routedialog.h"

#include "routing/numbercombo.h"
#include "routing/routetext.h"
#include "shared/accountbadge.h"
#include "shared/problemlabel.h"
#include "workflows/devicedirectory.h"
#include "workflows/workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace sparkbot {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DeviceId chosen(const QComboBox *combo)
{
    return DeviceId::fromServer(combo->currentData(DeviceList::IdRole).toString());
}

void setHeading(PlainLabel *label)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    label->setFont(font);
}

} // namespace

RouteDialog::RouteDialog(Workspace &workspace, const DeviceId &source, QWidget *parent)
    : RequestDialog(parent)
    , m_workspace(workspace)
    , m_routing(workspace.routing())
    , m_pages(new QStackedWidget(body()))
{
    setWindowTitle(tr("Route Queue"));
    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(new AccountBadge(workspace.account(), body()));
    column->addWidget(m_pages, 1);
    m_pages->addWidget(choosingPage());
    m_pages->addWidget(outcomePage());
    setUpButtons();
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);

    connect(&m_routing, &Routing::changed, this, [this] { present(); });
    connect(&m_routing, &Routing::planChanged, this, [this] {
        m_changed->setProblem(tr("Something changed since you looked, and nothing was sent. Please look again."));
    });
    connect(&m_routing, &Routing::notRecorded, this, [this](const QString &reason) {
        ErrorText text;
        text.what = tr("The route could not be recorded in the journal of this computer.");
        text.notDone = tr("Nothing was sent.");
        text.next = tr(
            "Free some disk space, mend the permissions of the journal or use the newest version of this program, then "
            "try again.");
        text.details = shown(reason);
        setProblem(text, {});
    });
    // Where the number that is chosen leaves the list, a combo box chooses its neighbour by itself: it must not show
    // one that the plan does not mean.
    connect(&workspace.devices(), &DeviceDirectory::loaded, this, [this] {
        if (m_shown == Routing::Stage::Choosing)
            presentPlan();
    });
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, [this] { presentAges(); });
    m_clock.start();

    m_routing.begin(source);
    present();
    // A stage that is past choosing has put the focus where it belongs.
    if (m_shown == Routing::Stage::Choosing)
        (m_source.isNull() ? m_from : m_to)->setFocus();
}

QComboBox *RouteDialog::numberCombo(const QString &name, QWidget *parent)
{
    auto *combo = new NumberCombo(parent);
    combo->setAccessibleName(name);
    combo->setPlaceholderText(tr("Choose a number"));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(40);
    return combo;
}

QWidget *RouteDialog::choosingPage()
{
    auto *page = new QWidget(m_pages);
    m_from = numberCombo(tr("From"), page);
    m_to = numberCombo(tr("To"), page);
    m_fromCount = new PlainLabel(page);
    m_toCount = new PlainLabel(page);
    m_fromCount->setObjectName(u"fromCount"_s);
    m_toCount->setObjectName(u"toCount"_s);
    for (PlainLabel *label : {m_fromCount, m_toCount})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto *all = new OtherNumbers(page);
    all->setSourceModel(&m_workspace.devices().model());
    m_from->setModel(all);
    auto *others = new OtherNumbers(page);
    others->setSourceModel(&m_workspace.devices().model());
    m_targets = others;
    m_to->setModel(others);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    form->addRow(tr("&From"), m_from);
    form->addRow(QString(), m_fromCount);
    form->addRow(tr("&To"), m_to);
    form->addRow(QString(), m_toCount);

    m_changed = new ProblemLabel(page);
    m_review = new PlainLabel(page);
    m_review->setObjectName(u"review"_s);
    m_review->setWordWrap(true);
    m_banRisk = new PlainLabel(routetext::banRisk(), page);
    m_banRisk->setWordWrap(true);
    m_warning = new ProblemLabel(page);
    m_warning->setObjectName(u"warning"_s);
    m_anyway = new QCheckBox(tr("Route &anyway"), page);
    m_typeLabel = new PlainLabel(page);
    m_typeLabel->setWordWrap(true);
    m_typed = new QLineEdit(page);
    m_typed->setAccessibleName(tr("Name of the target"));
    m_typeLabel->setBuddy(m_typed);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addSpacing(8);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_changed, m_review, m_banRisk, m_warning, m_anyway, m_typeLabel, m_typed})
        column->addWidget(widget);
    column->addStretch(1);

    connect(m_from, &QComboBox::activated, this, [this] {
        m_changed->setProblem({});
        m_anyway->setChecked(false);
        m_routing.setSource(chosen(m_from));
    });
    connect(m_to, &QComboBox::activated, this, [this] {
        m_changed->setProblem({});
        m_anyway->setChecked(false);
        m_typed->clear();
        m_routing.setTarget(chosen(m_to));
    });
    connect(m_anyway, &QCheckBox::toggled, this, [this] { presentPlan(); });
    connect(m_typed, &QLineEdit::textChanged, this, [this] { presentPlan(); });
    return page;
}

QWidget *RouteDialog::outcomePage()
{
    auto *page = new QWidget(m_pages);
    m_title = new PlainLabel(page);
    m_title->setObjectName(u"outcomeTitle"_s);
    m_title->setWordWrap(true);
    setHeading(m_title);
    m_outcome = new PlainLabel(page);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note = new PlainLabel(page);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_watched = new QProgressBar(page);
    m_watched->setAccessibleName(tr("Routed messages"));
    m_watched->setTextVisible(false);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_watched, m_outcome, m_note})
        column->addWidget(widget);
    column->addStretch(1);
    return page;
}

void RouteDialog::setUpButtons()
{
    m_cancel = buttons()->button(QDialogButtonBox::Cancel);
    m_route = buttons()->addButton(QString(), QDialogButtonBox::ActionRole);
    m_stop = buttons()->addButton(tr("&Stop Watching"), QDialogButtonBox::ActionRole);
    m_check = buttons()->addButton(tr("Check &Again"), QDialogButtonBox::ActionRole);
    m_again = buttons()->addButton(tr("&Route Again…"), QDialogButtonBox::ActionRole);
    m_copy = buttons()->addButton(tr("&Copy Report"), QDialogButtonBox::ActionRole);
    m_cancel->setDefault(true); // moving a whole queue is never what Enter does by itself
    connect(m_route, &QPushButton::clicked, this, [this] {
        m_changed->setProblem({});
        m_routing.confirm(confirmation());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_routing.cancel(); });
    connect(m_check, &QPushButton::clicked, this, [this] { m_routing.checkAgain(); });
    connect(m_again, &QPushButton::clicked, this, [this] { chooseAgain(); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyReport(); });
}

Routing::Confirmation RouteDialog::confirmation() const
{
    return {m_anyway->isChecked(), m_typed->text()};
}

void RouteDialog::present()
{
    const Routing::Stage before = std::exchange(m_shown, m_routing.stage());
    const bool entered = before != m_shown;
    if (m_shown != Routing::Stage::Checking && m_shown != Routing::Stage::Sending)
        setIdle();

    const bool outcome = m_shown == Routing::Stage::Watching || m_shown == Routing::Stage::Done
        || m_shown == Routing::Stage::OutcomeUnknown;
    m_pages->setCurrentIndex(outcome ? 1 : 0);
    m_route->setVisible(m_shown == Routing::Stage::Choosing || m_shown == Routing::Stage::Checking
                        || m_shown == Routing::Stage::Sending);
    m_stop->setVisible(m_shown == Routing::Stage::Watching);
    m_check->setVisible(m_shown == Routing::Stage::OutcomeUnknown);
    m_again->setVisible(m_shown == Routing::Stage::OutcomeUnknown || m_shown == Routing::Stage::Failed);
    m_again->setText(m_shown == Routing::Stage::Failed ? tr("&Choose Again") : tr("&Route Again…"));
    m_copy->setVisible(m_shown == Routing::Stage::Done || m_shown == Routing::Stage::OutcomeUnknown);
    m_cancel->setText(outcome || m_shown == Routing::Stage::Failed ? tr("Close") : tr("Cancel"));

    switch (m_shown) {
    case Routing::Stage::Choosing:
        presentPlan();
        break;
    case Routing::Stage::Checking:
        if (entered)
            setBusy(tr("Counting once more before anything is sent…"));
        break;
    case Routing::Stage::Sending:
        if (entered)
            setBusy(tr("Routing… SparkBot has not answered yet."));
        break;
    case Routing::Stage::Watching:
        if (entered)
            letTheWindowBeUsed();
        presentOutcome();
        break;
    case Routing::Stage::Done:
    case Routing::Stage::OutcomeUnknown:
        presentOutcome();
        break;
    case Routing::Stage::Failed:
        if (entered)
            presentFailure();
        break;
    }
    // The button that had the focus may be gone with its stage.
    if (entered && outcome)
        m_cancel->setFocus();
    if (isVisible())
        m_routing.reportSeen();
}

void RouteDialog::showEvent(QShowEvent *event)
{
    RequestDialog::showEvent(event);
    m_routing.reportSeen();
}

void RouteDialog::presentCombos(const Routing::Plan &plan)
{
    const auto choose = [](QComboBox *combo, const DeviceId &id) {
        combo->setCurrentIndex(id.isNull() ? -1 : combo->findData(id.text(), DeviceList::IdRole));
    };
    if (plan.source.id != m_source) {
        m_source = plan.source.id;
        static_cast<OtherNumbers *>(m_targets)->setExcluded(m_source);
    }
    m_target = plan.target.id;
    choose(m_from, m_source);
    choose(m_to, m_target);
}

void RouteDialog::presentPlan()
{
    const Routing::Plan plan = m_routing.plan();
    presentCombos(plan);
    presentAges();

    const bool ready = plan.obstacle == Routing::Obstacle::None;
    const QString warning = ready ? routetext::targetWarning(plan) : QString();
    const QString review = ready ? routetext::consequence(plan) : routetext::obstacle(plan, m_targets->rowCount() > 0);
    m_review->setText(review);
    m_banRisk->setVisible(ready && plan.banRisk);
    m_warning->setProblem(warning);
    m_anyway->setVisible(ready && plan.targetNotConnected);
    m_typed->setVisible(ready && plan.needsTypedAlias);
    m_typeLabel->setVisible(ready && plan.needsTypedAlias);
    m_typeLabel->setText(tr("How many messages will move is unknown. To go on, type the name of the target: %1")
                             .arg(routetext::wholeName(plan.target)));
    m_route->setText(routetext::verb(plan));
    m_route->setEnabled(m_routing.canConfirm(confirmation()));

    QStringList all{review, warning};
    if (ready && plan.banRisk)
        all.append(routetext::banRisk());
    all.removeAll(QString());
    setAccessibleDescription(all.join(u' '));
    m_route->setAccessibleDescription(accessibleDescription());
}

void RouteDialog::presentAges()
{
    if (m_shown != Routing::Stage::Choosing)
        return;
    const Routing::Plan plan = m_routing.plan();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_fromCount->setText(routetext::count(plan.sourceCount, now));
    m_toCount->setText(routetext::count(plan.targetCount, now));
}

void RouteDialog::presentOutcome()
{
    const Routing::Report &report = m_routing.report();
    const bool watching = m_shown == Routing::Stage::Watching;
    m_watched->setVisible(watching);
    if (watching) {
        m_title->setText(tr("Routing"));
        m_watched->setRange(0, report.left ? int(report.requested.value_or(0)) : 0);
        m_watched->setValue(int(report.moved().value_or(0)));
        m_outcome->setText(routetext::progress(report));
        m_note->setText(
            tr("You may close this; the route goes on. Stop Watching does not stop it on the server either."));
    } else if (m_shown == Routing::Stage::Done) {
        m_title->setText(routetext::reportTitle(report));
        m_outcome->setText(routetext::report(report));
        m_note->setText(tr("SparkBot reports no figures. These come from counting, and new messages may have arrived "
                           "meanwhile."));
    } else {
        ErrorContext context;
        context.operation = Operation::RouteQueue;
        context.account = m_workspace.account().name;
        const ErrorText text = errorText(m_routing.error().value_or(ApiError{}), context);
        m_title->setText(tr("Outcome unknown"));
        m_outcome->setText(text.what + u' ' + text.notDone + u'\n' + routetext::unknownOutcome(report));
        m_note->setText(
            tr("Nothing is sent again by itself. Check Again only counts; after that it can be routed again."));
        m_again->setEnabled(report.checkedAgain);
    }
    setAccessibleDescription(m_title->text() + u". "_s + m_outcome->text());
}

void RouteDialog::presentFailure()
{
    ErrorContext context;
    context.operation = Operation::RouteQueue;
    context.account = m_workspace.account().name;
    context.device = m_routing.report().source.displayName();
    context.object = m_routing.report().target.displayName();
    setProblem(errorText(m_routing.error().value_or(ApiError{}), context), {ErrorAction::RefreshNumbers});
    m_pages->setEnabled(false);
    m_again->setFocus();
}

/// Watching takes minutes. A visible dialog cannot change its modality, so it is shown anew.
void RouteDialog::letTheWindowBeUsed()
{
    const bool visible = isVisible();
    hide();
    setWindowModality(Qt::NonModal);
    setVisible(visible);
    if (visible)
        activateWindow();
}

void RouteDialog::chooseAgain()
{
    const DeviceId source = m_routing.report().source.id;
    const DeviceId target = m_routing.report().target.id;
    clearProblem();
    m_pages->setEnabled(true);
    m_routing.begin(source);
    m_routing.setTarget(target);
}

void RouteDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(tr("Account: %1").arg(m_workspace.account().name) + u'\n' + m_title->text()
                                          + u'\n' + m_outcome->text() + u'\n' + m_note->text());
}

void RouteDialog::reject()
{
    // What was sent cannot be called back: stay until it is known what became of it.
    if (m_shown == Routing::Stage::Sending) {
        m_routing.cancel();
        return;
    }
    RequestDialog::reject();
}

void RouteDialog::abort()
{
    m_routing.cancel();
}

void RouteDialog::act(ErrorAction action)
{
    if (action == ErrorAction::RefreshNumbers)
        m_workspace.devices().refresh();
    chooseAgain();
}

} // namespace sparkbot
