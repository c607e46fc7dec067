#include "api/onceupload.h"

#include <algorithm>
#include <cstring>

namespace sparkbot {

OnceUpload::OnceUpload(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceUpload::readData(char *data, qint64 maxSize)
{
    const qint64 length = std::min(maxSize, m_body.size() - m_position);
    if (length <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_position, size_t(length));
    m_position += length;
    return length;
}

qint64 OnceUpload::writeData(const char *, qint64)
{
    return -1;
}

} // namespace sparkbot
