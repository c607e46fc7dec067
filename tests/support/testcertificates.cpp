#include "support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace sparkbot::testing {

using namespace Qt::StringLiterals;

namespace {

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

} // namespace

TestCertificates::TestCertificates()
{
    if (run(QStringList{u"req"_s, u"-x509"_s} + newKey
            + QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                          u"/CN=Console test authority"_s}))
        m_authority = read(u"ca.pem"_s);
}

QSslConfiguration TestCertificates::good() const
{
    return leaf("DNS:localhost,IP:127.0.0.1", 2);
}

QSslConfiguration TestCertificates::expired() const
{
    return leaf("DNS:localhost,IP:127.0.0.1", -1);
}

QSslConfiguration TestCertificates::otherHost() const
{
    return leaf("DNS:api.example.com", 2);
}

QSslConfiguration TestCertificates::selfSigned() const
{
    return leaf("DNS:localhost,IP:127.0.0.1", 2, true);
}

QSslConfiguration TestCertificates::leaf(const QByteArray &alternativeName, int days, bool selfSigned) const
{
    QFile extensions(m_folder.filePath(u"leaf.ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        return {};
    extensions.write("subjectAltName=" + alternativeName + '\n');
    extensions.close();
    const QStringList signer = selfSigned ? QStringList{u"-signkey"_s, u"leaf.key"_s}
                                          : QStringList{u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s};
    const bool made =
        run(QStringList{u"req"_s} + newKey
            + QStringList{u"-keyout"_s, u"leaf.key"_s, u"-out"_s, u"leaf.csr"_s, u"-subj"_s, u"/CN=Console test"_s})
        && run(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, u"leaf.csr"_s, u"-out"_s, u"leaf.pem"_s, u"-extfile"_s,
                           u"leaf.ext"_s, u"-days"_s, QString::number(days)}
               + signer);
    if (!made)
        return {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(read(u"leaf.pem"_s)));
    tls.setPrivateKey(QSslKey(read(u"leaf.key"_s), QSsl::Ec));
    return tls;
}

bool TestCertificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

QByteArray TestCertificates::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace sparkbot::testing
