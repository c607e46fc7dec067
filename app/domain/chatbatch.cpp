#include "domain/chatbatch.h"

#include "domain/fold.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace sparkbot {

namespace {

constexpr char separator = '\x1f';
constexpr char endOfRow = '\n';

/// Never cuts a UTF-8 character in two.
std::string_view limited(std::string_view text, size_t longest)
{
    if (text.size() <= longest)
        return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xc0) == 0x80)
        --longest;
    return text.substr(0, longest);
}

void appendDigits(std::string_view text, std::string &out)
{
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
}

/// Most phones are the id without its server part; leaving them out saves an eighth of what a search reads.
bool beginsWithDigitsOf(std::string_view id, std::string_view phone)
{
    if (phone.starts_with('+'))
        phone.remove_prefix(1);
    return id.starts_with(phone);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

std::vector<quint32> numbersIn(std::string_view bytes)
{
    std::vector<quint32> numbers(bytes.size() / sizeof(quint32));
    if (!numbers.empty())
        std::memcpy(numbers.data(), bytes.data(), bytes.size());
    return numbers;
}

quint32 internNumbers(WordPool &sets, std::span<const quint32> numbers)
{
    return sets.intern({reinterpret_cast<const char *>(numbers.data()), numbers.size_bytes()});
}

size_t keyLength(std::string_view pair)
{
    quint16 length = 0;
    std::memcpy(&length, pair.data(), sizeof(length));
    return length;
}

/// Word numbers of one batch in the pool of another, looked up once for each word instead of once for each row.
class Translation {
public:
    Translation(const WordPool &from, WordPool &to)
        : m_from(from)
        , m_to(to)
        , m_numbers(from.size(), unknown)
    {
    }
    quint32 operator()(quint32 number)
    {
        if (m_numbers[number] == unknown)
            m_numbers[number] = m_to.intern(m_from.at(number));
        return m_numbers[number];
    }

private:
    static constexpr quint32 unknown = std::numeric_limits<quint32>::max();
    const WordPool &m_from;
    WordPool &m_to;
    std::vector<quint32> m_numbers;
};

} // namespace

void ChatBatch::reserve(size_t chats, size_t textBytes)
{
    m_rows.reserve(chats);
    m_text.reserve(textBytes);
    m_searchText.reserve(textBytes);
}

void ChatBatch::append(const ChatFields &fields)
{
    const std::string_view rowId = limited(fields.id, longestId);
    const std::string_view rowName = limited(fields.name, longestName);
    const std::string_view rowPhone = limited(fields.phone, longestPhone);

    Row row;
    row.start = quint32(m_text.size());
    row.idLength = quint16(rowId.size());
    row.nameLength = quint16(rowName.size());
    row.phoneLength = quint16(rowPhone.size());
    m_text.append(rowId).append(rowName).append(rowPhone);

    m_searchScratch.clear();
    appendFolded(!rowName.empty() ? rowName : !rowPhone.empty() ? rowPhone : rowId, m_searchScratch);
    row.foldedNameLength = quint16(m_searchScratch.size());
    m_searchScratch.push_back(separator);
    if (!beginsWithDigitsOf(rowId, rowPhone))
        appendDigits(rowPhone, m_searchScratch);
    m_searchScratch.push_back(separator);
    appendFolded(rowId, m_searchScratch);
    m_searchScratch.push_back(endOfRow);
    row.searchStart = quint32(m_searchText.size());
    m_searchText.append(m_searchScratch);

    row.status = m_words.intern(fields.status);
    row.agent = m_words.intern(fields.agent);
    row.department = m_words.intern(fields.department);
    if (!fields.labels.empty()) {
        m_scratch.clear();
        for (std::string_view label : fields.labels)
            m_scratch.push_back(m_words.intern(label));
        row.labels = internNumbers(m_labelSets, m_scratch);
    }
    if (!fields.metadata.empty()) {
        m_scratch.clear();
        for (const MetadataFields &pair : fields.metadata.first(std::min(fields.metadata.size(), mostPairs)))
            m_scratch.push_back(internPair(pair));
        row.metadata = internNumbers(m_metadataSets, m_scratch);
    }
    row.unread = fields.markedUnread
        ? markedUnread
        : qint32(std::clamp<qint64>(fields.unread, -1, std::numeric_limits<qint32>::max()));
    row.lastActivityAt = fields.lastActivityAt;
    row.statusUpdatedAt = fields.statusUpdatedAt;
    row.assignedAt = fields.assignedAt;

    m_rows.push_back(row);
}

