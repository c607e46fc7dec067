#pragma once

#include "workflows/signin.h"

namespace sparkbot {

enum class InputField {
    Name,
    Address,
    Key,
};

/// Beside which field a problem is shown, and in what words.
InputField inputField(SignIn::InputProblem problem);
QString inputProblemText(SignIn::InputProblem problem);

} // namespace sparkbot
