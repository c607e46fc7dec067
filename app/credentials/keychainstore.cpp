#include "credentials/keychainstore.h"

#include "credentials/secretservice.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

using Kind = CredentialError::Kind;
using QKeychain::Job;

QString serviceName()
{
    return u"sparkbot-console"_s;
}

QString itemName(const QUuid &account)
{
    return account.toString(QUuid::WithoutBraces);
}

bool isPrintableAscii(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Only after a failure: some services make the missing keyring when the first key comes.
Kind whyNotWritten(const SecretService::Finding &before)
{
    if (before.isLocked())
        return Kind::Locked;
    return before.defaultMissing ? Kind::NoKeyring : Kind::Refused;
}

/// One call: answers its handler once, and only while context and store are alive.
template <class Value>
class Operation : public QObject {
public:
    using Answer = Result<Value, CredentialError>;
    using Handler = std::function<void(Answer)>;

    Operation(int deadline, QObject *context, Handler handler)
        : m_context(context)
        , m_handler(std::move(handler))
    {
        m_deadline.setSingleShot(true);
        m_deadline.callOnTimeout(this, [this] { fail(Kind::NoAnswer); });
        m_deadline.start(deadline);
    }

    bool isSettled() const { return !m_handler; }
    bool isAwaited() const { return m_handler && m_context; }
    void succeed(Value value) { settle(Answer(std::move(value))); }
    void fail(Kind kind, const QString &technical = {}) { settle(Unexpected(CredentialError{kind, technical})); }

private:
    void settle(Answer answer)
    {
        m_deadline.stop();
        const Handler handler = std::exchange(m_handler, {});
        if (handler && m_context)
            handler(std::move(answer));
    }

    QPointer<QObject> m_context;
    Handler m_handler;
    QTimer m_deadline;
};

using ReadOperation = Operation<QByteArray>;
using DoneOperation = Operation<bool>;

/// Starts a job that belongs to nobody. `then` runs unless `receiver` died; QtKeychain may emit finished() twice.
template <class JobType, class Then>
void start(JobType *job, QObject *receiver, Then then)
{
    job->setAutoDelete(true);
    QObject::connect(
        job, &Job::finished, receiver, [job, then = std::move(then)] { then(*job); }, Qt::SingleShotConnection);
    job->start();
}

} // namespace

struct KeychainStore::Private {
    int deadline;
    SecretService secrets;
    QObject receiver; ///< dies with the store and takes every connection to a job along

    using Then = std::function<void(const SecretService::Finding &)>;
    void find(const QUuid &account, Then then);
};

/// What the Secret Service knows of the account's item; where another keychain is in use, that it is there and open.
void KeychainStore::Private::find(const QUuid &account, Then then)
{
    if (SecretService::isUsed()) {
        secrets.find(itemName(account), serviceName(), std::move(then));
        return;
    }
    QTimer::singleShot(0, &receiver, [then = std::move(then)] { then({.available = true, .technical = {}}); });
}

KeychainStore::KeychainStore(int deadline, QObject *parent)
    : CredentialStore(parent)
    , d(std::make_unique<Private>())
{
    d->deadline = deadline;
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QUuid &account, QObject *context, ReadHandler handler)
{
    const auto operation = std::make_shared<ReadOperation>(d->deadline, context, std::move(handler));
    d->find(account, [this, account, operation](const SecretService::Finding &finding) {
        if (!finding.available) {
            operation->fail(Kind::NoService, finding.technical);
            return;
        }
        auto *const job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(itemName(account));
        start(job, &d->receiver, [this, account, operation](const QKeychain::ReadPasswordJob &done) {
            const QString technical = done.errorString();
            if (done.error() == QKeychain::NoError) {
                const QByteArray key = done.binaryData(); // the text's bytes, without a detour through QString
                if (operation->isSettled())
                    Q_EMIT late(account, key);
                else
                    operation->succeed(key);
            } else if (done.error() == QKeychain::EntryNotFound) {
                d->find(account, [operation, technical](const SecretService::Finding &after) {
                    operation->fail(after.isLocked() || after.hasItem() ? Kind::Locked : Kind::NotFound, technical);
                });
            } else {
                operation->fail(Kind::Refused, technical);
            }
        });
    });
}

void KeychainStore::write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler)
{
    const auto operation = std::make_shared<DoneOperation>(d->deadline, context, std::move(handler));
    d->find(account, [this, account, key, operation](const SecretService::Finding &finding) {
        if (!operation->isAwaited())
            return;
        if (!finding.available) {
            operation->fail(Kind::NoService, finding.technical);
            return;
        }
        if (!isPrintableAscii(key)) {
            operation->fail(Kind::Refused, u"not printable ASCII"_s);
            return;
        }
        auto *const job = new QKeychain::WritePasswordJob(serviceName());
        job->setKey(itemName(account));
        job->setTextData(QString::fromLatin1(key)); // text and binary items of one name hide each other
        start(job, &d->receiver, [this, account, key, operation, finding](const QKeychain::WritePasswordJob &done) {
            if (!operation->isAwaited())
                return;
            if (done.error() != QKeychain::NoError) {
                operation->fail(whyNotWritten(finding), done.errorString());
                return;
            }
            auto *const back = new QKeychain::ReadPasswordJob(serviceName());
            back->setKey(itemName(account));
            start(back, &d->receiver, [key, operation](const QKeychain::ReadPasswordJob &read) {
                if (read.error() == QKeychain::NoError && read.binaryData() == key)
                    operation->succeed(true);
                else
                    operation->fail(Kind::NotKept, read.errorString());
            });
        });
    });
}

void KeychainStore::remove(const QUuid &account, QObject *context, DoneHandler handler)
{
    const auto operation = std::make_shared<DoneOperation>(d->deadline, context, std::move(handler));
    d->find(account, [this, account, operation](const SecretService::Finding &finding) {
        if (!operation->isAwaited())
            return;
        if (!finding.available) {
            operation->fail(Kind::NoService, finding.technical);
            return;
        }
        auto *const job = new QKeychain::DeletePasswordJob(serviceName());
        job->setKey(itemName(account));
        start(job, &d->receiver, [this, account, operation, finding](const QKeychain::DeletePasswordJob &done) {
            const bool was = finding.hasItem() || (!SecretService::isUsed() && done.error() == QKeychain::NoError);
            const QString technical = done.errorString();
            if (done.error() != QKeychain::NoError && done.error() != QKeychain::EntryNotFound) {
                operation->fail(Kind::Refused, technical);
                return;
            }
            // libsecret reports success as well when it could not delete what is locked.
            d->find(account, [operation, was, technical](const SecretService::Finding &after) {
                if (after.hasItem() || after.isLocked())
                    operation->fail(after.isLocked() ? Kind::Locked : Kind::Refused, technical);
                else
                    operation->succeed(was);
            });
        });
    });
}

} // namespace sparkbot
