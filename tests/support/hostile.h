#pragma once

#include <QByteArray>

/// Raw answers of a server that is broken, in the way or ill-meant.
namespace sparkbot::testing::hostile {

QByteArray garbage();
/// What a hotel's network says in place of the service.
QByteArray loginPage();
/// 200 with `body` behind Content-Encoding: deflate.
QByteArray compressed(const QByteArray &body);
/// 200 with `body` behind Content-Encoding: gzip.
QByteArray gzipped(const QByteArray &body);
QByteArray brokenGzip();
/// A JSON array of at least `bytes` that compresses about ten to thirty times: below the ratio at which Qt suspects a
/// bomb.
QByteArray rows(qsizetype bytes);
/// 200 with "[]" and this Content-Length; the connection stays open.
QByteArray withLength(const QByteArray &length);
QByteArray longHeader(qsizetype bytes);

} // namespace sparkbot::testing::hostile
