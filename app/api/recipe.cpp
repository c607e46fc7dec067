#include "api/recipe.h"

#include "api/onceupload.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    return {};
}

} // namespace

QNetworkRequest makeRequest(const ClientConfig &config, const QSslConfiguration *ssl, const RequestParts &parts,
                            const QUrl &url, const QString &requestId)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      u"sparkbot-console/%1"_s.arg(QCoreApplication::applicationVersion()));
    // Accept-Encoding is left to Qt, which asks for all it can unpack: naming it would end the unpacking. The cap on an
    // answer counts what comes out, whatever it was packed with.
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Language", "en");
    request.setRawHeader("X-Request-ID", requestId.toLatin1());
    if (config.authStyle == AuthStyle::Bearer)
        request.setRawHeader("Authorization", "Bearer " + config.key);
    else
        request.setRawHeader("Token", config.key);
    if (parts.body)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (ssl)
        request.setSslConfiguration(*ssl);
    return request;
}

QSslConfiguration makeSslConfiguration(const ClientConfig &config)
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setProtocol(QSsl::TlsV1_2OrLater);
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!config.extraCertificates.isEmpty()) {
        // Naming any certificate ends Qt's loading of the system's on demand, so they are named as well.
        static const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
        QList<QSslCertificate> trusted = system;
        for (const QByteArray &pem : config.extraCertificates)
            trusted += QSslCertificate::fromData(pem, QSsl::Pem);
        ssl.setCaCertificates(trusted);
    }
    return ssl;
}

Dispatch dispatch(QNetworkAccessManager &manager, const QNetworkRequest &request, const RequestParts &parts)
{
    if (parts.effect == Effect::Read && parts.verb == Verb::Get)
        return {manager.get(request), nullptr};
    QNetworkRequest once = request;
    const QByteArray body = parts.body.value_or(QByteArray());
    once.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    auto *upload = new OnceUpload(body);
    QNetworkReply *reply = manager.sendCustomRequest(once, verbName(parts.verb), upload);
    upload->setParent(reply);
    return {reply, upload};
}

} // namespace sparkbot
