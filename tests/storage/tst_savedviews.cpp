#include "storage/savedviews.h"
#include "storage/statedb.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sparkbot;
using namespace Qt::StringLiterals;

namespace {

const QUuid acme = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
const QUuid other = QUuid::fromString(u"22222222-2222-4222-8222-222222222222"_s);

SavedView view(const QString &name, const QString &query = u"status:pending"_s)
{
    SavedView view;
    view.name = name;
    view.query = query;
    view.layout.columns = {{u"name"_s, 200, true}, {u"labels"_s, 0, false}};
    view.layout.sortColumn = u"lastActivity"_s;
    view.layout.descending = true;
    return view;
}

QStringList names(SavedViews &views)
{
    QStringList names;
    for (const SavedView &view : views.all())
        names.append(view.name);
    return names;
}

} // namespace

class TestSavedViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatWasSaved();
    void accountsDoNotSeeEachOther();
    void keepsTheOrder();
    void namesAreUniqueWithoutCase();
    void namesAreTidied();
    void updatesAndRemoves();
    void importsReplacingOrKeepingBoth();
    void importsAllOrNothing();
    void remembersHowAViewWasLeft();
    void whatCannotBeWrittenIsNotShown();
    void readingMakesNoFile();

private:
    /// As another start of the program would see them.
    std::unique_ptr<SavedViews> again(const QUuid &account = acme)
    {
        m_dbs.push_back(std::make_unique<StateDb>(m_dir->filePath(u"state.db"_s)));
        return std::make_unique<SavedViews>(*m_dbs.back(), account);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<std::unique_ptr<StateDb>> m_dbs;
};

