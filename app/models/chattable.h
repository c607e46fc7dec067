#pragma once

#include "domain/chat.h"
#include "domain/chatbatch.h"
#include "models/chatcells.h"
#include "models/chatorder.h"
#include "models/chatquery.h"
#include "models/querywords.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <utility>

namespace sparkbot {

/// The chat list: columnar store, filter bits and sort order in one model without a proxy.
///
/// What the signals promise: setQuery and clear reset the model (a view carries its selection over by id; a reset is
/// the one change whose cost does not grow with the selection). Everything else keeps persistent indexes on their
/// chats: sort() is layoutChanged(VerticalSortHint); splice, update, remove and endRefresh take out leaving rows and
/// put in new ones with at most one remove and one insert signal however many chats they concern, with a layoutChanged
/// where rows change places, and end with dataChanged for the rows whose chat changed. Chats that are equal to what is
/// known cause no signal at all.
///
/// While the table is held (R2.1), changed chats show their new values at once, but no row moves, comes or goes; only
/// rows after the last one are appended, which moves nothing. The rest waits. What a person asks for, a filter or a
/// sort order, applies at once and everything that waits with it.
///
/// A chat that stops matching the filter by an update stays visible as a stray (R2.2) as long as its row is kept, that
/// is, current or selected.
class ChatTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using Column = ChatColumn;
    static constexpr int columnTotal = 7;

    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, the WID; for every column
        StatusRole, ///< int(ChatStatus)
        UnreadRole, ///< int, -1 = unknown; 1 for a chat that was marked unread by hand
        LabelsRole, ///< QStringList
        KindRole, ///< int(ChatKind)
        MarkRole, ///< int(WriteMark)
        AssignedRole, ///< bool
        TimeRole, ///< qint64 milliseconds since the epoch, UTC, 0 = unknown
        ReasonRole, ///< QString: why the mark, plain text, may be empty
        StrayRole, ///< bool: no longer matches the filter or no longer exists, and is still shown
    };

    explicit ChatTable(QObject *parent = nullptr);
    ~ChatTable() override;

    // Content
    void clear();
    /// Merges a page by id: new chats are added, known ones replaced. One layout change however many rows. Returns how
    /// many chats are new or changed.
    int splice(const ChatBatch &batch);
    /// One chat read again. Unknown ids are added.
    void update(const Chat &chat);
    void remove(const ChatId &id);
    /// A full re-read: chats not seen between the two calls are dropped by endRefresh, but for those to keep.
    void beginRefresh();
    QList<ChatId> unseen() const;
    void endRefresh(const QSet<ChatId> &keep = {});
    /// What rows and queries cannot know by themselves: rows hold the ids of owners only.
    void setContext(const QueryContext &context);
    const QueryContext &context() const;

    int loadedCount() const;
    bool contains(const ChatId &id) const;
    std::optional<Chat> chat(const ChatId &id) const;
    ChatId idAt(int row) const; ///< null id if there is no such row
    int rowOf(const ChatId &id) const; ///< visible row or -1
    QList<int> rowsOf(const QList<ChatId> &ids) const; ///< the same for many, much faster than one by one

    // Filter and order
    /// A query with problems changes nothing: the list keeps its last valid state (R4.2).
    void setQuery(const ChatQuery &query);
    const ChatQuery &query() const;
    /// How many of the loaded chats the filter selects, be they shown already or waiting to be; strays do not count.
    int matchingCount() const;
    /// How many of the loaded chats the query selects (R4.4); 0 for one with problems. Without a word to any view.
    int countMatching(const ChatQuery &query) const;
    /// The ids, phone numbers and links that the query names and no loaded chat has, as typed.
    QStringList missingChats(const ChatQuery &query) const;
    /// The first `most` loaded chats, in the order of the list and whatever its filter hides, whose name, phone or id
    /// have every typed word or the typed telephone number. As quick as one keystroke in the filter.
    QList<ChatId> chatsCalled(const QString &typed, int most) const;
    /// What the loaded chats have that can be asked for.
    QueryVocabulary vocabulary() const;
    Column sortColumn() const;
    Qt::SortOrder sortOrder() const;

    // The hand on the list
    void setHeld(bool held);
    bool isHeld() const;
    /// Chats that would come, go or change places.
    int waitingCount() const;
    /// Lets them, also while held.
    void applyWaiting();
    /// Who says which visible rows are current or selected: ranges of rows in any order, first and last. Asked only
    /// when there are strays, once however many.
    using Keeper = std::function<QList<std::pair<int, int>>()>;
    void setKeeper(Keeper keeper);
    /// What several rows have in common, as far as verbs on them ask.
    struct Facts {
        std::optional<ChatStatus> status; ///< of one of them
        bool sameStatus = true;
        bool anyAssigned = false;
        bool anyOfOthers = false; ///< or of nobody: not assigned to who sits here
        bool anyUnread = false;
        bool anyRead = false; ///< or not known

        bool isSettled() const { return !sameStatus && anyAssigned && anyOfOthers && anyUnread && anyRead; }
    };
    /// Adds what is true of the rows from `first` to `last`. Cheap enough for all rows at every change of a selection.
    void addFacts(Facts &facts, int first, int last) const;
    /// The rows from `first` to `last` whose chat no longer matches the filter or no longer exists, in ascending order.
    QList<int> strays(int first, int last) const;
    /// Other rows are current or selected now: strays that are no longer kept leave, or wait to leave.
    void judgeStrays();

    // Writes under way; `reason` is plain text for the row's tooltip and accessible text
    void setMark(const ChatId &id, WriteMark mark, const QString &reason = {});
    void setMarks(const ChatMarks &marks); ///< many at once
    WriteMark mark(const ChatId &id) const;
    QString markReason(const ChatId &id) const; ///< may be empty; also of a chat that has no row

    /// Lets the ages ("2 min ago") of all rows be repainted, and asks again where the query depends on them; called
    /// once a minute by the view.
    void refreshAges();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void waitingChanged(int count);
    /// Chats came, went or changed, be they visible or not: who counts chats counts again.
    void contentChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sparkbot