void ChatBatch::append(const Chat &chat)
{
    const QByteArray id = chat.id.text().toUtf8();
    const QByteArray name = chat.name.toUtf8();
    const QByteArray phone = chat.phone.toUtf8();
    // Whoever changes a status sets the enum; the word beside it may be the one from before.
    const QString word = chat.status == ChatStatus::Other ? chat.statusWord : chatStatusWord(chat.status);
    const QByteArray status = word.toUtf8();
    const QByteArray agent = chat.agent.text().toUtf8();
    const QByteArray department = chat.department.text().toUtf8();
    std::vector<QByteArray> labelBytes;
    std::vector<std::string_view> labelViews;
    for (const QString &label : chat.labels)
        labelBytes.push_back(label.toUtf8());
    for (const QByteArray &label : labelBytes)
        labelViews.push_back(toView(label));

    ChatFields fields;
    fields.id = toView(id);
    fields.name = toView(name);
    fields.phone = toView(phone);
    fields.status = toView(status);
    fields.agent = toView(agent);
    fields.department = toView(department);
    fields.labels = labelViews;
    fields.lastActivityAt = chat.lastActivityAt;
    fields.statusUpdatedAt = chat.statusUpdatedAt;
    fields.assignedAt = chat.assignedAt;
    fields.unread = chat.unread.value_or(-1);
    fields.markedUnread = chat.markedUnread;
    std::vector<std::pair<QByteArray, QByteArray>> pairBytes;
    std::vector<MetadataFields> pairViews;
    for (const MetadataPair &pair : chat.metadata)
        pairBytes.push_back({pair.key.toUtf8(), pair.value.toUtf8()});
    for (const auto &[key, value] : pairBytes)
        pairViews.push_back({toView(key), toView(value)});
    fields.metadata = pairViews;
    append(fields);
}

void ChatBatch::append(const ChatBatch &other)
{
    const size_t first = m_rows.size();
    const quint32 textShift = quint32(m_text.size());
    const quint32 searchShift = quint32(m_searchText.size());
    m_text.append(other.m_text);
    m_searchText.append(other.m_searchText);
    m_rows.insert(m_rows.end(), other.m_rows.begin(), other.m_rows.end());

    Translation word(other.m_words, m_words);
    std::vector<quint32> sets(other.m_labelSets.size(), 0);
    for (quint32 set = 1; set < other.m_labelSets.size(); ++set) {
        std::vector<quint32> words = other.labels(set);
        std::ranges::transform(words, words.begin(), std::ref(word));
        sets[set] = internNumbers(m_labelSets, words);
    }
    Translation pair(other.m_pairs, m_pairs);
    std::vector<quint32> metadataSets(other.m_metadataSets.size(), 0);
    for (quint32 set = 1; set < other.m_metadataSets.size(); ++set) {
        std::vector<quint32> pairs = other.metadata(set);
        std::ranges::transform(pairs, pairs.begin(), std::ref(pair));
        metadataSets[set] = internNumbers(m_metadataSets, pairs);
    }
    for (size_t i = first; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.start += textShift;
        row.searchStart += searchShift;
        row.status = word(row.status);
        row.agent = word(row.agent);
        row.department = word(row.department);
        row.labels = sets[row.labels];
        row.metadata = metadataSets[row.metadata];
    }
}

void ChatBatch::append(const ChatBatch &other, size_t index)
{
    Row row = other.m_rows[index];
    const size_t textLength = size_t(row.idLength) + row.nameLength + row.phoneLength;
    row.searchStart = quint32(m_searchText.size());
    m_searchText.append(other.searchKey(index));
    const quint32 from = row.start;
    row.start = quint32(m_text.size());
    m_text.append(other.m_text, from, textLength);

    row.status = m_words.intern(other.m_words.at(row.status));
    row.agent = m_words.intern(other.m_words.at(row.agent));
    row.department = m_words.intern(other.m_words.at(row.department));
    if (row.labels != 0) {
        m_scratch = other.labels(row.labels);
        for (quint32 &label : m_scratch)
            label = m_words.intern(other.m_words.at(label));
        row.labels = internNumbers(m_labelSets, m_scratch);
    }
    if (row.metadata != 0) {
        m_scratch = other.metadata(row.metadata);
        for (quint32 &pair : m_scratch)
            pair = m_pairs.intern(other.m_pairs.at(pair));
        row.metadata = internNumbers(m_metadataSets, m_scratch);
    }
    m_rows.push_back(row);
}

