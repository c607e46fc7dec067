#include "shared/errortext.h"
#include "shared/plaintext.h"

#include <QSet>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array operations{Operation::TestKey,          Operation::LoadNumbers, Operation::LoadChats,
                                Operation::LoadContact,      Operation::LoadLabels,  Operation::ReadCounts,
                                Operation::SetStatus,        Operation::Unassign,    Operation::Assign,
                                Operation::ChangeLabels,     Operation::MarkRead,    Operation::SyncSession,
                                Operation::SaveMetadata,     Operation::RouteQueue,  Operation::CheckChat,
                                Operation::LoadConversation, Operation::SendReply,   Operation::AddNote};
constexpr std::array kinds{ApiError::Kind::Invalid,     ApiError::Kind::NotSent,  ApiError::Kind::Unknown,
                           ApiError::Kind::Cancelled,   ApiError::Kind::TimedOut, ApiError::Kind::TooLarge,
                           ApiError::Kind::Unexpected,  ApiError::Kind::Tls,      ApiError::Kind::Redirected,
                           ApiError::Kind::RateLimited, ApiError::Kind::Http};
constexpr std::array statuses{100, 204, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 451, 500, 502, 503, 599};
constexpr std::array credentialKinds{CredentialError::Kind::NoService, CredentialError::Kind::NoKeyring,
                                     CredentialError::Kind::Locked,    CredentialError::Kind::Refused,
                                     CredentialError::Kind::NoAnswer,  CredentialError::Kind::NotFound,
                                     CredentialError::Kind::NotKept};

const QString serverWords = u"SECRET-WORDS <b>of the server</b>"_s;

bool isWrite(Operation operation)
{
    return operation == Operation::SetStatus || operation == Operation::Unassign || operation == Operation::Assign
        || operation == Operation::ChangeLabels || operation == Operation::MarkRead
        || operation == Operation::SyncSession || operation == Operation::SaveMetadata
        || operation == Operation::RouteQueue || operation == Operation::SendReply || operation == Operation::AddNote;
}

ErrorContext contextOf(Operation operation)
{
    return {operation, u"Acme"_s, u"Sales"_s, u"Marta"_s};
}

ApiError errorOf(ApiError::Kind kind, Operation operation, int status = 0)
{
    ApiError error;
    error.kind = kind;
    error.write = isWrite(operation);
    error.delivered = kind != ApiError::Kind::Invalid && kind != ApiError::Kind::NotSent && kind != ApiError::Kind::Tls;
    error.phase = ApiError::Phase::Waiting;
    error.httpStatus = status;
    error.serverMessage = serverWords;
    error.technical = u"Qt's words"_s;
    error.requestId = u"request-1"_s;
    return error;
}

