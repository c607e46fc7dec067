// The floor of start-up: an application, a main window, an empty table.
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