void ChatBatch::squeeze()
{
    m_rows.shrink_to_fit();
    m_text.shrink_to_fit();
    m_searchText.shrink_to_fit();
}

std::string_view ChatBatch::id(size_t row) const
{
    return std::string_view(m_text).substr(m_rows[row].start, m_rows[row].idLength);
}

std::string_view ChatBatch::name(size_t row) const
{
    const Row &at = m_rows[row];
    return std::string_view(m_text).substr(at.start + at.idLength, at.nameLength);
}

std::string_view ChatBatch::phone(size_t row) const
{
    const Row &at = m_rows[row];
    return std::string_view(m_text).substr(at.start + at.idLength + at.nameLength, at.phoneLength);
}

std::string_view ChatBatch::foldedName(size_t row) const
{
    return std::string_view(m_searchText).substr(m_rows[row].searchStart, m_rows[row].foldedNameLength);
}

std::string_view ChatBatch::searchKey(size_t row) const
{
    const size_t begin = m_rows[row].searchStart;
    const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].searchStart : m_searchText.size();
    return std::string_view(m_searchText).substr(begin, end - begin);
}

std::vector<quint32> ChatBatch::labels(quint32 set) const
{
    return numbersIn(m_labelSets.at(set));
}

std::vector<quint32> ChatBatch::metadata(quint32 set) const
{
    return numbersIn(m_metadataSets.at(set));
}

std::string_view ChatBatch::metadataKey(quint32 pair) const
{
    const std::string_view bytes = m_pairs.at(pair);
    return bytes.substr(sizeof(quint16), keyLength(bytes));
}

std::string_view ChatBatch::metadataValue(quint32 pair) const
{
    const std::string_view bytes = m_pairs.at(pair);
    return bytes.substr(sizeof(quint16) + keyLength(bytes));
}

quint32 ChatBatch::internPair(const MetadataFields &pair)
{
    const std::string_view key = limited(pair.key, longestKey);
    const quint16 length = quint16(key.size());
    m_pairScratch.assign(reinterpret_cast<const char *>(&length), sizeof(length));
    m_pairScratch.append(key).append(limited(pair.value, longestValue));
    return m_pairs.intern(m_pairScratch);
}

bool ChatBatch::isSame(size_t row, const ChatBatch &other, size_t otherRow) const
{
    const Row &a = m_rows[row];
    const Row &b = other.m_rows[otherRow];
    if (id(row) != other.id(otherRow) || name(row) != other.name(otherRow) || phone(row) != other.phone(otherRow)
        || a.unread != b.unread || a.lastActivityAt != b.lastActivityAt || a.statusUpdatedAt != b.statusUpdatedAt
        || a.assignedAt != b.assignedAt)
        return false;
    const auto sameWord = [&](quint32 mine, quint32 theirs) { return m_words.at(mine) == other.m_words.at(theirs); };
    const auto samePair = [&](quint32 mine, quint32 theirs) { return m_pairs.at(mine) == other.m_pairs.at(theirs); };
    return sameWord(a.status, b.status) && sameWord(a.agent, b.agent) && sameWord(a.department, b.department)
        && std::ranges::equal(labels(a.labels), other.labels(b.labels), sameWord)
        && std::ranges::equal(metadata(a.metadata), other.metadata(b.metadata), samePair);
}

Chat ChatBatch::chat(size_t row) const
{
    const Row &at = m_rows[row];
    const auto word = [this](quint32 number) { return toText(m_words.at(number)); };
    Chat chat;
    chat.id = ChatId::fromServer(toText(id(row)));
    chat.name = toText(name(row));
    chat.phone = toText(phone(row));
    chat.kind = chatKind(chat.id.text());
    chat.statusWord = word(at.status);
    chat.status = chatStatusFromWord(chat.statusWord);
    if (at.unread >= 0)
        chat.unread = at.unread;
    chat.markedUnread = at.unread == markedUnread;
    chat.agent = AgentId::fromServer(word(at.agent));
    chat.department = DepartmentId::fromServer(word(at.department));
    for (quint32 label : labels(at.labels))
        chat.labels.append(word(label));
    for (quint32 pair : metadata(at.metadata))
        chat.metadata.append({toText(metadataKey(pair)), toText(metadataValue(pair))});
    chat.lastActivityAt = at.lastActivityAt;
    chat.statusUpdatedAt = at.statusUpdatedAt;
    chat.assignedAt = at.assignedAt;
    return chat;
}

} // namespace sparkbot
