#include "views/arrangecolumnsdialog.h"

#include "chats/chatheader.h"
#include "models/chattable.h"
#include "shared/plaintext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sparkbot {

namespace {

constexpr int sectionRole = Qt::UserRole + 1;
constexpr int narrowest = 32;
constexpr int widest = 1'200;
constexpr int widthStep = 8;

} // namespace

ArrangeColumnsDialog::ArrangeColumnsDialog(ChatHeader &header, QWidget *parent)
    : QDialog(parent)
    , m_header(header)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Move &Up"), this))
    , m_down(new QPushButton(tr("Move Dow&n"), this))
    , m_width(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Arrange Columns"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->installEventFilter(this);
    m_up->setToolTip(tr("Further to the left in the table (Alt+Up)"));
    m_down->setToolTip(tr("Further to the right in the table (Alt+Down)"));
    m_width->setAccessibleName(tr("Width"));
    m_width->setRange(narrowest, widest);
    m_width->setSingleStep(widthStep);
    m_width->setSuffix(tr(" px"));
    m_width->setKeyboardTracking(false);

    auto *widthTitle = new PlainLabel(tr("&Width:"), this);
    widthTitle->setBuddy(m_width);
    auto *reset = new QPushButton(tr("Reset to &Default"), this);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addSpacing(8);
    side->addWidget(widthTitle);
    side->addWidget(m_width);
    side->addStretch(1);
    side->addWidget(reset);
    for (QPushButton *button : {m_up, m_down, reset})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(row, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(+1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_header.setLayout({});
        present();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ArrangeColumnsDialog::presentCurrent);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        m_header.setSectionHidden(item->data(sectionRole).toInt(), item->checkState() != Qt::Checked);
        presentCurrent();
    });
    connect(m_width, &QSpinBox::valueChanged, this,
            [this](int width) { m_header.resizeSection(currentSection(), width); });
    present();
    m_list->setCurrentRow(0);
}

int ArrangeColumnsDialog::currentSection() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(sectionRole).toInt() : -1;
}

void ArrangeColumnsDialog::present()
{
    const int current = currentSection();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int place = 0; place < m_header.count(); ++place) {
        const int section = m_header.logicalIndex(place);
        auto *item = new QListWidgetItem(m_header.model()->headerData(section, Qt::Horizontal).toString(), m_list);
        item->setData(sectionRole, section);
        item->setCheckState(m_header.isSectionHidden(section) ? Qt::Unchecked : Qt::Checked);
        if (section == int(ChatTable::Column::Name)) // a row must say who it is
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        if (section == current)
            m_list->setCurrentItem(item);
    }
    presentCurrent();
}

void ArrangeColumnsDialog::presentCurrent()
{
    const int section = currentSection();
    const int row = m_list->currentRow();
    const QList<int> shown = m_header.shownSections();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    const QSignalBlocker quiet(m_width);
    // The last column takes what the others leave.
    m_width->setEnabled(shown.contains(section) && section != shown.last());
    m_width->setValue(section >= 0 ? m_header.sectionSize(section) : narrowest);
}

void ArrangeColumnsDialog::move(int by)
{
    const int from = m_list->currentRow();
    if (from < 0 || from + by < 0 || from + by >= m_list->count())
        return;
    m_header.moveSection(from, from + by);
    present();
}

bool ArrangeColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (arrow && (key->modifiers() & Qt::AltModifier)) {
            move(key->key() == Qt::Key_Up ? -1 : +1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sparkbot
