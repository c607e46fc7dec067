#include "shared/errortext.h"

#include "shared/operationtext.h"
#include "shared/plaintext.h"

namespace sparkbot {

using namespace operationtext;

namespace {

constexpr int longestHost = 60;
constexpr int longestDetail = 4000;

/// The translation context of all sentences in this file.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString tryLater()
{
    return Say::tr("Wait a moment and try again.");
}

Sentences httpSentences(const ApiError &error, const ErrorContext &context)
{
    switch (error.httpStatus) {
    case 401:
        return {Say::tr("SparkBot did not accept the API key of %1.").arg(accountName(context)),
                context.operation == Operation::TestKey
                    ? Say::tr("Check that the whole key was copied, or try the other way to send it.")
                    : Say::tr("Replace the key to go on."),
                {ErrorAction::ReplaceKey}};
    case 402:
        return {Say::tr("SparkBot asks for payment before it goes on with %1.").arg(accountName(context)),
                Say::tr("Look at the billing of the account in the web console."),
                {ErrorAction::TryAgain}};
    case 403:
        return {forbidden(context),
                Say::tr("Use a key that has this permission, or ask who manages the account."),
                {ErrorAction::ReplaceKey}};
    case 404:
    case 410:
        return notFound(context);
    case 409:
        return {Say::tr("SparkBot says that this conflicts with something under way."),
                Say::tr("Refresh, look again and then decide."),
                {error.write ? ErrorAction::RefreshChats : ErrorAction::TryAgain}};
    default:
        break;
    }
    if (error.httpStatus >= 400 && error.httpStatus < 500)
        return refused(error.httpStatus, context);
    if (error.httpStatus >= 500)
        return {
            Say::tr("SparkBot has a problem (HTTP %1).").arg(error.httpStatus), tryLater(), {ErrorAction::TryAgain}};
    return {Say::tr("SparkBot answered in a way this program does not know (HTTP %1).").arg(error.httpStatus),
            Say::tr("Check the API address."),
            {ErrorAction::TryAgain}};
}

QString timedOut(ApiError::Phase phase)
{
    switch (phase) {
    case ApiError::Phase::Queued:
        return Say::tr("The request waited too long for its turn.");
    case ApiError::Phase::Connecting:
        return Say::tr("Connecting to SparkBot took too long.");
    case ApiError::Phase::Waiting:
        return Say::tr("SparkBot did not answer in time.");
    case ApiError::Phase::Receiving:
        return Say::tr("The answer from SparkBot stopped half-way.");
    }
    return {};
}

Sentences redirected(const ApiError &error)
{
    return {error.redirectHost.isEmpty() ? Say::tr("The server wanted to send us elsewhere, which is never followed.")
                                         : Say::tr("The server wanted to send us to %1, which is never followed.")
                                               .arg(shownInLine(error.redirectHost, longestHost)),
            Say::tr("Check the API address: the key goes to that address only."),
            {ErrorAction::TryAgain}};
}

Sentences rateLimited(const ApiError &error, const ErrorContext &context)
{
    const QString ask = context.operation == Operation::SyncSession
        ? Say::tr("SparkBot synchronises a number once a minute, and somebody asked for %1 just now.")
              .arg(deviceName(context))
        : Say::tr("SparkBot asks us to slow down.");
    if (!error.retryAfter || error.retryAfter->count() <= 0)
        return {ask, tryLater(), {ErrorAction::TryAgain}};
    return {
        ask, Say::tr("Try again in %n second(s).", nullptr, int(error.retryAfter->count())), {ErrorAction::TryAgain}};
}

Sentences sentencesFor(const ApiError &error, const ErrorContext &context)
{
    switch (error.kind) {
    case ApiError::Kind::Invalid:
        return {Say::tr("An id or the key has characters that cannot be sent to SparkBot."),
                context.operation == Operation::TestKey ? Say::tr("Paste the key again.")
                                                        : Say::tr("Refresh and try again."),
                {ErrorAction::RefreshChats}};
    case ApiError::Kind::NotSent:
        return {Say::tr("SparkBot could not be reached. Nothing was sent."),
                context.operation == Operation::TestKey
                    ? Say::tr("Check the network and the API address, then try again.")
                    : Say::tr("Check the network, then try again."),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::Unknown:
        return {error.accepted ? Say::tr("SparkBot accepted the change, but it could not be read again.")
                               : Say::tr("The connection broke before SparkBot answered."),
                tryLater(),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::Cancelled:
        return {error.delivered && error.write ? Say::tr("Cancelled after the request had left this computer.")
                                               : Say::tr("Cancelled."),
                Say::tr("Try again whenever you like."),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::TimedOut:
        return {timedOut(error.phase), tryLater(), {ErrorAction::TryAgain}};
    case ApiError::Kind::TooLarge:
        return {Say::tr("The answer was larger than this program accepts."),
                Say::tr("Try again; if it stays so, send the details to support."),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::Unexpected:
        if (error.field.isEmpty())
            return {Say::tr("The reply did not come from SparkBot (a sign-in page?)."),
                    context.operation == Operation::TestKey
                        ? Say::tr("Check the API address, and whether this network wants you to sign in.")
                        : Say::tr("Check in a browser whether this network wants you to sign in, then try again."),
                    {ErrorAction::TryAgain}};
        return {Say::tr("SparkBot sent something this program does not understand."),
                Say::tr("Try again; the details name the part that was wrong."),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::Tls:
        return {Say::tr("The server could not prove that it is SparkBot. Nothing was sent."),
                Say::tr("Check this computer's date and time and the API address. If both are right, something on this "
                        "network is listening in."),
                {ErrorAction::TryAgain}};
    case ApiError::Kind::Redirected:
        return redirected(error);
    case ApiError::Kind::RateLimited:
        return rateLimited(error, context);
    case ApiError::Kind::Http:
        return httpSentences(error, context);
    }
    return {};
}

QString detailsOf(const ApiError &error)
{
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(label.arg(shown(value, longestDetail)));
    };
    add(Say::tr("The server says: %1"), error.serverMessage);
    add(Say::tr("Code: %1"), error.errorCode);
    if (error.httpStatus != 0)
        add(Say::tr("HTTP status: %1"), QString::number(error.httpStatus));
    add(Say::tr("Wrong field: %1"), error.field);
    add(Say::tr("Redirected to: %1"), error.redirectHost);
    add(Say::tr("Request id: %1"), error.requestId);
    add(Say::tr("Technical: %1"), error.technical);
    return lines.join(u'\n');
}

} // namespace

QString actionText(ErrorAction action)
{
    switch (action) {
    case ErrorAction::TryAgain:
        return Say::tr("Try Again");
    case ErrorAction::CheckAgain:
        return Say::tr("Check Again");
    case ErrorAction::ReplaceKey:
        return Say::tr("Replace Key…");
    case ErrorAction::RefreshNumbers:
        return Say::tr("Refresh Numbers");
    case ErrorAction::RefreshChats:
        return Say::tr("Refresh Chats");
    case ErrorAction::RouteQueue:
        return Say::tr("Route Queue…");
    case ErrorAction::UseForThisSession:
        return Say::tr("Use for This Session Only");
    case ErrorAction::RemoveAccountOnly:
        return Say::tr("Remove Account Only");
    case ErrorAction::CopyDetails:
        return Say::tr("Copy Details");
    }
    return {};
}

QString ErrorText::message() const
{
    QStringList sentences{what, notDone, next};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

ErrorText errorText(const ApiError &error, const ErrorContext &context)
{
    const Sentences sentences = sentencesFor(error, context);
    ErrorText result{sentences.what, unchanged(context), sentences.next, detailsOf(error), sentences.actions};
    if (error.outcomeUnknown()) {
        result.notDone = unsure(context);
        result.next = Say::tr("Check again before you repeat it: a check only reads.");
        result.actions = {ErrorAction::CheckAgain};
    }
    // Reading once more does no harm, whatever the answer was.
    if (!error.write && !error.isUnauthorized() && !result.actions.contains(ErrorAction::TryAgain))
        result.actions.append(ErrorAction::TryAgain);
    if (!result.details.isEmpty())
        result.actions.append(ErrorAction::CopyDetails);
    return result;
}

ErrorText errorText(const CredentialError &error, const QString &account, KeyUse use)
{
    const QString name = named(account, Say::tr("this account"));
    const bool keep = use == KeyUse::Keep;
    ErrorText result;
    result.actions = {ErrorAction::TryAgain, ErrorAction::UseForThisSession};
    if (!error.technical.isEmpty())
        result.details = Say::tr("Technical: %1").arg(shown(error.technical, longestDetail));
    result.notDone =
        keep ? Say::tr("The key of %1 was not kept.").arg(name) : Say::tr("The key of %1 was not read.").arg(name);

    switch (error.kind) {
    case CredentialError::Kind::NoService:
        result.what = Say::tr("No keychain service is running on this computer.");
        result.next =
            Say::tr("Start one (GNOME Keyring, KWallet, KeePassXC) and try again, or use a key for this session only.");
        break;
    case CredentialError::Kind::NoKeyring:
        result.what = Say::tr("Your keychain has no login keyring to keep keys in.");
        result.next = Say::tr("Create a login keyring with your keychain program (in Passwords and Keys: a new "
                              "password keyring, set as default) and try again, or use a key for this session only.");
        break;
    case CredentialError::Kind::Locked:
        result.what = Say::tr("Your keychain is locked.");
        result.notDone = keep ? Say::tr("The key of %1 cannot be kept in it; nothing in it was changed.").arg(name)
                              : Say::tr("The key of %1 cannot be read. It is still there.").arg(name);
        result.next = Say::tr("Unlock the keychain and try again, or use a key for this session only.");
        break;
    case CredentialError::Kind::Refused:
        result.what = Say::tr("The keychain refused access.");
        result.next = Say::tr("Try again and allow it when the keychain asks, or use a key for this session only.");
        break;
    case CredentialError::Kind::NoAnswer:
        result.what = Say::tr("The keychain does not answer.");
        result.notDone = keep
            ? Say::tr("Whether it kept the key of %1 is not known.").arg(name)
            : Say::tr("That does not mean that the key of %1 is gone; nothing was changed.").arg(name);
        result.next = Say::tr("Look for a question of the keychain behind other windows and try again, or use a key "
                              "for this session only.");
        break;
    case CredentialError::Kind::NotFound:
        result.what = Say::tr("The keychain is open, but has no key for %1.").arg(name);
        result.notDone = Say::tr("Nothing was sent.");
        result.next = Say::tr("Enter the key again.");
        result.actions = {ErrorAction::ReplaceKey, ErrorAction::TryAgain, ErrorAction::UseForThisSession};
        break;
    case CredentialError::Kind::NotKept:
        result.what = Say::tr("The keychain took the key but gave back a different one.");
        result.notDone = Say::tr("The key of %1 is not kept safely.").arg(name);
        result.next = Say::tr("Try again, or use the key for this session only.");
        break;
    }
    if (use == KeyUse::Remove) {
        result.notDone = Say::tr("%1 was not removed, and its key may still be in the keychain.").arg(name);
        result.next = Say::tr("Try again once the keychain can be used, or remove the account only and then the item "
                              "sparkbot-console with your keychain program.");
        result.actions = {ErrorAction::TryAgain, ErrorAction::RemoveAccountOnly};
    }
    if (!result.details.isEmpty())
        result.actions.append(ErrorAction::CopyDetails);
    return result;
}

} // namespace sparkbot
