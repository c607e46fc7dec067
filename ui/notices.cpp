#include "notices.h"

#include "models/wording.h"
#include "routing/routetext.h"
#include "shared/messagebar.h"
#include "shared/plaintext.h"
#include "verbs/verbtext.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/numberfacts.h"
#include "workflows/refresher.h"
#include "workflows/routing.h"
#include "workflows/workspace.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

namespace sparkbot {

using namespace std::chrono_literals;
using Outcome = VerbReport::Outcome;
using Severity = MessageBar::Severity;

namespace {

constexpr int longestName = 60;

} // namespace

Notices::Notices(Workspace &workspace, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_bar(bar)
{
    ChatDesk &chats = workspace.chats();
    DeviceDirectory &numbers = workspace.devices();
    connect(&chats, &ChatDesk::loadFailed, this,
            [this](const ApiError &error) { loadFailed(error, Operation::LoadChats); });
    connect(&numbers, &DeviceDirectory::loadFailed, this,
            [this](const ApiError &error) { loadFailed(error, Operation::LoadNumbers); });
    ChatVerbs &verbs = workspace.verbs();
    connect(&verbs, &ChatVerbs::checked, this, &Notices::checked);
    connect(&verbs, &ChatVerbs::readFailed, this, &Notices::checkFailed);
    connect(&verbs, &ChatVerbs::finished, this, &Notices::chatWritten);
    connect(&numbers, &DeviceDirectory::synced, this, &Notices::synced);
    connect(&numbers, &DeviceDirectory::syncFailed, this, &Notices::syncFailed);
    connect(&numbers, &DeviceDirectory::syncTooSoon, this, &Notices::syncTooSoon);
    connect(&numbers, &DeviceDirectory::loaded, this, [this] { m_keyRefused = false; });
    connect(&verbs, &ChatVerbs::notRecorded, this, &Notices::notRecorded);
    connect(&numbers, &DeviceDirectory::notRecorded, this, &Notices::notRecorded);
    connect(
        &workspace.contacts(), &ContactDesk::saveFailed, this, [this](const ContactRef &ref, const ApiError &error) {
            if (error.isUnauthorized())
                keyRefused(error, contextOf(Operation::SaveMetadata, ref.device, m_workspace.contacts().nameOf(ref)));
        });
    connect(&workspace, &Workspace::unauthorized, this, [this](const ApiError &error) {
        if (!m_keyRefused)
            keyRefused(error, contextOf(Operation::LoadChats, m_workspace.chats().device()));
    });
    connect(&workspace.contacts(), &ContactDesk::recovered, this, &Notices::recovered);
    connect(&workspace.contacts(), &ContactDesk::draftsNotKept, this, &Notices::draftsNotKept);
    connect(&workspace, &Workspace::stateSetAside, this, &Notices::stateSetAside);
    connect(&workspace, &Workspace::rateLimited, this, &Notices::rateLimited);
    connect(&workspace, &Workspace::reachableChanged, this, &Notices::reachable);
    connect(&workspace.refresher(), &Refresher::wentStale, this, &Notices::wentStale);
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, &Notices::countDown);
}

ErrorContext Notices::contextOf(Operation operation, const DeviceId &device, const QString &object) const
{
    const std::optional<Device> number = m_workspace.devices().model().device(device);
    return {operation, m_workspace.account().name, number ? number->displayName() : device.text(), object};
}

void Notices::fail(const ApiError &error, const ErrorContext &context, std::function<void()> tryAgain,
                   std::function<void()> checkAgain)
{
    const ErrorText text = errorText(error, context);
    QList<MessageBar::Button> buttons;
    for (ErrorAction action : text.actions) {
        std::function<void()> run;
        switch (action) {
        case ErrorAction::TryAgain:
            run = tryAgain;
            break;
        case ErrorAction::CheckAgain:
            run = checkAgain;
            break;
        case ErrorAction::ReplaceKey:
            run = [this] { Q_EMIT replaceKeyRequested(); };
            break;
        case ErrorAction::RefreshNumbers:
        case ErrorAction::RefreshChats:
            run = [this] { Q_EMIT refreshRequested(); };
            break;
        case ErrorAction::RouteQueue:
            run = [this] { Q_EMIT routeRequested(); };
            break;
        case ErrorAction::CopyDetails:
            run = [text] { QGuiApplication::clipboard()->setText(text.message() + u'\n' + text.details); };
            break;
        case ErrorAction::UseForThisSession:
        case ErrorAction::RemoveAccountOnly:
            break; // a matter of the accounts' dialogs
        }
        if (run)
            buttons.append({actionText(action), run});
    }
    m_bar.show(error.outcomeUnknown() ? Severity::Warning : Severity::Error, text.message(), buttons, text.details);
}

void Notices::loadFailed(const ApiError &error, Operation operation)
{
    const bool saidElsewhere = m_workspace.chats().model().loadedCount() == 0;
    const bool ofTheConnection = error.kind == ApiError::Kind::NotSent && m_offline;
    const bool known = error.isUnauthorized() && m_keyRefused;
    if (saidElsewhere || ofTheConnection || known || error.kind == ApiError::Kind::Cancelled)
        return;
    const ErrorContext context = contextOf(operation, m_workspace.chats().device());
    if (error.isUnauthorized())
        keyRefused(error, context);
    else
        fail(error, context, [this] { Q_EMIT refreshRequested(); });
}

/// What many chats came to, and what undoing did, is said where their verb is shown.
void Notices::chatWritten(const VerbReport &report)
{
    if (report.items.size() != 1 || report.isUndo())
        return;
    const VerbReport::Item &item = report.items.constFirst();
    const ErrorContext context = contextOf(operationOf(report.verb), report.device, item.name);
    switch (item.outcome) {
    case Outcome::Failed:
    case Outcome::Unknown:
        if (!item.error)
            m_bar.show(Severity::Warning,
                       tr("%1: %2").arg(shownInLine(item.name, longestName),
                                        reasonText(report, item, context, m_workspace.facts())),
                       {{actionText(ErrorAction::CheckAgain), [this, report] { check(report); }}});
        else if (item.error->isUnauthorized())
            keyRefused(*item.error, context);
        else
            fail(
                *item.error, context, [this, report] { m_workspace.verbs().retryFailed(report); },
                [this, report] { check(report); });
        break;
    case Outcome::ChangedMeanwhile:
        m_bar.show(Severity::Warning,
                   tr("%1: %2").arg(shownInLine(item.name, longestName),
                                    reasonText(report, item, context, m_workspace.facts())),
                   {{tr("Apply Anyway"), [this, report] { m_workspace.verbs().applyAnyway(report); }}});
        break;
    case Outcome::NothingToDo:
        m_bar.show(Severity::Information,
                   tr("Nothing to do: %1 was %2.").arg(shownInLine(item.name, longestName), alreadyText(report.verb)));
        break;
    case Outcome::Done:
        // Seen in the row, except for what nobody asked for.
        if (const QString sideEffect = reasonText(report, item, context, m_workspace.facts()); !sideEffect.isEmpty())
            m_bar.show(Severity::Information, tr("%1: %2").arg(shownInLine(item.name, longestName), sideEffect));
        break;
    case Outcome::Open:
    case Outcome::NotStarted:
    case Outcome::NotRestorable:
        break;
    }
}

void Notices::check(const VerbReport &report)
{
    m_checks.insert(m_workspace.verbs().readAgain(report));
}

/// A check that was asked for here is answered here. Of several chats the rows and the result of their verb tell.
void Notices::checked(const VerbReport &found)
{
    if (!m_checks.remove(found.run) || found.items.size() != 1)
        return;
    const VerbReport::Item &item = found.items.constFirst();
    const QString name = shownInLine(item.name, longestName);
    if (item.outcome == Outcome::Done) {
        m_bar.show(Severity::Information, tr("%1 was read again: the change was made.").arg(name));
        return;
    }
    const ErrorContext context = contextOf(operationOf(found.verb), found.device, item.name);
    m_bar.show(Severity::Warning, tr("%1: %2").arg(name, reasonText(found, item, context, m_workspace.facts())),
               {{actionText(ErrorAction::TryAgain), [this, found] { m_workspace.verbs().retryFailed(found); }}});
}

/// Of several chats the first is named; asking again asks for all of them, and then for those that are left.
void Notices::checkFailed(const VerbReport &unread, const ApiError &error)
{
    const ErrorContext context = contextOf(Operation::CheckChat, unread.device, unread.items.constFirst().name);
    if (error.isUnauthorized())
        keyRefused(error, context);
    else
        fail(error, context, [this, unread] { check(unread); });
}

void Notices::synced(const DeviceDirectory::SyncReport &report)
{
    const QString name = shownInLine(report.after.value_or(report.before).displayName(), longestName);
    if (report.stillSyncing) {
        m_bar.show(
            Severity::Warning,
            tr("%1 has been synchronising for minutes and has not finished. The phone may be offline. Its state is "
               "being watched further; queued messages stay queued.")
                .arg(name),
            {{actionText(ErrorAction::RouteQueue), [this] { Q_EMIT routeRequested(); }}});
        return;
    }
    if (!report.after) {
        m_bar.show(Severity::Warning,
                   tr("%1 was asked to synchronise, but its state could not be read afterwards. Before, it was %2. "
                      "Refresh to read it again.")
                       .arg(name, sessionText(report.before.session)),
                   {{actionText(ErrorAction::RefreshNumbers), [this] { Q_EMIT refreshRequested(); }}});
        return;
    }
    const QString age = relativeTime(report.lastSyncAt, QDateTime::currentMSecsSinceEpoch());
    const QString now = sessionText(report.after->session);
    m_bar.show(Severity::Information,
               report.before.session == report.after->session
                   ? tr("%1 was asked to synchronise. It is %2; last sync: %3.").arg(name, now, age)
                   : tr("%1 was asked to synchronise. It was %2 and is %3 now; last sync: %4.")
                         .arg(name, sessionText(report.before.session), now, age));
}

void Notices::syncFailed(const DeviceId &id, const ApiError &error)
{
    const ErrorContext context = contextOf(Operation::SyncSession, id);
    if (error.isUnauthorized())
        return keyRefused(error, context);
    fail(
        error, context, [this, id] { m_workspace.devices().syncSession(id); }, [this] { Q_EMIT refreshRequested(); });
}

void Notices::syncTooSoon(const DeviceId &id, int seconds)
{
    const QString name = shownInLine(contextOf(Operation::SyncSession, id).device, longestName);
    m_bar.show(Severity::Information,
               tr("SparkBot synchronises a number once a minute, and %1 was asked to just now. Nothing was sent; try "
                  "again in %n second(s).",
                  nullptr, seconds)
                   .arg(name));
}

/// What runs by itself says this once; what a person asked for is answered each time.
void Notices::keyRefused(const ApiError &error, const ErrorContext &context)
{
    m_keyRefused = true;
    fail(error, context, {});
}

void Notices::rateLimited(int seconds)
{
    if (seconds <= 0)
        return resumed();
    // Said once: while it counts, whatever took its place in the bar stays there, and dismissed is dismissed.
    const bool counting = m_countdown.isActive();
    m_secondsLeft = seconds;
    m_countdown.start();
    if (counting)
        return rewordSlowDown();
    m_slowDown = slowDownText();
    m_bar.show(Severity::Warning, m_slowDown);
}

void Notices::resumed()
{
    m_countdown.stop();
    if (m_bar.text() == m_slowDown)
        m_bar.dismiss();
}

void Notices::rewordSlowDown()
{
    const bool shown = m_bar.text() == m_slowDown; // another message may have taken its place
    m_slowDown = slowDownText();
    if (shown)
        m_bar.reword(m_slowDown);
}

QString Notices::slowDownText() const
{
    return tr("SparkBot asks us to slow down. Resuming in %n s.", nullptr, m_secondsLeft);
}

void Notices::countDown()
{
    if (--m_secondsLeft > 0)
        rewordSlowDown();
    else
        resumed();
}

void Notices::reachable(bool yes)
{
    if (std::exchange(m_offline, !yes) == !yes)
        return;
    if (yes) {
        if (m_bar.text() == m_offlineText)
            m_bar.dismiss();
        return;
    }
    const qint64 loadedAt = m_workspace.chats().loadedAt();
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(loadedAt).time(), QLocale::ShortFormat);
    m_offlineText =
        loadedAt > 0 ? tr("Offline – showing data from %1.").arg(time) : tr("Offline – SparkBot cannot be reached.");
    m_bar.show(Severity::Warning, m_offlineText, {{tr("Try Now"), [this] { Q_EMIT refreshRequested(); }}});
}

