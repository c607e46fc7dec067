#include "credentials/sessionstore.h"

namespace sparkbot {

namespace {

/// Later, and never when `context` died meanwhile.
template <class Handler, class Answer>
void answerLater(QObject *context, Handler handler, Answer answer)
{
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), answer = std::move(answer)] { handler(answer); }, Qt::QueuedConnection);
}

} // namespace

void SessionStore::read(const QUuid &account, QObject *context, ReadHandler handler)
{
    using Answer = Result<QByteArray, CredentialError>;
    const auto found = m_keys.constFind(account);
    answerLater(context, std::move(handler),
                found == m_keys.cend() ? Answer(Unexpected(CredentialError{CredentialError::Kind::NotFound, {}}))
                                       : Answer(*found));
}

void SessionStore::write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler)
{
    m_keys.insert(account, key);
    answerLater(context, std::move(handler), Result<bool, CredentialError>(true));
}

void SessionStore::remove(const QUuid &account, QObject *context, DoneHandler handler)
{
    answerLater(context, std::move(handler), Result<bool, CredentialError>(m_keys.remove(account)));
}

} // namespace sparkbot