void TestSavedViews::init()
{
    m_dbs.clear();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSavedViews::keepsWhatWasSaved()
{
    SavedView kept = view(u"VIP “billing” — <b>ñ</b> 🎉"_s, u"label:vip OR -status:resolved \"a b\""_s);
    const std::optional<qint64> id = again()->add(kept);
    QVERIFY(id);
    kept.id = *id;
    QCOMPARE(again()->all(), QList{kept});
    QCOMPARE(again()->find(*id), std::optional(kept));
    QVERIFY(!again()->find(*id + 1));
}

void TestSavedViews::accountsDoNotSeeEachOther()
{
    const std::unique_ptr<SavedViews> ours = again();
    QVERIFY(ours->add(view(u"VIP"_s)));
    SavedViews theirs(*m_dbs.back(), other);
    QVERIFY(theirs.all().isEmpty());
    QVERIFY(theirs.add(view(u"VIP"_s)));
    QVERIFY(theirs.remove(theirs.all().first().id));
    QCOMPARE(names(*again()), QStringList{u"VIP"_s});
}

void TestSavedViews::keepsTheOrder()
{
    const std::unique_ptr<SavedViews> views = again();
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        QVERIFY(views->add(view(name)));
    QVERIFY(views->remove(views->findByName(u"a"_s)->id)); // positions now begin late
    QVERIFY(views->move(views->findByName(u"d"_s)->id, 1));
    QCOMPARE(names(*views), (QStringList{u"b"_s, u"d"_s, u"c"_s}));
    QCOMPARE(names(*again()), names(*views));
    const std::unique_ptr<SavedViews> later = again();
    QVERIFY(later->add(view(u"e"_s)));
    QCOMPARE(names(*again()), (QStringList{u"b"_s, u"d"_s, u"c"_s, u"e"_s}));
    QVERIFY(!later->move(later->all().first().id, 4));
    QVERIFY(!later->move(later->all().first().id, -1));
    QVERIFY(!later->move(12'345, 0));
}

void TestSavedViews::namesAreUniqueWithoutCase()
{
    const std::unique_ptr<SavedViews> views = again();
    const std::optional<qint64> id = views->add(view(u"Ärger"_s));
    QVERIFY(id);
    QVERIFY(!views->add(view(u"  ÄRGER "_s)));
    QVERIFY(views->findByName(u"ärger"_s));
    QCOMPARE(views->freeName(u"Ärger"_s), u"Ärger 2"_s);
    QVERIFY(views->add(view(u"Ärger 2"_s)));
    QCOMPARE(views->freeName(u"ärger"_s), u"ärger 3"_s);
    QVERIFY(views->rename(*id, u"ÄRGER"_s)); // its own name in another spelling
    QVERIFY(!views->rename(*id, u"ärger 2"_s));
    QVERIFY(!views->rename(*id, u" \n"_s));
    QCOMPARE(names(*views), (QStringList{u"ÄRGER"_s, u"Ärger 2"_s}));

    const QString longest = u"😀"_s.repeated(SavedView::longestName);
    QVERIFY(views->add(view(longest)));
    const QString next = views->freeName(longest);
    QVERIFY(next.toUcs4().size() <= SavedView::longestName);
    QVERIFY(next.endsWith(u" 2"_s) && next.isValidUtf16());
}

void TestSavedViews::namesAreTidied()
{
    QCOMPARE(tidyViewName(u" VIP\n\tbilling \u202e "_s), u"VIP billing"_s);
    QCOMPARE(tidyViewName(u"👩\u200d🚀"_s), u"👩\u200d🚀"_s);
    QVERIFY(tidyViewName(u"\u200b\u0000 \u2066"_s).isEmpty());
    QVERIFY(!again()->add(view(u"\u202e"_s)));
}

void TestSavedViews::updatesAndRemoves()
{
    const std::unique_ptr<SavedViews> views = again();
    QSignalSpy changed(views.get(), &SavedViews::changed);
    SavedView vip = view(u"VIP"_s);
    vip.id = *views->add(vip);
    QCOMPARE(changed.size(), 1);
    vip.query = u"label:vip"_s;
    vip.layout = {};
    QVERIFY(views->update(vip));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(again()->all(), QList{vip});
    QVERIFY(views->remove(vip.id));
    QVERIFY(!views->remove(vip.id));
    QVERIFY(!views->update(vip));
    QCOMPARE(changed.size(), 3);
    QVERIFY(again()->all().isEmpty());
}

void TestSavedViews::importsReplacingOrKeepingBoth()
{
    const std::unique_ptr<SavedViews> views = again();
    const std::optional<qint64> vip = views->add(view(u"VIP"_s, u"old"_s));
    QVERIFY(views->add(view(u"Mine"_s)));
    views->keepLeft(savedViewKey(*vip), {{}, u"name"_s, false});

    QVERIFY(views->import({view(u"vip"_s, u"new"_s), view(u"Theirs"_s)}, SavedViews::SameName::Replace));
    QCOMPARE(names(*views), (QStringList{u"VIP"_s, u"Mine"_s, u"Theirs"_s}));
    QCOMPARE(views->find(*vip)->query, u"new"_s);
    QVERIFY(!views->layoutLeft(savedViewKey(*vip))); // it is shown as it was imported

    QVERIFY(views->import({view(u"VIP"_s), view(u"VIP"_s)}, SavedViews::SameName::KeepBoth));
    QCOMPARE(names(*views), (QStringList{u"VIP"_s, u"Mine"_s, u"Theirs"_s, u"VIP 2"_s, u"VIP 3"_s}));
    QCOMPARE(views->find(*vip)->query, u"new"_s);
    QCOMPARE(again()->all(), views->all());
}

void TestSavedViews::importsAllOrNothing()
{
    const std::unique_ptr<SavedViews> views = again();
    QVERIFY(views->add(view(u"VIP"_s, u"old"_s)));
    QList<SavedView> many{view(u"VIP"_s, u"new"_s)};
    for (int i = 0; i < SavedView::mostViews; ++i)
        many.append(view(u"View %1"_s.arg(i)));
    QVERIFY(!views->import(many, SavedViews::SameName::Replace));
    QCOMPARE(names(*views), QStringList{u"VIP"_s});
    QCOMPARE(again()->all().first().query, u"old"_s);
}

void TestSavedViews::remembersHowAViewWasLeft()
{
    const ViewLayout narrow{{{u"name"_s, 90, true}}, u"name"_s, false};
    std::unique_ptr<SavedViews> views = again();
    QVERIFY(views->lastShown().isEmpty());
    QVERIFY(!views->layoutLeft(u"pending"_s));
    views->keepLeft(u"pending"_s, narrow);
    views->keepLeft(u"all"_s, {});
    views->keepLeft(u"pending"_s, narrow); // looked at again
    views = again();
    QCOMPARE(views->lastShown(), u"pending"_s);
    QCOMPARE(views->layoutLeft(u"pending"_s), std::optional(narrow));
    QCOMPARE(views->layoutLeft(u"all"_s), std::optional(ViewLayout()));
    QVERIFY(again(other)->lastShown().isEmpty());

    views = again();
    SavedView vip = view(u"VIP"_s);
    vip.id = *views->add(vip);
    views->keepLeft(savedViewKey(vip.id), narrow);
    QVERIFY(views->update(vip));
    QVERIFY(!again()->layoutLeft(savedViewKey(vip.id)));
}

void TestSavedViews::whatCannotBeWrittenIsNotShown()
{
    // A folder where the file should be: fails for root as well.
    QVERIFY(QDir(m_dir->path()).mkdir(u"state.db"_s));
    const std::unique_ptr<SavedViews> views = again();
    QSignalSpy changed(views.get(), &SavedViews::changed);
    QVERIFY(!views->add(view(u"VIP"_s)));
    QVERIFY(!views->import({view(u"VIP"_s)}, SavedViews::SameName::KeepBoth));
    QVERIFY(!views->lastError().isEmpty());
    QVERIFY(views->all().isEmpty());
    views->keepLeft(u"pending"_s, {});
    QCOMPARE(views->lastShown(), u"pending"_s); // for this session
    QCOMPARE(changed.size(), 0);
}

void TestSavedViews::readingMakesNoFile()
{
    const std::unique_ptr<SavedViews> views = again();
    QVERIFY(views->all().isEmpty() && views->lastShown().isEmpty() && !views->findByName(u"VIP"_s));
    QVERIFY(!QFile::exists(m_dir->filePath(u"state.db"_s)));
    QVERIFY(views->add(view(u"VIP"_s)));
    QVERIFY(QFile::exists(m_dir->filePath(u"state.db"_s)));
    QCOMPARE(names(*again()), QStringList{u"VIP"_s});
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