/// Polls fail quietly; this is said once, when what is shown has become old.
void Notices::wentStale(const ApiError &error)
{
    loadFailed(error, Operation::LoadChats);
}

void Notices::notRecorded(const QString &reason)
{
    m_bar.show(
        Severity::Error,
        tr("The change was not sent, because it could not be written to the journal first. Free some disk space, "
           "mend the permissions of the journal or use the newest version of this program, then try again."),
        {}, reason);
}

void Notices::recovered(const ContactDesk::Totals &totals, const ContactRef &first)
{
    m_bar.show(
        Severity::Warning,
        tr("Metadata that was typed before and not saved was recovered: %1 in %2. Nothing of it was sent. Show it "
           "to look at it and save it, or discard it.")
            .arg(tr("%n change(s)", nullptr, totals.changes), tr("%n contact(s)", nullptr, totals.contacts)),
        {{tr("Show"), [this, first] { Q_EMIT contactRequested(first); }},
         {tr("Discard"), [this] { m_workspace.contacts().discardRecovered(); }}});
}

void Notices::pageNotOpened(const QString &name, const QString &address)
{
    m_bar.show(Severity::Warning,
               tr("No browser could be opened on this computer, so the page of %1 is not shown. Copy its address and "
                  "open it yourself.")
                   .arg(shownInLine(name, 60)),
               {{tr("Copy Address"), [address] { QGuiApplication::clipboard()->setText(address); }}}, address);
}