void checkComplete(const ErrorText &text)
{
    for (const QString &sentence : {text.what, text.notDone, text.next}) {
        QVERIFY2(!sentence.isEmpty(), qPrintable(text.message()));
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"SECRET-WORDS"_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"  "_s), qPrintable(sentence));
    }
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFailureOfEveryOperationHasThreeSentences()
    {
        for (Operation operation : operations) {
            for (ApiError::Kind kind : kinds) {
                for (const ErrorContext &context : {contextOf(operation), ErrorContext{operation, {}, {}, {}}})
                    checkComplete(errorText(errorOf(kind, operation), context));
            }
            for (int status : statuses)
                checkComplete(errorText(errorOf(ApiError::Kind::Http, operation, status), contextOf(operation)));
        }
    }

    void differentFailuresOfAnOperationReadDifferently()
    {
        for (Operation operation : operations) {
            QSet<QString> seen;
            for (ApiError::Kind kind : kinds)
                seen.insert(errorText(errorOf(kind, operation), contextOf(operation)).what);
            for (int status : {400, 401, 402, 403, 404, 409, 503})
                seen.insert(errorText(errorOf(ApiError::Kind::Http, operation, status), contextOf(operation)).what);
            QCOMPARE(seen.size(), qsizetype(kinds.size()) + 7);
        }
    }

    void operationsSayWhatTheyDidNotDo()
    {
        QSet<QString> seen;
        for (Operation operation : operations)
            seen.insert(errorText(errorOf(ApiError::Kind::NotSent, operation), contextOf(operation)).notDone);
        QCOMPARE(seen.size(), qsizetype(operations.size()));
    }

    /// A write that may have happened is never offered again, only checked.
    void unknownOutcomesAreCheckedAndNeverRepeated()
    {
        int unknown = 0;
        const auto check = [&unknown](const ApiError &error, Operation operation) {
            const ErrorText text = errorText(error, contextOf(operation));
            QCOMPARE(text.actions.contains(ErrorAction::CheckAgain), error.outcomeUnknown());
            QCOMPARE(text.notDone.contains(u"may or may not"_s), error.outcomeUnknown());
            if (!error.outcomeUnknown())
                return;
            QVERIFY(!text.actions.contains(ErrorAction::TryAgain));
            ++unknown;
        };
        for (Operation operation : operations) {
            for (ApiError::Kind kind : kinds)
                check(errorOf(kind, operation), operation);
            for (int status : statuses)
                check(errorOf(ApiError::Kind::Http, operation, status), operation);
        }
        QVERIFY(unknown >= 5 * 9);
    }

    void acceptedButNotReadAgainIsSaidSo()
    {
        ApiError read = errorOf(ApiError::Kind::Http, Operation::LoadContact, 403);
        read.technical = u"Forbidden"_s;
        const ErrorText text = errorText(ApiError::acceptedUnseen(read), contextOf(Operation::SaveMetadata));
        QVERIFY2(text.what.contains(u"accepted"_s), qPrintable(text.what));
        QVERIFY2(text.notDone.contains(u"may or may not"_s), qPrintable(text.notDone));
        QVERIFY(text.actions.contains(ErrorAction::CheckAgain));
        QVERIFY(!text.actions.contains(ErrorAction::TryAgain));
        QVERIFY2(text.details.contains(u"HTTP 403: Forbidden"_s), qPrintable(text.details));
    }

    void nothingSentIsSaidSo()
    {
        for (ApiError::Kind kind : {ApiError::Kind::NotSent, ApiError::Kind::Tls}) {
            const QString message =
                errorText(errorOf(kind, Operation::SetStatus), contextOf(Operation::SetStatus)).message();
            QVERIFY2(message.contains(u"Nothing was sent."_s), qPrintable(message));
            QVERIFY2(message.contains(u"The status of Marta was not changed."_s), qPrintable(message));
        }
    }

    void aRefusedKeyAndAForbiddenCallAreTwoThings()
    {
        const ErrorContext context = contextOf(Operation::Unassign);
        const ErrorText refused = errorText(errorOf(ApiError::Kind::Http, Operation::Unassign, 401), context);
        const ErrorText forbidden = errorText(errorOf(ApiError::Kind::Http, Operation::Unassign, 403), context);
        QCOMPARE(refused.what, u"SparkBot did not accept the API key of Acme."_s);
        QCOMPARE(forbidden.what, u"This key may not unassign chats."_s);
        QVERIFY(refused.actions.contains(ErrorAction::ReplaceKey));
    }

    void aRefusalSaysWhatToDo()
    {
        for (Operation operation : operations) {
            const ErrorText text = errorText(errorOf(ApiError::Kind::Http, operation, 422), contextOf(operation));
            QVERIFY2(text.next.contains(u"ry again"_s), qPrintable(text.next));
        }
    }

    void chatsMissingOnANumberPointAtItsPlan()
    {
        const ErrorText text =
            errorText(errorOf(ApiError::Kind::Http, Operation::LoadChats, 404), contextOf(Operation::LoadChats));
        QVERIFY(text.what.contains(u"Sales"_s));
        QVERIFY(text.what.contains(u"plan may not include chats"_s));
    }

    void redirectsNameTheHost()
    {
        ApiError error = errorOf(ApiError::Kind::Redirected, Operation::TestKey, 302);
        error.redirectHost = u"portal.example.net"_s;
        QVERIFY(errorText(error, contextOf(Operation::TestKey)).what.contains(u"portal.example.net"_s));
    }

    void rateLimitsNameTheSeconds()
    {
        ApiError error = errorOf(ApiError::Kind::RateLimited, Operation::LoadChats, 429);
        error.retryAfter = 23s;
        QVERIFY(errorText(error, contextOf(Operation::LoadChats)).next.contains(u"23"_s));
        error.retryAfter = -5s;
        QVERIFY(!errorText(error, contextOf(Operation::LoadChats)).next.contains(u"5"_s));
    }

    void deadlinesNameThePhase()
    {
        QSet<QString> seen;
        for (ApiError::Phase phase : {ApiError::Phase::Queued, ApiError::Phase::Connecting, ApiError::Phase::Waiting,
                                      ApiError::Phase::Receiving}) {
            ApiError error = errorOf(ApiError::Kind::TimedOut, Operation::LoadChats);
            error.phase = phase;
            seen.insert(errorText(error, contextOf(Operation::LoadChats)).what);
        }
        QCOMPARE(seen.size(), 4);
    }

    void aForeignPageAndAWrongFieldAreTwoThings()
    {
        ApiError error = errorOf(ApiError::Kind::Unexpected, Operation::LoadChats, 200);
        QVERIFY(errorText(error, contextOf(Operation::LoadChats)).what.contains(u"sign-in page"_s));
        error.field = u"[3].session.status"_s;
        const ErrorText text = errorText(error, contextOf(Operation::LoadChats));
        QVERIFY(!text.what.contains(u"sign-in page"_s));
        QVERIFY(text.details.contains(u"[3].session.status"_s));
    }

    void detailsHoldTheEvidence()
    {
        const ErrorText text =
            errorText(errorOf(ApiError::Kind::Http, Operation::RouteQueue, 400), contextOf(Operation::RouteQueue));
        for (const QString &part : {serverWords, u"400"_s, u"request-1"_s, u"Qt's words"_s})
            QVERIFY2(text.details.contains(part), qPrintable(part));
        QVERIFY(text.actions.contains(ErrorAction::CopyDetails));
    }

    void namesAreShownSafely()
    {
        ErrorContext context = contextOf(Operation::SetStatus);
        context.object = u"<img src=x>\u202Egnp.exe\n%1 %2"_s + QString(500, u'x');
        const QString message = errorText(errorOf(ApiError::Kind::NotSent, Operation::SetStatus), context).message();
        QVERIFY(message.contains(u"<img src=x>"_s));
        QVERIFY(message.contains(u"%1 %2"_s));
        QVERIFY(!message.contains(QChar(0x202E)));
        QVERIFY(!message.contains(u'\n'));
        QVERIFY(message.size() < 300);
    }

    void theKeychainHasSixMessagesInBothDirections()
    {
        for (KeyUse use : {KeyUse::Read, KeyUse::Keep}) {
            QSet<QString> seen;
            for (CredentialError::Kind kind : credentialKinds) {
                const ErrorText text = errorText(CredentialError{kind, u"D-Bus words"_s}, u"Acme"_s, use);
                checkComplete(text);
                QVERIFY(text.actions.contains(ErrorAction::TryAgain));
                QVERIFY(text.actions.contains(ErrorAction::UseForThisSession));
                QVERIFY(text.details.contains(u"D-Bus words"_s));
                QVERIFY(!text.message().contains(u"D-Bus words"_s));
                seen.insert(text.what);
            }
            QCOMPARE(seen.size(), qsizetype(credentialKinds.size()));
        }
        QVERIFY(errorText(CredentialError{CredentialError::Kind::Locked, {}}, u"Acme"_s)
                    .message()
                    .contains(u"It is still there."_s));
    }

    void everyActionHasItsOwnWords()
    {
        QSet<QString> seen;
        for (ErrorAction action : {ErrorAction::TryAgain, ErrorAction::CheckAgain, ErrorAction::ReplaceKey,
                                   ErrorAction::RefreshNumbers, ErrorAction::RefreshChats, ErrorAction::RouteQueue,
                                   ErrorAction::UseForThisSession, ErrorAction::CopyDetails})
            seen.insert(actionText(action));
        seen.remove(QString());
        QCOMPARE(seen.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
