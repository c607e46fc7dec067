#include "simulator/names.h"

#include "simulator/random.h"

#include <QStringList>

#include <array>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

using Words = std::array<const char16_t *, 12>;

struct Script {
    Words first;
    Words last;
    const char16_t *between;
    int block; ///< first and last names of the same block of this size go together
};

constexpr std::array scripts{
    Script{{u"Anna", u"James", u"Grace", u"Oliver", u"Amara", u"Noah", u"Ella", u"Samuel", u"Ruth", u"Peter", u"Ivy",
            u"Daniel"},
           {u"Baker", u"Okafor", u"Hughes", u"Clarke", u"Mensah", u"O’Neill", u"Wright", u"Smith-Jones", u"Dlamini",
            u"Fraser", u"Khan", u"Rossi"},
           u" ",
           12},
    Script{{u"José", u"María", u"Zoë", u"Jürgen", u"Çağla", u"Łukasz", u"Søren", u"Inés", u"François", u"Ștefan",
            u"Dvora", u"Þóra"},
           {u"Muñoz", u"Peña", u"Müller", u"Núñez", u"Wałęsa", u"Ångström", u"Lefèvre", u"Şahin", u"Novák",
            u"Gonçalves", u"Győri", u"Ībele"},
           u" ",
           12},
    Script{{u"Дмитрий", u"Ольга", u"Олена", u"Иван", u"Света", u"Павло", u"Νίκος", u"Ελένη", u"Γιώργος", u"Μαρία",
            u"Άννα", u"Πέτρος"},
           {u"Бондарь", u"Шевченко", u"Коваль", u"Мороз", u"Ткач", u"Савчук", u"Παπαδάκη", u"Δημητρίου", u"Αγγέλου",
            u"Ιωάννου", u"Γεωργίου", u"Νικολάου"},
           u" ",
           6},
    Script{{u"محمد", u"فاطمة", u"أحمد", u"ليلى", u"يوسف", u"مريم", u"דוד", u"נועה", u"יעל", u"אברהם", u"שרה", u"עומר"},
           {u"العلي", u"الخطيب", u"حداد", u"منصور", u"السيد", u"كريم", u"כהן", u"לוי", u"מזרחי", u"פרידמן", u"ביטון",
            u"אזולאי"},
           u" ",
           6},
    Script{{u"王", u"李", u"张", u"陈", u"佐藤", u"鈴木", u"高橋", u"田中", u"김", u"이", u"박", u"최"},
           {u"小明", u"丽华", u"伟", u"美玲", u"さくら", u"健太", u"陽子", u"翔", u"민준", u"서연", u"지훈", u"하은"},
           u"",
           4},
    Script{
        {u"आरव", u"दीया", u"प्रिया", u"रोहन", u"সেনা", u"রাহুল", u"ნინო", u"Արամ", u"சரவணன்", u"కవిత", u"สมชาย", u"มาลี"},
        {u"शर्मा", u"पटेल", u"सिंह", u"गुप्ता", u"সেন", u"দাস", u"ბერიძე", u"Պետրոսյան", u"குமார்", u"రెడ్డి", u"ใจดี", u"สุขใจ"},
        u" ",
        1},
};

const QStringList &groups()
{
    static const QStringList names{
        u"Customers of the north"_s, u"Wholesale 🚚"_s,      u"Vecinos del barrio"_s, u"مجموعة الدعم"_s, u"售后服务群"_s,
        u"Équipe livraison"_s,       u"Repairs, week 48"_s, u"Beta testers 🧪"_s,
    };
    return names;
}

const QStringList &awkward()
{
    static const QStringList names{
        u"<b>Bold</b> & Sons"_s,
        u"عبد الرحمن محمد عبد الله الأنصاري"_s,
        u"=1+1"_s,
        u"👩‍👩‍👧‍👦 The Lindqvists 🏡"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"+SUM(A1:A9)"_s,
        u"@mention"_s,
        u"-2+3+cmd|' /C calc'!A0"_s,
        u"Wolfeschlegelsteinhausenbergerdorff"_s + u" von Hohenstein-Landsberg und Freifrau zu Guttenberg"_s
            + u", Customer Relations and Special Deliveries"_s,
        u"שָׁלוֹם עֲלֵיכֶם בע״מ (2024)"_s,
        u"Zalgo Z̸̢̛a̶l̷g̵o̴"_s,
        u"\"Quoted\", with; separators\tand a tab"_s,
        u"&lt;not a tag&gt; %1 %n {0}"_s,
        u"\u202Eright to left by force\u202C"_s,
        u"🇲🇽🇪🇸 José 🎉🎉🎉"_s,
        u"<a href='https://example.com'>click</a>"_s,
        u"\u200B\u200B"_s,
        u"Dr. Ⓔⓧⓐⓜⓟⓛⓔ 𝓔𝓳𝓮𝓶𝓹𝓵𝓸"_s,
        u"王小明（上海）／総務部　係長"_s,
        u"O'); DROP TABLE chats;--"_s,
    };
    return names;
}

} // namespace

QString personName(Random &random)
{
    // Sixteen of twenty people have names in the scripts that every computer has letters for; the rest keeps everybody
    // honest. The order is such that the newest chats, which the sample opens on, need no further font.
    static constexpr std::array<quint8, 20> shares{0, 0, 4, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 3, 3, 0, 5};
    static const QStringList ornaments{u" 🌸"_s, u" 🚀"_s, u" ☕"_s, u" ✨"_s};
    const Script &script = scripts[random.pick(shares)];
    const quint64 first = random.below(script.first.size()), block = quint64(script.block);
    const quint64 last = first / block * block + random.below(block);
    QString name = QString::fromUtf16(script.first[first]) + QString::fromUtf16(script.between)
        + QString::fromUtf16(script.last[last]);
    if (random.below(25) == 0)
        name += random.pick(ornaments);
    return name;
}

QString groupName(Random &random)
{
    return random.pick(groups());
}

QString awkwardName(qsizetype position)
{
    return awkward().value(position);
}

} // namespace simulator
