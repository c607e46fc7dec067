#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace simulator {

/// A request as it was read from the wire, without sockets.
struct Request {
    QByteArray verb; ///< upper case
    QStringList path; ///< decoded segments; the first is "v1"
    QList<QPair<QString, QString>> query; ///< decoded, in order
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QString pathText() const { return u'/' + path.join(u'/'); }
    /// Names of headers have no case. Empty when missing.
    QByteArray header(const QByteArray &name) const;
    bool has(QStringView name) const;
    /// The first value of this name, empty when missing.
    QString argument(QStringView name) const;
    /// A comma-separated argument.
    QStringList list(QStringView name) const;
    /// "true" or "false"; anything else is refused with 400.
    std::optional<bool> flag(QStringView name) const;
    /// The body as an object or array; anything else is refused with 400.
    QJsonObject object() const;
    QJsonArray array() const;
};

struct Reply {
    int status = 200;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< in addition to type and length
};

/// Ends a call with the contract's error object. Thrown by calls, caught by Api.
struct Refusal {
    int status = 400;
    QString message;
    QString code; ///< "errorCode", may be empty
    QList<QPair<QByteArray, QByteArray>> headers;

    Reply reply() const;
};

/// Paging: `page` from 0, `size` 20 by default, 100 at most.
struct Page {
    qsizetype first = 0;
    qsizetype size = 20;

    static Page of(const Request &request); ///< refuses what is out of range with 400
};

} // namespace simulator
