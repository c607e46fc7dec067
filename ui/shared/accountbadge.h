#pragma once

#include <QWidget>

namespace sparkbot {

struct Account;

/// The account's colour as a dot and its name beside it: on every dialog that writes (R8.1). The name is always there;
/// the colour is never the only sign.
class AccountBadge : public QWidget {
    Q_OBJECT

public:
    explicit AccountBadge(const Account &account, QWidget *parent = nullptr);
};

/// The dot alone, `size` logical pixels wide, for lists and menus.
QIcon accountDot(const Account &account, int size);

} // namespace sparkbot
