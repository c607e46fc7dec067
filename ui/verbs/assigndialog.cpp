#include "verbs/assigndialog.h"

#include "shared/plaintext.h"
#include "verbs/chosenchats.h"
#include "verbs/peoplepicker.h"
#include "verbs/verbtext.h"
#include "workflows/numberfacts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace sparkbot {

namespace {

constexpr int longestName = 60;

} // namespace

AssignDialog::AssignDialog(Question question, NumberFacts &facts, const ChosenChats &chats, const AgentId &me,
                           QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_facts(facts)
    , m_me(me)
    , m_picker(new PeoplePicker(
          facts, question == Question::WhoAmI ? PeoplePicker::Offer::People : PeoplePicker::Offer::Everyone, me, this))
    , m_within(new QComboBox(this))
    , m_isMe(new QCheckBox(tr("This is &me: “To Me” assigns to this member"), this))
{
    const int count = int(chats.names.size());
    const bool who = question == Question::WhoAmI;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(who ? tr("Who Are You?") : tr("Assign Chats"));

    QWidget *head = who
        ? new PlainLabel(tr("The API key does not say who is sitting here. Choose yourself once; “To Me” then assigns "
                            "chats to this member."),
                         this)
        : chosenChatsHead(
            chats,
            tr("%Ln chat(s) of %1 will be assigned to:", nullptr, count).arg(shownInLine(chats.number, longestName)),
            this);
    if (auto *sentence = qobject_cast<PlainLabel *>(head))
        sentence->setWordWrap(true);
    m_within->setAccessibleName(tr("Within department"));
    m_within->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_assign = buttons->addButton(who ? tr("Assign %Ln Chat(s) to Me", nullptr, count)
                                      : verbTitle(ChatVerb::assign({}), count),
                                  QDialogButtonBox::AcceptRole);
    m_assign->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(m_picker, 1);
    auto *more = new QFormLayout;
    more->setSpacing(8);
    more->addRow(tr("&Within department:"), m_within);
    column->addLayout(more);
    column->addWidget(m_isMe);
    column->addSpacing(8);
    column->addWidget(buttons);
    more->setRowVisible(m_within, !who);
    m_isMe->setVisible(!who);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());

    connect(m_picker, &PeoplePicker::choiceChanged, this, &AssignDialog::present);
    connect(m_picker, &PeoplePicker::accepted, this, &AssignDialog::confirm);
    connect(&m_facts, &NumberFacts::changed, this, &AssignDialog::presentDepartments);
    connect(m_assign, &QPushButton::clicked, this, &AssignDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_isMe, &QCheckBox::clicked, this, [this](bool checked) {
        const std::optional<Assignment> choice = m_picker->choice();
        m_me = checked && choice ? choice->agent : AgentId();
        m_picker->setMe(m_me);
        Q_EMIT meChanged(m_me, m_facts.ownerName(m_me.text()));
    });
    presentDepartments();
    present();
    m_picker->setFocus();
}

void AssignDialog::presentDepartments()
{
    const QString before = m_within->currentData().toString();
    m_within->clear();
    m_within->addItem(tr("None"));
    for (const Department &department : m_facts.departments())
        m_within->addItem(shownInLine(department.name, longestName), department.id.text());
    m_within->setCurrentIndex(qMax(0, m_within->findData(before)));
}

void AssignDialog::present()
{
    const std::optional<Assignment> choice = m_picker->choice();
    const bool isAgent = choice && !choice->agent.isNull();
    m_assign->setEnabled(choice.has_value());
    m_within->setEnabled(isAgent);
    m_within->setToolTip(isAgent ? QString() : tr("Only a member of the team can be given chats within a department."));
    m_isMe->setEnabled(isAgent);
    m_isMe->setChecked(isAgent && choice->agent == m_me);
}

void AssignDialog::confirm()
{
    std::optional<Assignment> choice = m_picker->choice();
    if (!choice)
        return;
    if (m_question == Question::WhoAmI)
        Q_EMIT meChanged(choice->agent, m_facts.ownerName(choice->agent.text()));
    else if (!choice->agent.isNull())
        choice->department = DepartmentId::fromServer(m_within->currentData().toString());
    Q_EMIT chosen(*choice);
    accept();
}

} // namespace sparkbot
