#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <optional>

namespace sparkbot {
class StateDb;
}

/// How what is kept on this computer is read and written. Every failure is told to the StateDb, which is how it learns
/// that its file is damaged; lastError() of the StateDb says what it was.
namespace sparkbot::statequery {

/// The statement after it ran, or nothing when it failed. Opens the database.
std::optional<QSqlQuery> run(StateDb &db, const QString &statement, const QVariantList &values = {});
/// The next row. False at the end, and also where the rest cannot be read.
bool next(StateDb &db, QSqlQuery &query);
/// Runs all of `work` or, if it returns false, nothing of it.
bool inOne(StateDb &db, const std::function<bool()> &work);
/// Never null: a null QString would be stored as NULL.
QString text(const QString &text);

} // namespace sparkbot::statequery
