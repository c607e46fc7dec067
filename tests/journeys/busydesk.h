#pragma once

#include "chats/chatview.h"
#include "models/plaintable.h"
#include "workbench.h"
#include "workflows/chatdesk.h"
#include "workflows/chatverbs.h"
#include "workflows/refresher.h"
#include "workflows/workspace.h"

#include <QAbstractItemModelTester>

#include <functional>
#include <map>
#include <memory>
#include <random>

/// An agent's working day in random steps, through real parts: simulator, workspace, table and view. Everything that is
/// found to be wrong is collected in wrong(), what led to it in trail().
///
/// The seed decides what is done; which answer comes when is the machine's. What is checked holds in every case.
class BusyDesk {
public:
    explicit BusyDesk(quint32 seed);
    ~BusyDesk();

    bool load();
    /// One thing that a person, a colleague, a customer or the network does.
    void step();
    /// Ends what goes wrong, and waits until nothing is under way.
    bool settle();
    /// Reads everything again and takes the hand away.
    bool readAll();
    /// What must be true when nothing is under way: of the table, of the marks, of what was written.
    void checkRest();
    /// What must be true at any time: selection and current row are those the person chose.
    void checkHand();

    const QStringList &wrong() const { return m_wrong; }
    /// But for its end: what goes wrong in a round may have its cause in the one before.
    void shortenTrail() { m_trail.remove(0, qMax(0, m_trail.size() - 80)); }
    QString trail() const { return m_trail.join(u'\n'); }
    /// How often something that the test is about has happened.
    const std::map<QString, int> &counts() const { return m_counts; }

private:
    using Chat = sparkbot::Chat;
    using ChatId = sparkbot::ChatId;
    using Outcome = sparkbot::VerbReport::Outcome;
    static constexpr size_t fewChats = 130; ///< two pages

    void person();
    void everybodyElse();
    void hoverAndClick();
    void press(int key);
    void sort();
    void filter();
    void scroll();
    void actOnSelection();
    void again();
    void stop();
    void colleague();
    void customer();
    void trouble();
    void refresh();
    void poll();

    void started(const sparkbot::VerbReport &report);
    void finished(const sparkbot::VerbReport &report);
    sparkbot::ChatVerb anyVerb();
    QString anyCondition(std::function<bool(const Chat &)> &fits);
    void checkTable();
    void checkRows();
    void checkWrites();
    void note(const QString &what)
    {
        m_trail.append(QStringLiteral("%1 (%2 selected, %3 of them seen)")
                           .arg(what)
                           .arg(m_selected.size())
                           .arg(m_view ? m_view->selectedCount() : 0));
    }
    void expect(bool truth, const QString &what);
    void count(const QString &what) { ++m_counts[what]; }
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <class T>
    T pick(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }
    sparkbot::ChatTable &table() { return m_space->chats().model(); }
    sparkbot::ChatVerbs &verbs() { return m_space->verbs(); }
    void onServer(const std::function<void(simulator::State &, simulator::Device &)> &act);
    static QString listed(const QSet<ChatId> &ids);
    static QSet<ChatId> asSet(const QList<ChatId> &ids) { return {ids.begin(), ids.end()}; }
    static QList<ChatId> idsOf(const sparkbot::VerbReport &report, std::optional<Outcome> outcome = {});
    static bool until(const std::function<bool()> &truth);
    void wander();

    std::mt19937 m_random;
    WorkBench m_bench;
    sparkbot::DeviceId m_sales;
    sparkbot::Account m_account;
    std::unique_ptr<sparkbot::Workspace> m_space;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<sparkbot::ChatView> m_view;
    sparkbot::testing::PlainTable m_plain; ///< the list as it should be

    QSet<ChatId> m_selected; ///< by the person, visible or not
    ChatId m_current;
    QList<sparkbot::VerbReport> m_reports; ///< that may be done again or taken back
    QHash<quint64, QList<ChatId>> m_scopes; ///< of the runs under way
    sparkbot::VerbReport m_begun; ///< of the last run
    QHash<ChatId, int> m_allowedWrites; ///< since the last rest
    QHash<ChatId, QSet<Outcome>> m_outcomes; ///< ever
    qint64 m_lastEntry = 0;
    int m_moves = 0;
    int m_pauses = 0;
    int m_newChats = 0;
    QStringList m_wrong;
    QStringList m_trail;
    std::map<QString, int> m_counts;
};
