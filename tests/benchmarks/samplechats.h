#pragma once

#include "domain/chatbatch.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace sparkbot::benchmarks {

/// A chat made up from its number: the same number always gives the same chat. Three in ten names are not ASCII.
struct SampleChat {
    explicit SampleChat(int number);

    std::string id;
    std::string name;
    std::string phone;
    std::string status;
    std::string agent;
    std::vector<std::string> labels;
    qint64 lastActivityAt = 0; ///< milliseconds
    int unread = 0;
};

/// The size of one chat in a page, like the chats that the real service was seen to send.
constexpr int bytesOfChat = 2179;

/// A page as the service sends it, every chat `bytesOfChat` long.
QByteArray samplePage(int first, int count);
ChatBatch sampleBatch(int first, int count);
/// The same chats with as much text to search as if the beginning of the last message were searched, too: 101 bytes a
/// row. The words come behind the name.
ChatBatch longSampleBatch(int first, int count);

} // namespace sparkbot::benchmarks
