#pragma once

#include "api/error.h"
#include "credentials/credentialstore.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace sparkbot {

/// What a message lets a person do next. The place that shows it decides what each means there.
enum class ErrorAction {
    TryAgain,
    CheckAgain, ///< read again to settle an unknown outcome; never repeats the write
    ReplaceKey,
    RefreshNumbers,
    RefreshChats,
    RouteQueue,
    UseForThisSession,
    RemoveAccountOnly, ///< its key stays in the keychain
    CopyDetails,
};

/// The text of the action's button.
QString actionText(ErrorAction action);

/// What was being done, so that a sentence can name it.
enum class Operation {
    TestKey,
    LoadNumbers,
    LoadChats,
    LoadContact,
    LoadLabels,
    LoadConversation,
    CheckChat, ///< after a change whose outcome is not known
    ReadCounts,
    SetStatus,
    Unassign,
    Assign,
    ChangeLabels,
    MarkRead,
    SyncSession,
    SaveMetadata,
    SendReply,
    AddNote,
    RouteQueue,
};

struct ErrorContext {
    Operation operation = Operation::LoadChats;
    QString account; ///< name
    QString device; ///< display name of the number, may be empty
    QString object; ///< name of the chat or contact, key of the metadata …, may be empty
};

/// One message: what happened, what was not done, what to do next (R21). Plain text throughout.
struct ErrorText {
    QString what;
    QString notDone;
    QString next;
    QString details; ///< server's words, status, request id; for "Details" and "Copy Details"
    QList<ErrorAction> actions;

    /// The three sentences in a row.
    QString message() const;
};

/// What the keychain was asked for, because "cannot be read" and "cannot be kept" are mended differently.
enum class KeyUse {
    Read,
    Keep,
    Remove, ///< together with its account
};

/// With operationtext the only file of sentences about failures. Names from the context are shown as they are, never
/// interpreted; the server's own words are in the details only, and no sentence depends on them, because the service
/// words its errors as it likes.
ErrorText errorText(const ApiError &error, const ErrorContext &context);
ErrorText errorText(const CredentialError &error, const QString &account, KeyUse use = KeyUse::Read);

} // namespace sparkbot
