#pragma once

#include <QDialog>

namespace sparkbot {

/// The pasted ids and numbers that no loaded chat belongs to, to be copied.
class MissingDialog : public QDialog {
    Q_OBJECT

public:
    /// `whole`: all chats of the number are loaded, so they are missing for certain.
    MissingDialog(const QStringList &missing, int pasted, bool whole, QWidget *parent);
};

} // namespace sparkbot
