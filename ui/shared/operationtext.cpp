#include "shared/operationtext.h"

#include "shared/plaintext.h"

namespace sparkbot::operationtext {

namespace {

constexpr int longestName = 60; ///< code points

/// The translation context of all sentences about failures.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString chatName(const ErrorContext &context)
{
    return named(context.object, Say::tr("this chat"));
}

QString contactName(const ErrorContext &context)
{
    return named(context.object, Say::tr("this contact"));
}

} // namespace

QString named(const QString &name, const QString &otherwise)
{
    if (name.trimmed().isEmpty())
        return otherwise;
    const QString safe = shownInLine(name, longestName);
    return safe.isRightToLeft() ? QChar(0x2068) + safe + QChar(0x2069) : safe;
}

QString accountName(const ErrorContext &context)
{
    return named(context.account, Say::tr("this account"));
}

QString deviceName(const ErrorContext &context)
{
    return named(context.device, Say::tr("this number"));
}

QString unchanged(const ErrorContext &context)
{
    switch (context.operation) {
    case Operation::TestKey:
        return Say::tr("Nothing was saved.");
    case Operation::LoadNumbers:
        return Say::tr("The list of numbers was not updated.");
    case Operation::LoadChats:
        return Say::tr("The chats of %1 were not updated.").arg(deviceName(context));
    case Operation::LoadContact:
        return Say::tr("The metadata of %1 was not loaded.").arg(contactName(context));
    case Operation::LoadConversation:
        return Say::tr("The messages of %1 were not loaded.").arg(chatName(context));
    case Operation::LoadLabels:
        return Say::tr("No label of %1 can be changed without them.").arg(deviceName(context));
    case Operation::CheckChat:
        return Say::tr("Whether the change of %1 happened is still not known.").arg(chatName(context));
    case Operation::ReadCounts:
        return Say::tr("How many messages wait on %1 is unknown.").arg(deviceName(context));
    case Operation::SetStatus:
        return Say::tr("The status of %1 was not changed.").arg(chatName(context));
    case Operation::Unassign:
        return Say::tr("The agent of %1 was not changed.").arg(chatName(context));
    case Operation::Assign:
        return Say::tr("%1 was not assigned.").arg(chatName(context));
    case Operation::ChangeLabels:
        return Say::tr("The labels of %1 were not changed.").arg(chatName(context));
    case Operation::MarkRead:
        return Say::tr("%1 was neither marked as read nor as unread.").arg(chatName(context));
    case Operation::SyncSession:
        return Say::tr("The session of %1 was not synchronised. Queued messages stay queued.").arg(deviceName(context));
    case Operation::SaveMetadata:
        return Say::tr("The metadata of %1 was not changed. Your edits are kept.").arg(contactName(context));
    case Operation::SendReply:
        return Say::tr("The reply to %1 was not sent. Your text is kept.").arg(chatName(context));
    case Operation::AddNote:
        return Say::tr("The note to %1 was not added. Your text is kept.").arg(chatName(context));
    case Operation::RouteQueue:
        return Say::tr("No message was routed.");
    }
    return {};
}

QString unsure(const ErrorContext &context)
{
    switch (context.operation) {
    case Operation::SetStatus:
        return Say::tr("The status of %1 may or may not have changed.").arg(chatName(context));
    case Operation::Unassign:
        return Say::tr("The agent of %1 may or may not have been removed.").arg(chatName(context));
    case Operation::Assign:
        return Say::tr("%1 may or may not have been assigned.").arg(chatName(context));
    case Operation::ChangeLabels:
        return Say::tr("The labels of %1 may or may not have changed.").arg(chatName(context));
    case Operation::MarkRead:
        return Say::tr("%1 may or may not have been marked.").arg(chatName(context));
    case Operation::SyncSession:
        return Say::tr("The session of %1 may or may not have been synchronised.").arg(deviceName(context));
    case Operation::SaveMetadata:
        return Say::tr("The metadata of %1 may or may not have been saved. Your edits are kept.")
            .arg(contactName(context));
    case Operation::SendReply:
        return Say::tr("The reply to %1 may or may not have been sent. Your text is kept.").arg(chatName(context));
    case Operation::AddNote:
        return Say::tr("The note to %1 may or may not have been added. Your text is kept.").arg(chatName(context));
    case Operation::RouteQueue:
        return Say::tr("The route may or may not have happened.");
    case Operation::TestKey:
    case Operation::LoadNumbers:
    case Operation::LoadChats:
    case Operation::LoadLabels:
    case Operation::LoadContact:
    case Operation::LoadConversation:
    case Operation::CheckChat:
    case Operation::ReadCounts:
        break;
    }
    return unchanged(context);
}

QString forbidden(const ErrorContext &context)
{
    switch (context.operation) {
    case Operation::TestKey:
    case Operation::LoadNumbers:
        return Say::tr("This key may not see the numbers of the account.");
    case Operation::LoadChats:
    case Operation::CheckChat:
        return Say::tr("This key may not see the chats of %1.").arg(deviceName(context));
    case Operation::LoadContact:
        return Say::tr("This key may not read contacts.");
    case Operation::LoadConversation:
        return Say::tr("This key may not read messages.");
    case Operation::LoadLabels:
        return Say::tr("This key may not see the labels of %1.").arg(deviceName(context));
    case Operation::ReadCounts:
        return Say::tr("This key may not read queue counts.");
    case Operation::SetStatus:
        return Say::tr("This key may not change the status of chats.");
    case Operation::Unassign:
        return Say::tr("This key may not unassign chats.");
    case Operation::Assign:
        return Say::tr("This key may not assign chats.");
    case Operation::ChangeLabels:
        return Say::tr("This key may not change the labels of chats.");
    case Operation::MarkRead:
        return Say::tr("This key may not mark chats as read or unread.");
    case Operation::SyncSession:
        return Say::tr("This key may not synchronise sessions.");
    case Operation::SaveMetadata:
        return Say::tr("This key may not change metadata.");
    case Operation::SendReply:
        return Say::tr("This key may not send messages.");
    case Operation::AddNote:
        return Say::tr("This key may not add notes.");
    case Operation::RouteQueue:
        return Say::tr("This key may not route queues.");
    }
    return {};
}

Sentences notFound(const ErrorContext &context)
{
    switch (context.operation) {
    case Operation::TestKey:
    case Operation::LoadNumbers:
        return {Say::tr("There is no SparkBot API at this address."),
                Say::tr("Check the API address, including its last part (often /v1)."),
                {ErrorAction::TryAgain}};
    case Operation::LoadConversation:
        return {Say::tr("SparkBot has no messages of %1 on %2. The number's plan may not include chats.")
                    .arg(chatName(context), deviceName(context)),
                Say::tr("Choose another number, or look at this number's plan."),
                {ErrorAction::TryAgain}};
    case Operation::LoadChats:
        return {
            Say::tr("SparkBot has no chats for %1. The number's plan may not include chats.").arg(deviceName(context)),
            Say::tr("Choose another number, or look at this number's plan."),
            {ErrorAction::RefreshNumbers, ErrorAction::TryAgain}};
    case Operation::LoadLabels:
        return {
            Say::tr("SparkBot has no labels for %1. The number's plan may not include chats.").arg(deviceName(context)),
            Say::tr("Choose another number, or look at this number's plan."),
            {ErrorAction::TryAgain}};
    case Operation::LoadContact:
        return {Say::tr("SparkBot has no contact for %1 on %2.").arg(contactName(context), deviceName(context)),
                Say::tr("Synchronise the session of the number and try again."),
                {ErrorAction::TryAgain}};
    case Operation::SetStatus:
    case Operation::Unassign:
    case Operation::SendReply:
    case Operation::AddNote:
    case Operation::Assign:
    case Operation::ChangeLabels:
    case Operation::MarkRead:
    case Operation::CheckChat:
        return {Say::tr("SparkBot does not find the chat with %1 on %2. It may have been deleted.")
                    .arg(chatName(context), deviceName(context)),
                Say::tr("Refresh the chats to see what is there."),
                {ErrorAction::RefreshChats}};
    case Operation::SaveMetadata:
        return {Say::tr("SparkBot has no contact %1 on %2 to save metadata for.")
                    .arg(contactName(context), deviceName(context)),
                Say::tr("Refresh the chats to see whether the contact still exists."),
                {ErrorAction::RefreshChats}};
    case Operation::ReadCounts:
    case Operation::SyncSession:
        return {Say::tr("SparkBot does not know %1: the number is no longer registered.").arg(deviceName(context)),
                Say::tr("Refresh the numbers. The others are not affected."),
                {ErrorAction::RefreshNumbers}};
    case Operation::RouteQueue:
        return {Say::tr("One of the two numbers is no longer registered with SparkBot."),
                Say::tr("Refresh the numbers and choose again."),
                {ErrorAction::RefreshNumbers}};
    }
    return {};
}

Sentences refused(int status, const ErrorContext &context)
{
    const auto refusal = [status](const QString &what, const QList<ErrorAction> &actions) {
        const QString next = actions.contains(ErrorAction::TryAgain)
            ? Say::tr("Try again; if it stays so, send the details to support.")
            : Say::tr("Look in the details for the server's reason, change what it names, then try again.");
        return Sentences{what.arg(status), next, actions};
    };
    switch (context.operation) {
    case Operation::SetStatus:
        return refusal(Say::tr("SparkBot refused the new status (HTTP %1)."), {});
    case Operation::Unassign:
        return refusal(Say::tr("SparkBot refused to unassign the chat (HTTP %1)."), {});
    case Operation::Assign:
        return refusal(Say::tr("SparkBot refused to assign the chat (HTTP %1)."), {});
    case Operation::ChangeLabels:
        return refusal(Say::tr("SparkBot refused to change the labels (HTTP %1)."), {});
    case Operation::MarkRead:
        return refusal(Say::tr("SparkBot refused to mark the chat (HTTP %1)."), {});
    case Operation::SyncSession:
        return refusal(Say::tr("SparkBot could not synchronise the number (HTTP %1). The phone may be offline."),
                       {ErrorAction::TryAgain, ErrorAction::RouteQueue});
    case Operation::SaveMetadata:
        return refusal(Say::tr("SparkBot refused the metadata (HTTP %1)."), {});
    case Operation::SendReply:
        return refusal(Say::tr("SparkBot refused the reply (HTTP %1)."), {});
    case Operation::AddNote:
        return refusal(Say::tr("SparkBot refused the note (HTTP %1)."), {});
    case Operation::RouteQueue:
        return refusal(Say::tr("SparkBot refused the route (HTTP %1)."), {ErrorAction::RefreshNumbers});
    case Operation::TestKey:
    case Operation::LoadNumbers:
    case Operation::LoadChats:
    case Operation::LoadLabels:
    case Operation::LoadContact:
    case Operation::LoadConversation:
    case Operation::CheckChat:
    case Operation::ReadCounts:
        break;
    }
    return refusal(Say::tr("SparkBot refused the request (HTTP %1)."), {ErrorAction::TryAgain});
}

} // namespace sparkbot::operationtext
