#pragma once

#include <QObject>
#include <QUrl>

#include <functional>

class QProcess;

namespace sparkbot {

/// The simulator as a program of its own beside the console. In a thread of the console it would cost a third of the
/// console's memory: its data, Qt's HTTP server, and OpenSSL, which that loads without need. Started on first use; ends
/// with this object and, because it watches its standard input, also when the console is killed.
class SampleProcess : public QObject {
    Q_OBJECT

public:
    struct Server {
        QUrl address;
        QString key; ///< made for this run
        QString problem; ///< a sentence, empty if the server is up
    };
    using User = std::function<void(const Server &)>;

    /// `program` is the path of sparkbot-simulator.
    explicit SampleProcess(QString program, QObject *parent = nullptr);
    ~SampleProcess() override;

    /// Tells `user` of the server as soon as it is up or known to fail, unless `context` is gone by then.
    void use(QObject *context, User user);

Q_SIGNALS:
    void settled();

private:
    void start();
    void read();
    void settle();
    void fail(const QString &reason);

    QString m_program;
    QProcess *m_process = nullptr;
    Server m_server;
    bool m_settled = false;
};

} // namespace sparkbot
