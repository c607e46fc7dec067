#include "domain/device.h"

namespace sparkbot {

SessionState sessionStateFromWord(QStringView word)
{
    if (word == u"online" || word == u"connected")
        return SessionState::Connected;
    if (word == u"loading" || word == u"authorizing" || word == u"syncing" || word == u"timeout_sync")
        return SessionState::Syncing;
    if (word.startsWith(u"offline") || word == u"disconnected" || word == u"timeout" || word == u"conflict"
        || word == u"blocked" || word == u"error" || word == u"authorize" || word == u"new")
        return SessionState::Disconnected;
    return SessionState::Unknown;
}

QString Device::displayName() const
{
    if (!alias.isEmpty())
        return alias;
    return phone.isEmpty() ? id.text() : phone;
}

} // namespace sparkbot
