#pragma once

#include "domain/replyjudgement.h"

#include <QString>

namespace sparkbot {

/// The words for what stands between a reply and its reader.
namespace replytext {

/// Why nothing can be sent to the chat; empty if nothing says so.
QString blocked(const ReplyJudgement &judgement, const QString &chatName);
/// Why a reply would wait or may not arrive, the gravest first; empty if it leaves at once by all that is known.
QString waits(const ReplyJudgement &judgement, const QString &chatName);

} // namespace replytext

} // namespace sparkbot
