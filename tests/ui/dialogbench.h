#pragma once

#include "credentials/credentialstore.h"
#include "credentials/sessionstore.h"
#include "simulator/host.h"
#include "storage/accounts.h"
#include "storage/journal.h"
#include "storage/settings.h"
#include "storage/statedb.h"
#include "workflows/workspace.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

namespace sparkbot {

/// The sample account behind real HTTP, with storage of its own: what a dialog needs around it.
struct DialogBench {
    explicit DialogBench(simulator::Host::Setup setup = {})
        : host(std::move(setup))
    {
        QVERIFY(host.start());
    }

    Account account() const
    {
        Account account;
        account.id = QUuid::createUuid();
        account.name = QStringLiteral("Acme");
        account.colour = QStringLiteral("#c0392b");
        account.address = host.baseUrl();
        return account;
    }
    std::unique_ptr<Workspace> workspace()
    {
        return std::make_unique<Workspace>(account(), host.key().toLatin1(), journal);
    }
    /// Answers the next requests that fit with this.
    void force(const QByteArray &verb, const QString &path, int status, const QByteArray &body = {},
               bool afterTheEffect = false, int times = 1)
    {
        host.withState([&](simulator::State &state) {
            simulator::ForcedAnswer answer;
            answer.verb = verb;
            answer.path = path;
            answer.status = status;
            answer.body = body;
            answer.times = times;
            answer.afterTheEffect = afterTheEffect;
            state.knobs.forced.append(answer);
        });
    }

    QTemporaryDir folder;
    simulator::Host host;
    Settings settings{folder.path()};
    Accounts accounts{settings};
    StateDb database{folder.filePath(QStringLiteral("state.db"))};
    Journal journal{database};
    SessionStore keys;
};

/// The widget with this accessible name, as a screen reader would find it; null if there is none.
template <class Widget>
Widget *byName(const QWidget *parent, const QString &name)
{
    const QList<Widget *> all = parent->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

/// The visible button with this text, mnemonics aside; null if there is none.
inline QAbstractButton *button(const QWidget *parent, const QString &text)
{
    const QList<QAbstractButton *> all = parent->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : all) {
        if (candidate->isVisibleTo(parent) && candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

} // namespace sparkbot
