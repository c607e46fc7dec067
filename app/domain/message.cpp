#include "domain/message.h"

#include <algorithm>
#include <array>

namespace sparkbot {

Ack messageAck(const ChatMessage &message)
{
    struct Word {
        QStringView word;
        Ack ack;
    };
    static constexpr std::array words{
        Word{u"pending", Ack::Pending},     Word{u"queued", Ack::Pending}, Word{u"sent", Ack::Sent},
        Word{u"delivered", Ack::Delivered}, Word{u"read", Ack::Read},      Word{u"played", Ack::Read},
        Word{u"failed", Ack::Failed},       Word{u"error", Ack::Failed},
    };
    if (message.flow == MessageFlow::Inbound || message.ack.isEmpty())
        return Ack::None;
    const auto found = std::ranges::find(words, QStringView(message.ack), &Word::word);
    return found == words.end() ? Ack::Other : found->ack;
}

} // namespace sparkbot
