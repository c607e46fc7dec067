#pragma once

#include "domain/message.h"

namespace sparkbot {

// Words for messages that a view draws and a screen reader says alike.

/// What a message is where it is not text: "Photo", "Voice message", "Location" …; empty for text, the server's word
/// where there is no translation.
QString contentText(const QString &kind);
/// "109 kB, image/jpeg"; what is not known is left out.
QString mediaText(const MessageMedia &media);
/// "delivered"; the server's word for Ack::Other, empty for Ack::None.
QString ackText(Ack ack, const QString &serverWord);
/// "sending", "accepted, waiting to be sent" …; empty for SendState::None.
QString sendStateText(SendState state);

} // namespace sparkbot
