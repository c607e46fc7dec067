#pragma once

#include "credentials/credentialstore.h"

#include <QHash>
#include <QPointer>

#include <deque>

namespace sparkbot {

/// A keychain that answers when the test says so, one call after the other, and fails as the test wishes.
class SlowStore : public CredentialStore {
public:
    QHash<QUuid, QByteArray> keys;
    std::optional<CredentialError::Kind> failure; ///< what calls end with from now on
    bool begins = false; ///< calls take effect at once and only their answers wait

    void read(const QUuid &account, QObject *context, ReadHandler handler) override
    {
        m_waiting.push_back([this, account, waits = QPointer(context), handler = std::move(handler)] {
            if (!waits)
                return;
            if (failure || !keys.contains(account))
                handler(Unexpected(CredentialError{failure.value_or(CredentialError::Kind::NotFound), {}}));
            else
                handler(keys.value(account));
        });
    }
    void write(const QUuid &account, const QByteArray &key, QObject *context, DoneHandler handler) override
    {
        change(
            context, [this, account, key] { keys.insert(account, key); }, std::move(handler));
    }
    void remove(const QUuid &account, QObject *context, DoneHandler handler) override
    {
        change(
            context, [this, account] { keys.remove(account); }, std::move(handler));
    }

    int waiting() const { return int(m_waiting.size()); }
    void answer()
    {
        const std::function<void()> next = m_waiting.front();
        m_waiting.pop_front();
        next();
    }
    void answerAll()
    {
        while (!m_waiting.empty())
            answer();
    }

private:
    void change(QObject *context, const std::function<void()> &effect, DoneHandler handler)
    {
        const bool begun = begins && !failure;
        if (begun)
            effect();
        m_waiting.push_back([this, begun, effect, waits = QPointer(context), handler = std::move(handler)] {
            if (!waits)
                return;
            if (failure)
                return handler(Unexpected(CredentialError{*failure, {}}));
            if (!begun)
                effect();
            handler(true);
        });
    }

    std::deque<std::function<void()>> m_waiting;
};

} // namespace sparkbot
