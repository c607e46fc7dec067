#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace sparkbot {

/// Places its items like words of a text: side by side in their own size, on the next line where there is no more room.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &area) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    /// Where each item goes in an area of this width, and the height that takes.
    std::pair<std::vector<QRect>, int> places(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace sparkbot
