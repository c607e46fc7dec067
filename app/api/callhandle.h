#pragma once

#include <QPointer>

namespace sparkbot {

class Call;

/// A handle on a request under way. May be dropped at any time, which changes nothing for the request.
class CallHandle {
public:
    CallHandle();
    explicit CallHandle(Call *call);
    CallHandle(const CallHandle &);
    CallHandle &operator=(const CallHandle &);
    ~CallHandle();

    bool isActive() const;
    /// Settles the call as Cancelled: its handler runs once, with `delivered` telling whether the server may have
    /// acted.
    void cancel();
    /// Drops the call: its handler never runs. For reads that something newer replaced.
    void abandon();

private:
    QPointer<Call> m_call;
};

} // namespace sparkbot
