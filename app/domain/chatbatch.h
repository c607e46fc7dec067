#pragma once

#include "domain/chat.h"
#include "domain/columnmemory.h"
#include "domain/wordpool.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sparkbot {

struct MetadataFields {
    std::string_view key{};
    std::string_view value{};
};

/// One chat as a decoder sees it: views into the answer's bytes, valid only during ChatBatch::append.
struct ChatFields {
    std::string_view id{}; ///< the WID
    std::string_view name{};
    std::string_view phone{};
    std::string_view status{}; ///< the server's word
    std::string_view agent{}; ///< id of the owning agent, empty = none
    std::string_view department{};
    std::span<const std::string_view> labels{};
    std::span<const MetadataFields> metadata{};
    qint64 lastActivityAt = 0; ///< milliseconds since the epoch, 0 = unknown
    qint64 statusUpdatedAt = 0;
    qint64 assignedAt = 0;
    qint64 unread = -1; ///< -1 where the server did not say
    bool markedUnread = false;
};

/// Many chats in columns: the form in which pages travel from the decoder to the table and in which the table keeps
/// them, so that no row is ever a handful of QStrings. Filled on a worker thread, then moved; has no thread of its own.
/// Offsets are 32 bits wide, hence the lengths below: 200 000 chats of the greatest length still fit.
class ChatBatch {
public:
    static constexpr size_t longestId = 256; ///< bytes; what is longer is cut between two characters
    static constexpr size_t longestName = 4096;
    static constexpr size_t longestPhone = 256;
    static constexpr size_t longestKey = 256;
    static constexpr size_t longestValue = 4096;
    static constexpr size_t mostPairs = 64; ///< of metadata in one chat; what is more is left out
    static constexpr qint32 markedUnread = -2; ///< in place of a count

    /// Text of a row is id, name, phone one after the other in text(), beginning at `start`. 64 bytes without a gap.
    struct Row {
        quint32 start = 0;
        quint32 searchStart = 0; ///< in searchText()
        quint16 idLength = 0;
        quint16 nameLength = 0;
        quint16 phoneLength = 0;
        quint16 foldedNameLength = 0;
        quint32 status = 0; ///< number in words()
        quint32 agent = 0; ///< number in words()
        quint32 department = 0; ///< number in words()
        quint32 labels = 0; ///< number of a label set, see labels()
        quint32 metadata = 0; ///< number of a set of pairs, see metadata()
        qint32 unread = -1; ///< -1 = unknown, or markedUnread
        qint64 lastActivityAt = 0;
        qint64 statusUpdatedAt = 0;
        qint64 assignedAt = 0;
    };

    void reserve(size_t chats, size_t textBytes);
    void append(const ChatFields &fields);
    void append(const Chat &chat);
    /// All rows of `other`, or one of them: text is copied as it is, only word numbers are translated.
    void append(const ChatBatch &other);
    void append(const ChatBatch &other, size_t row);
    /// Gives back the room that growing left over.
    void squeeze();

    size_t size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.empty(); }

    /// A full value, for tests and for single rows; lists read the columns.
    Chat chat(size_t row) const;
    std::string_view id(size_t row) const;
    std::string_view name(size_t row) const;
    std::string_view phone(size_t row) const;
    std::string_view statusWord(size_t row) const { return m_words.at(m_rows[row].status); }
    /// The folded name, or what stands in for an empty one: phone, else id.
    std::string_view foldedName(size_t row) const;
    /// All that a search looks through, see searchText().
    std::string_view searchKey(size_t row) const;
    /// Numbers in words(), in the server's order.
    std::vector<quint32> labels(quint32 set) const;
    /// Numbers of pairs, in the server's order.
    std::vector<quint32> metadata(quint32 set) const;
    std::string_view metadataKey(quint32 pair) const;
    std::string_view metadataValue(quint32 pair) const;
    /// Whether two rows say the same about the same chat.
    bool isSame(size_t row, const ChatBatch &other, size_t otherRow) const;

    const ColumnValues<Row> &rows() const { return m_rows; }
    const ColumnText &text() const { return m_text; }
    /// Per row: folded name, U+001F, digits of the phone unless they begin the id, U+001F, folded id, line feed.
    const ColumnText &searchText() const { return m_searchText; }
    const WordPool &words() const { return m_words; }
    quint32 labelSetCount() const { return m_labelSets.size(); }
    quint32 metadataSetCount() const { return m_metadataSets.size(); }
    quint32 metadataPairCount() const { return m_pairs.size(); }

private:
    quint32 internPair(const MetadataFields &pair);

    ColumnValues<Row> m_rows;
    ColumnText m_text;
    ColumnText m_searchText;
    WordPool m_words;
    WordPool m_labelSets; ///< a set is the bytes of its word numbers
    WordPool m_pairs; ///< of metadata: the length of the key in two bytes, key, value
    WordPool m_metadataSets; ///< a set is the bytes of its pair numbers
    // Kept so that append() does not allocate:
    std::string m_searchScratch;
    std::string m_pairScratch;
    std::vector<quint32> m_scratch;
};

} // namespace sparkbot
