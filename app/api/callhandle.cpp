#include "api/callhandle.h"

#include "api/call.h"

namespace sparkbot {

CallHandle::CallHandle() = default;

CallHandle::CallHandle(Call *call)
    : m_call(call)
{
}

CallHandle::CallHandle(const CallHandle &) = default;
CallHandle &CallHandle::operator=(const CallHandle &) = default;
CallHandle::~CallHandle() = default;

bool CallHandle::isActive() const
{
    return m_call && m_call->isActive();
}

void CallHandle::cancel()
{
    if (m_call)
        m_call->cancel();
}

void CallHandle::abandon()
{
    if (m_call)
        m_call->abandon();
}

} // namespace sparkbot