void Notices::draftsNotKept(const QString &reason)
{
    m_bar.show(
        Severity::Warning,
        tr("Your changes to metadata cannot be written to this computer's disk. They are still here, but would be "
           "lost in a crash: save them soon, and make room on the disk."),
        {}, reason);
}

void Notices::stateSetAside(const QString &file)
{
    m_bar.show(
        Severity::Warning,
        tr("The file with this computer's journal, saved views and drafts was damaged. What was in it is missing "
           "here from now on; a new one was begun, and the damaged one was kept."),
        {}, tr("Damaged file: %1").arg(file));
}

/// Said again in full by the dialog, which keeps the report until it was seen.
void Notices::routeEnded()
{
    const Routing &routing = m_workspace.routing();
    const Routing::Report &report = routing.report();
    const QString source = shownInLine(report.source.displayName(), longestName);
    const QString target = shownInLine(report.target.displayName(), longestName);
    const QString text = routing.error()
        ? errorText(*routing.error(), contextOf(Operation::RouteQueue, report.source.id, target)).message()
        : tr("Route from %1 to %2: %3.").arg(source, target, routetext::reportTitle(report));
    const bool arrived = !routing.error() && report.left == 0;
    m_bar.show(arrived ? Severity::Information : Severity::Warning, text,
               {{tr("Show Report"), [this] { Q_EMIT routeRequested(); }}});
}

} // namespace sparkbot
