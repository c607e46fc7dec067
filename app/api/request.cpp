#include "api/request.h"

namespace sparkbot {

using namespace Qt::StringLiterals;

RequestParts &RequestParts::segment(const char *literal)
{
    path.append(QString::fromLatin1(literal));
    return *this;
}

RequestParts &RequestParts::segmentOfId(const QString &text, bool addressable)
{
    if (!addressable && invalidId.isEmpty())
        invalidId = text.isEmpty() ? u"(empty)"_s : text;
    path.append(text);
    return *this;
}

QUrl RequestParts::url(const QUrl &base) const
{
    if (!invalidId.isEmpty())
        return {};
    // Encoded by hand and parsed strictly: QUrl::setPath would normalise "..", and encode "%40" a second time.
    QByteArray address = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (address.endsWith('/')) // QUrl::StripTrailingSlash keeps a path that is only "/"
        address.chop(1);
    for (const QString &part : path)
        address += '/' + QUrl::toPercentEncoding(part, "@");
    char separator = '?';
    for (const auto &[name, value] : query) {
        address += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value, "@:,");
        separator = '&';
    }
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

} // namespace sparkbot
