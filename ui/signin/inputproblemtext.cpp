#include "signin/inputproblemtext.h"

#include <QCoreApplication>

namespace sparkbot {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(InputProblem)
};

} // namespace

InputField inputField(SignIn::InputProblem problem)
{
    switch (problem) {
    case SignIn::InputProblem::None:
    case SignIn::InputProblem::NameEmpty:
    case SignIn::InputProblem::NameTaken:
        return InputField::Name;
    case SignIn::InputProblem::AddressEmpty:
    case SignIn::InputProblem::AddressInvalid:
    case SignIn::InputProblem::AddressPlainHttp:
    case SignIn::InputProblem::AddressExtraParts:
        return InputField::Address;
    case SignIn::InputProblem::KeyEmpty:
    case SignIn::InputProblem::KeyTooShort:
    case SignIn::InputProblem::KeyBadCharacter:
        return InputField::Key;
    }
    return InputField::Name;
}

QString inputProblemText(SignIn::InputProblem problem)
{
    switch (problem) {
    case SignIn::InputProblem::None:
        return {};
    case SignIn::InputProblem::NameEmpty:
        return Say::tr("Give the account a name, so that you can tell it from others.");
    case SignIn::InputProblem::NameTaken:
        return Say::tr("Another account has this name already. Choose a different one.");
    case SignIn::InputProblem::AddressEmpty:
        return Say::tr("Enter the address of the API. Your web console shows it beside the key.");
    case SignIn::InputProblem::AddressInvalid:
        return Say::tr("This is not a web address. It looks like https://api.example.com/v1.");
    case SignIn::InputProblem::AddressPlainHttp:
        return Say::tr("http: would send the key readable for everyone on the way. Use https:.");
    case SignIn::InputProblem::AddressExtraParts:
        return Say::tr("Only the address itself, please: without user name, “?” or “#”.");
    case SignIn::InputProblem::KeyEmpty:
        return Say::tr("Paste the API key of the account.");
    case SignIn::InputProblem::KeyTooShort:
        return Say::tr("This is too short for an API key. Was the whole key copied?");
    case SignIn::InputProblem::KeyBadCharacter:
        return Say::tr("A key has letters, digits and signs, no spaces or line breaks. Copy it again.");
    }
    return {};
}

} // namespace sparkbot
