#pragma once

#include "support/faultserver.h"

namespace sparkbot::testing {

/// A FaultServer in front of a real one on 127.0.0.1: passes every request on, waits until the real server has answered
/// (so it has acted), and only then applies the fault to the answer. With Fault::None it is transparent. The lost
/// answer of a write:
///
///     FaultProxy proxy(simulator.port());
///     proxy.setFault(Fault::Reset, FaultServer::verb("POST"), 1);
///     ... console works against proxy.url(u"/v1") ...
///
/// What setAnswers() chooses goes out in place of the real server's answer; setAnswer() is not used. If the upstream
/// cannot be reached, the client gets a 502.
class FaultProxy : public FaultServer {
    Q_OBJECT

public:
    explicit FaultProxy(quint16 upstreamPort, QObject *parent = nullptr);

protected:
    void provideAnswer(const SeenRequest &request, QObject *context, Deliver deliver) override;

private:
    quint16 m_upstreamPort;
};

} // namespace sparkbot::testing
