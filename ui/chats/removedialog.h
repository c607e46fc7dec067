#pragma once

#include <QDialog>

namespace sparkbot {

struct ChosenChats;

/// The question before chats are set to Removed, the only status that asks (R3.8). Names the account, the number and
/// the first chats; above 20 chats their number has to be typed. Cancel is the default. Deletes itself when closed.
class RemoveDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int mostWithoutTyping = 20;

    RemoveDialog(const ChosenChats &chats, QWidget *parent);
};

} // namespace sparkbot
