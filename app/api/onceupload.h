#pragma once

#include <QByteArray>
#include <QIODevice>

namespace sparkbot {

/// The body of a request that may leave only once, empty bodies included.
///
/// QNetworkAccessManager 6.4 sends a request again by itself when the peer closes before the first byte of an answer:
/// up to four times over TLS, whatever the verb. It rewinds the body first, and gives up (ContentReSendError) when the
/// body cannot be rewound. This device cannot. It works only with DoNotBufferUploadDataAttribute and a Content-Length
/// header, otherwise Qt reads it into a buffer of its own, which can be rewound.
class OnceUpload : public QIODevice {
    Q_OBJECT

public:
    explicit OnceUpload(const QByteArray &body, QObject *parent = nullptr);

    /// Some of the body was handed to the network. False = the server cannot have the whole request, unless it is
    /// empty.
    bool isTaken() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position >= m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_position + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace sparkbot
