#pragma once

#include "api/client.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

class QNetworkAccessManager;
class QNetworkReply;

namespace sparkbot {

class OnceUpload;

/// The one place that makes a QNetworkRequest: no redirects, no HTTP/2, no cookies, no cache, no stored passwords, our
/// own headers and nothing that tells about the machine. Call only with a checked address and a valid key; `ssl` is
/// null for plain http, where it would load OpenSSL for nothing.
QNetworkRequest makeRequest(const ClientConfig &config, const QSslConfiguration *ssl, const RequestParts &parts,
                            const QUrl &url, const QString &requestId);

/// The system's certificates plus the configured ones; TLS 1.2 or later, and always verified. To be made once for each
/// client: with certificates of one's own it copies all of the system's, read once for the process (about 100 ms).
QSslConfiguration makeSslConfiguration(const ClientConfig &config);

/// Sends it. Reads may be repeated by Qt when a kept-alive connection turns out to be dead; everything else goes out
/// with an upload that cannot be rewound, and therefore at most once. `upload` is null for reads; the reply owns it.
struct Dispatch {
    QNetworkReply *reply = nullptr;
    OnceUpload *upload = nullptr;
};
Dispatch dispatch(QNetworkAccessManager &manager, const QNetworkRequest &request, const RequestParts &parts);

} // namespace sparkbot
