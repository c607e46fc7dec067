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
/// 200 with `[{"id":"one"}]` behind Content-Encoding: br.
QByteArray brotli();
/// 48 MiB in 40 bytes.
QByteArray brotliBomb();
QByteArray brokenBrotli();
/// 200 with `body`, not longer than 100 000 bytes, behind Content-Encoding: zstd.
QByteArray zstandard(const QByteArray &body);
/// 48 MiB in a kilobyte and a half.
QByteArray zstandardBomb();
/// A JSON array of at least `bytes` that compresses about ten to thirty times: below the ratio at which Qt suspects a
/// bomb.
QByteArray rows(qsizetype bytes);
/// 200 with "[]" and this Content-Length; the connection stays open.
QByteArray withLength(const QByteArray &length);
QByteArray longHeader(qsizetype bytes);

} // namespace sparkbot::testing::hostile
