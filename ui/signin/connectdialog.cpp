#include "signin/connectdialog.h"

#include "shared/plaintext.h"
#include "signin/inputproblemtext.h"
#include "ui_connectform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>

namespace sparkbot {

namespace {

QString windowTitleFor(ConnectDialog::Mode mode)
{
    switch (mode) {
    case ConnectDialog::Mode::NewAccount:
        return ConnectDialog::tr("Connect to SparkBot");
    case ConnectDialog::Mode::ReplaceKey:
        return ConnectDialog::tr("Replace Key");
    case ConnectDialog::Mode::SessionKey:
        return ConnectDialog::tr("Key for This Session");
    }
    return {};
}

} // namespace

ConnectDialog::ConnectDialog(Mode mode, const std::optional<Account> &account, Accounts &accounts,
                             CredentialStore &keychain, QWidget *parent)
    : RequestDialog(parent)
    , m_mode(mode)
    , m_account(mode == Mode::NewAccount ? std::nullopt : account)
    , m_signIn(accounts, keychain)
    , m_form(std::make_unique<Ui::ConnectForm>())
    , m_pages(new QStackedWidget(body()))
{
    setWindowTitle(windowTitleFor(mode));
    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setUpForm();
    setUpChoice();
    setUpButtons();
    if (!m_account)
        m_form->name->setText(accounts.freeName(tr("SparkBot")));
    backToForm();

    connect(&m_signIn, &SignIn::tested, this, [this](const QList<Device> &devices) { showNumbers(devices); });
    connect(&m_signIn, &SignIn::failed, this, [this](const ApiError &error) { showTestFailure(error); });
    connect(&m_signIn, &SignIn::notKept, this, [this](const CredentialError &error) { showKeepFailure(error); });
    connect(&m_signIn, &SignIn::notRemembered, this, [this] { showNotRemembered(); });
    connect(&m_signIn, &SignIn::connected, this, [this](const Account &remembered, const QByteArray &key) {
        setIdle();
        m_form->key->clear();
        Q_EMIT connected(remembered, key);
        accept();
    });
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::setUpForm()
{
    auto *page = new QWidget(m_pages);
    m_form->setupUi(page);
    m_pages->addWidget(page);
    m_form->style->setVisible(false);
    m_form->styleLabel->setVisible(false);

    if (m_account) {
        m_form->intro->setText(
            m_mode == Mode::SessionKey
                ? tr("The key is used until the program ends and is not written anywhere.")
                : tr("The new key is tested first. Until it works, the old one stays in the keychain."));
        m_form->name->setText(m_account->name);
        m_form->address->setText(m_account->address.toString());
        m_form->style->setCurrentIndex(m_account->bearer ? 1 : 0);
        m_form->advanced->setChecked(m_account->bearer);
    }

    connect(m_form->advanced, &QToolButton::toggled, this, [this](bool open) {
        m_form->advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_form->style->setVisible(open);
        m_form->styleLabel->setVisible(open);
    });
    connect(m_form->reveal, &QCheckBox::toggled, this,
            [this](bool shown) { m_form->key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_form->key, &QLineEdit::textEdited, this, [this](const QString &text) { keyEdited(text); });
    for (QLineEdit *field : {m_form->name, m_form->address, m_form->key}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            if (m_checked)
                showProblems();
        });
    }
}

void ConnectDialog::setUpChoice()
{
    auto *page = new QWidget(m_pages);
    m_found = new PlainLabel(page);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setWordWrap(true);
    m_choice = new QComboBox(page);
    m_choice->setAccessibleName(tr("Show first"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    m_choiceLabel = new PlainLabel(tr("Show &first"), page);
    m_choiceLabel->setBuddy(m_choice);

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_choiceLabel);
    row->addWidget(m_choice, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_found);
    column->addLayout(row);
    column->addStretch(1);
    m_pages->addWidget(page);
}

void ConnectDialog::setUpButtons()
{
    m_connect = buttons()->addButton(m_mode == Mode::ReplaceKey ? tr("&Replace Key") : tr("&Connect"),
                                     QDialogButtonBox::ActionRole);
    m_open = buttons()->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    m_back = buttons()->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    connect(m_connect, &QPushButton::clicked, this, [this] { connectNow(); });
    connect(m_open, &QPushButton::clicked, this, [this] { keep(); });
    connect(m_back, &QPushButton::clicked, this, [this] { backToForm(); });
    if (m_account)
        return;
    m_demo = buttons()->addButton(tr("&Explore with Sample Data"), QDialogButtonBox::ResetRole);
    m_demo->setToolTip(tr("Opens sample data on this computer. No account and no network are needed."));
    connect(m_demo, &QPushButton::clicked, this, [this] {
        Q_EMIT demoRequested();
        reject();
    });
}

void ConnectDialog::keyEdited(const QString &text)
{
    const QString trimmed = SignIn::trimmed(text);
    if (trimmed != text) {
        m_form->key->setText(trimmed);
        m_form->keyProblem->setHint(tr("Spaces and line ends around the key were left out."));
    } else if (!m_checked) {
        m_form->keyProblem->setHint({});
    }
}

SignIn::Input ConnectDialog::input() const
{
    SignIn::Input input;
    if (m_account)
        input.replaces = m_account->id;
    input.name = m_form->name->text();
    input.address = m_form->address->text();
    input.key = m_form->key->text();
    input.bearer = m_form->style->currentIndex() == 1;
    return input;
}

bool ConnectDialog::showProblems()
{
    const QList<SignIn::InputProblem> problems = m_signIn.check(input());
    const auto show = [&problems](ProblemLabel *label, InputField field) {
        for (SignIn::InputProblem problem : problems) {
            if (inputField(problem) == field)
                return label->setProblem(inputProblemText(problem));
        }
        label->setProblem({});
    };
    show(m_form->nameProblem, InputField::Name);
    show(m_form->addressProblem, InputField::Address);
    show(m_form->keyProblem, InputField::Key);
    return !problems.isEmpty();
}

void ConnectDialog::connectNow()
{
    clearProblem();
    m_checked = true;
    if (showProblems()) {
        switch (inputField(m_signIn.check(input()).constFirst())) {
        case InputField::Name:
            return m_form->name->setFocus();
        case InputField::Address:
            return m_form->address->setFocus();
        case InputField::Key:
            return m_form->key->setFocus();
        }
    }
    m_tested = false;
    setBusy(tr("Asking SparkBot which numbers the key can see…"));
    m_signIn.test(input());
}

void ConnectDialog::showNumbers(const QList<Device> &devices)
{
    setIdle();
    m_tested = true;
    m_choice->clear();
    QStringList names;
    int first = -1;
    for (const Device &device : devices) {
        const QString name = shownInLine(device.displayName(), 60);
        names.append(name);
        if (device.session == SessionState::Connected && first < 0)
            first = m_choice->count();
        m_choice->addItem(device.phone.isEmpty() ? name : tr("%1   %2").arg(name, shownInLine(device.phone, 30)),
                          device.id.text());
    }
    m_choice->setCurrentIndex(qMax(first, 0));
    if (m_account) {
        keep();
        return;
    }

    constexpr int listed = 6;
    QString list = names.mid(0, listed).join(QStringLiteral(", "));
    if (names.size() > listed)
        list = tr("%1 and %n more", nullptr, int(names.size()) - listed).arg(list);
    const int count = int(devices.size());
    if (count == 0)
        m_found->setText(tr("The key works, but no WhatsApp number is registered yet. Open the web console to add one; "
                            "it then appears here after a refresh."));
    else if (count < SignIn::mostListed)
        m_found->setText(tr("Found %n number(s): %1", nullptr, count).arg(list));
    else
        m_found->setText(tr("Found at least %n number(s): %1", nullptr, count).arg(list));
    m_choice->setVisible(!devices.isEmpty());
    m_choiceLabel->setVisible(!devices.isEmpty());
    m_pages->setCurrentIndex(1);
    m_connect->hide();
    m_demo->hide();
    m_open->show();
    m_back->show();
    m_open->setDefault(true);
    if (devices.isEmpty())
        m_open->setFocus();
    else
        m_choice->setFocus();
}

DeviceId ConnectDialog::chosenNumber() const
{
    return m_account ? m_account->defaultDevice : DeviceId::fromServer(m_choice->currentData().toString());
}

void ConnectDialog::keep()
{
    if (m_mode == Mode::SessionKey) {
        m_signIn.useForThisSession(chosenNumber());
        return;
    }
    setBusy(tr("Keeping the key in the keychain…"));
    m_signIn.keep(chosenNumber());
}

void ConnectDialog::showTestFailure(const ApiError &error)
{
    ErrorContext context;
    context.operation = Operation::TestKey;
    context.account = m_form->name->text();
    setProblem(errorText(error, context), {ErrorAction::TryAgain});
    QLineEdit *field = error.isUnauthorized() || error.isForbidden() ? m_form->key : m_form->address;
    field->setFocus();
    field->selectAll();
}

void ConnectDialog::showKeepFailure(const CredentialError &error)
{
    setProblem(errorText(error, m_form->name->text(), KeyUse::Keep),
               {ErrorAction::TryAgain, ErrorAction::UseForThisSession});
}

void ConnectDialog::showNotRemembered()
{
    ErrorText text;
    text.what = tr("The settings of this program cannot be written to the disk.");
    text.notDone = tr("The account %1 was not kept, and the keychain is put back as it was.")
                       .arg(shownInLine(m_form->name->text(), 60));
    text.next = tr("Make room on the disk or mend the permissions of the settings folder and try again, or use the key "
                   "for this session only.");
    text.actions = {ErrorAction::TryAgain, ErrorAction::UseForThisSession};
    setProblem(text, text.actions);
}

void ConnectDialog::backToForm()
{
    clearProblem();
    m_tested = false;
    m_pages->setCurrentIndex(0);
    m_open->hide();
    m_back->hide();
    m_connect->show();
    if (m_demo)
        m_demo->show();
    m_connect->setDefault(true);
    QLineEdit *field = m_account || !m_form->address->text().isEmpty() ? m_form->key : m_form->name;
    field->setFocus();
    field->selectAll();
}

void ConnectDialog::abort()
{
    m_signIn.cancel();
}

void ConnectDialog::act(ErrorAction action)
{
    clearProblem();
    if (action == ErrorAction::UseForThisSession)
        m_signIn.useForThisSession(chosenNumber());
    else if (m_tested)
        keep();
    else
        connectNow();
}

} // namespace sparkbot
