#pragma once

#include "shared/errortext.h"

/// The part of the sentences in errortext that depends on what was being done: an operation that is added has its words
/// here.
namespace sparkbot::operationtext {

struct Sentences {
    QString what;
    QString next;
    QList<ErrorAction> actions;
};

/// A name inside a sentence, or `otherwise` if it is empty. One written from right to left is isolated, or it would
/// turn the words around it.
QString named(const QString &name, const QString &otherwise);
QString accountName(const ErrorContext &context);
QString deviceName(const ErrorContext &context);

/// What certainly did not happen.
QString unchanged(const ErrorContext &context);
/// What may or may not have happened, after a write whose outcome is not known.
QString unsure(const ErrorContext &context);
/// 403: the key is known, but may not do this.
QString forbidden(const ErrorContext &context);
/// 404: what is gone depends on what was asked for. A number whose plan has no chats answers all its chat calls so.
Sentences notFound(const ErrorContext &context);
/// A definite no of the server: any other 4xx.
Sentences refused(int status, const ErrorContext &context);

} // namespace sparkbot::operationtext
