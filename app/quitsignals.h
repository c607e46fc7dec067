#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace sparkbot {

/// SIGTERM and SIGINT as a Qt signal, so that a logout or Ctrl+C quits in order. Does nothing where there are no Unix
/// signals. At most one instance at a time: signal handlers belong to the process.
class QuitSignals : public QObject {
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// A crash must not write the API key to a core file.
void forbidCoreDumps();

} // namespace sparkbot
