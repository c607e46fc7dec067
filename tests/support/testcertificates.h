#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace sparkbot::testing {

/// A certificate authority of our own and servers certified by it, made by the openssl program when asked for. Nothing
/// secret is kept in the source tree, and nothing in it can expire.
class TestCertificates {
public:
    TestCertificates();

    /// False where the openssl program is missing; tests that need TLS then fail.
    bool isValid() const { return !m_authority.isEmpty(); }
    /// PEM, for ClientConfig::extraCertificates.
    QByteArray authority() const { return m_authority; }

    /// For servers on 127.0.0.1 and localhost.
    QSslConfiguration good() const;
    QSslConfiguration expired() const;
    QSslConfiguration otherHost() const;
    QSslConfiguration selfSigned() const;

private:
    QSslConfiguration leaf(const QByteArray &alternativeName, int days, bool selfSigned = false) const;
    bool run(const QStringList &arguments) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QByteArray m_authority;
};

} // namespace sparkbot::testing
