// SPDX-License-Identifier: Apache-2.0
#include "tests/packaging/Verdicts.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::office;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject read(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }
QByteArray lineOf(const QString &kind, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{kind, object}}).toJson(QJsonDocument::Compact);
}
QString text(const QByteArray &bytes) { return QString::fromLatin1(crypto::toBase64(bytes)); }

//! The lines of an export between the hands of who carries it.
struct Carried {
    QList<QByteArray> lines;

    explicit Carried(const QByteArray &exported) : lines(exported.trimmed().split('\n')) {}
    [[nodiscard]] QByteArray bytes() const { return lines.join('\n') + '\n'; }
    void change(const QString &kind, qsizetype at, const std::function<void(QJsonObject &)> &work)
    {
        QJsonObject object = read(lines[at])[kind].toObject();
        work(object);
        lines[at] = lineOf(kind, object);
    }
    void changeEntry(qsizetype at, const QString &member, const QJsonValue &value)
    {
        change(u"entry"_s, at, [&](QJsonObject &entry) { entry[member] = value; });
    }
    void changeLeaf(qsizetype at, const QString &member, const QJsonValue &value)
    {
        QJsonObject leaf = entry(at)["leaf"_L1].toObject();
        leaf[member] = value;
        changeEntry(at, u"leaf"_s, leaf);
    }
    void takeHeadsOff()
    {
        lines.removeIf([](const QByteArray &line) { return line.startsWith("{\"head\""); });
    }
    [[nodiscard]] QJsonObject entry(qsizetype at) const { return read(lines[at])["entry"_L1].toObject(); }
    [[nodiscard]] qsizetype last(const std::function<bool(const QJsonObject &)> &fits) const
    {
        qsizetype at = lines.size() - 1;
        while (at >= 0 && (entry(at).isEmpty() || !fits(entry(at))))
            --at;
        return at;
    }
    void drop(qsizetype at)
    {
        lines.removeAt(at);
        count(-1);
    }
    void add(const QByteArray &line)
    {
        lines.insert(lines.size() - 1, line);
        count(line.startsWith("{\"entry\"") ? 1 : 0);
    }
    void count(int more)
    {
        change(u"end"_s, lines.size() - 1,
            [&](QJsonObject &end) { end[u"entries"_s] = end["entries"_L1].toInteger() + more; });
    }
    //! By the office: what it should never write out is found as well.
    Carried &sign(const HeldJournal &held)
    {
        const QByteArray end = lines.takeLast();
        QJsonArray signatures;
        for (const auto &[brand, keys] : held.made.keys.brands)
            signatures += QJsonObject{{u"brand"_s, brand},
                {u"signature"_s, text(keys.log.sign(crypto::Domain::Export, crypto::sha256({bytes()})))}};
        lines += end;
        change(u"end"_s, lines.size() - 1, [&](QJsonObject &object) { object[u"signatures"_s] = signatures; });
        return *this;
    }
};

bool isRefusal(const QJsonObject &entry) { return !entry["leaf"_L1].toObject()["result"_L1].toString().isEmpty(); }

//! An entry that its author signs, in the first free place of the log.
QByteArray forged(HeldJournal &held, const crypto::SignKey &key, const QString &author)
{
    Event event;
    event.id = u"x"_s;
    event.type = u"privity.key.destroyed.v1"_s;
    event.time = held.clock.now();
    const journal::Entry entry = journal::append(key, author, 1, journal::firstPrev(), event);
    const journal::LogRow log = *WorkingSet(held.store).find<journal::LogRow>(held.b);
    return lineOf(u"entry"_s,
        {{u"author"_s, author}, {u"n"_s, sequenceText(1)}, {u"prev"_s, text(entry.prev)},
            {u"commitment"_s, text(entry.commitment())}, {u"signature"_s, text(entry.signature)},
            {u"salt"_s, text(entry.salt)}, {u"body"_s, QString::fromUtf8(entry.body)},
            {u"leaf"_s,
                QJsonObject{{u"brand"_s, held.b}, {u"epoch"_s, sequenceText(1)}, {u"index"_s, sequenceText(log.size)},
                    {u"result"_s, QString()}, {u"recordedAt"_s, held.clock.now().toText()},
                    {u"generation"_s, sequenceText(0)}}}});
}

//! One way to change an export, by somebody who has no key of anybody's.
struct Deed {
    const char *name;
    void (*act)(HeldJournal &, Carried &);
    QString what;
    bool officeWroteIt = false; //!< signed as a whole all the same
};

const QString unlike = u"a brand's log key did not sign it as a whole"_s;

const QList<Deed> deeds{
    {"heads off, and a refusal made an acceptance",
        [](HeldJournal &, Carried &carried) {
            carried.takeHeadsOff();
            carried.changeLeaf(carried.last(isRefusal), u"result"_s, QString());
        },
        unlike},
    {"heads off, and an author's last entry dropped",
        [](HeldJournal &held, Carried &carried) {
            carried.takeHeadsOff();
            carried.drop(
                carried.last([&](const QJsonObject &entry) { return entry["author"_L1] == held.single.id.text; }));
        },
        unlike},
    {"what is younger than the newest head is changed",
        [](HeldJournal &held, Carried &carried) {
            carried.changeLeaf(
                carried.last([&](const QJsonObject &entry) { return entry["author"_L1] == held.both.id.text; }),
                u"result"_s, u"not-allowed"_s);
        },
        unlike},
    {"what is younger than the newest head is dropped",
        [](HeldJournal &held, Carried &carried) {
            carried.drop(
                carried.last([&](const QJsonObject &entry) { return entry["author"_L1] == held.both.id.text; }));
        },
        unlike},
    {"a desk and its entry are added",
        [](HeldJournal &held, Carried &carried) {
            const crypto::SignKey stranger = crypto::SignKey::make();
            carried.add(lineOf(u"desk"_s, {{u"id"_s, u"d:stranger"_s}, {u"key"_s, text(stranger.publicKey)}}));
            carried.add(forged(held, stranger, u"d:stranger"_s));
        },
        unlike},
    {"the moment is another",
        [](HeldJournal &held, Carried &carried) {
            carried.change(
                u"journal"_s, 0, [&](QJsonObject &journal) { journal[u"made"_s] = held.clock.now().toText(); });
        },
        unlike},
    {"of no brand",
        [](HeldJournal &, Carried &carried) {
            carried.change(u"journal"_s, 0, [](QJsonObject &journal) { journal[u"brands"_s] = QJsonArray(); });
            carried.lines.removeIf(
                [](const QByteArray &line) { return line.startsWith("{\"head\"") || line.startsWith("{\"entry\""); });
            carried.lines.last() = R"({"end":{"entries":0,"signatures":[]}})";
        },
        unlike},
    {"one of two brands did not sign",
        [](HeldJournal &, Carried &carried) {
            carried.change(u"end"_s, carried.lines.size() - 1, [](QJsonObject &end) {
                QJsonArray signatures = end["signatures"_L1].toArray();
                signatures.removeLast();
                end[u"signatures"_s] = signatures;
            });
        },
        unlike},
    {"the signatures of another moment's export",
        [](HeldJournal &held, Carried &carried) {
            held.clock.advance(1000);
            carried.lines.last() = Carried(held.exported()).lines.last();
        },
        unlike},
    {"the signatures taken off, or of an office that made none",
        [](HeldJournal &, Carried &carried) {
            carried.change(u"end"_s, carried.lines.size() - 1, [](QJsonObject &end) { end.remove(u"signatures"_s); });
        },
        u"the export is not signed as a whole"_s},
    {"an entry in the last line",
        [](HeldJournal &held, Carried &carried) {
            const qsizetype at =
                carried.last([&](const QJsonObject &entry) { return entry["author"_L1] == held.both.id.text; });
            QJsonObject both = read(carried.lines.last());
            both[u"entry"_s] = carried.entry(at);
            carried.lines.last() = QJsonDocument(both).toJson(QJsonDocument::Compact);
        },
        u"a line has one member"_s},
    {"an entry after the last line",
        [](HeldJournal &, Carried &carried) {
            carried.lines += carried.lines[carried.last([](const QJsonObject &) { return true; })];
        },
        u"something follows the end"_s},
    {"the office's own key again",
        [](HeldJournal &held, Carried &carried) {
            const crypto::SignKey stranger = crypto::SignKey::make();
            carried.add(lineOf(u"desk"_s, {{u"id"_s, u"office:b"_s}, {u"key"_s, text(stranger.publicKey)}}));
            carried.add(forged(held, stranger, u"office:b"_s));
        },
        u"names the key of this author a second time"_s, true},
    {"an office of a brand that is not here",
        [](HeldJournal &, Carried &carried) {
            carried.add(lineOf(
                u"desk"_s, {{u"id"_s, u"office:nobody"_s}, {u"key"_s, text(crypto::SignKey::make().publicKey)}}));
        },
        u"names the key of this author a second time"_s, true},
    {"a known desk begins anew",
        [](HeldJournal &held, Carried &carried) {
            carried.add(
                lineOf(u"desk"_s, {{u"id"_s, held.single.id.text}, {u"key"_s, text(held.single.key.publicKey)}}));
            carried.add(forged(held, held.single.key, held.single.id.text));
        },
        u"names the key of this author a second time"_s, true},
    {"the export begins twice", [](HeldJournal &, Carried &carried) { carried.lines.insert(1, carried.lines.first()); },
        u"the export begins twice"_s, true},
    {"a leaf of a brand without a log key",
        [](HeldJournal &held, Carried &carried) { // the newest of its log: nothing else is wrong then
            const qsizetype at =
                carried.last([&](const QJsonObject &entry) { return entry["author"_L1] == held.both.id.text; });
            carried.changeLeaf(at, u"brand"_s, u"c"_s);
        },
        u"has no log key"_s, true},
    {"an epoch below the first",
        [](HeldJournal &, Carried &carried) {
            carried.changeLeaf(carried.last([](const QJsonObject &) { return true; }), u"epoch"_s, sequenceText(0));
        },
        u"its epoch or its place in the log is none"_s, true},
    {"a place below the first",
        [](HeldJournal &, Carried &carried) {
            carried.changeLeaf(carried.last([](const QJsonObject &) { return true; }), u"index"_s, u"-1"_s);
        },
        u"its epoch or its place in the log is none"_s, true},
    {"a place far above all",
        [](HeldJournal &, Carried &carried) {
            carried.changeLeaf(
                carried.last([](const QJsonObject &) { return true; }), u"index"_s, u"9000000000000000"_s);
        },
        u"its entry is missing"_s, true},
    {"entries and no head", [](HeldJournal &, Carried &carried) { carried.takeHeadsOff(); },
        u"the log has entries and not one head"_s, true},
};

} // namespace

//! Whoever carries an export from the office to its reader can change nothing that is not found.
class CarriedExportTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoCarriesAnExportChangesNothing_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<bool>("witnessed");
        for (qsizetype i = 0; i < deeds.size(); ++i) {
            QTest::addRow("%s", deeds[i].name) << int(i) << false;
            QTest::addRow("%s, with a witness", deeds[i].name) << int(i) << true;
        }
    }

    void whoCarriesAnExportChangesNothing()
    {
        QFETCH(int, at);
        QFETCH(bool, witnessed);
        const Deed &deed = deeds[at];
        HeldJournal held;
        const std::optional<Witness> witness =
            witnessed ? std::optional(*witnessOf(held.store, held.made.keys)) : std::nullopt;
        Carried carried(held.exported());
        held.clock.advance(1000);
        deed.act(held, carried);
        const Said said = theirs((deed.officeWroteIt ? carried.sign(held) : carried).bytes(), witness);
        QVERIFY(!said.held);
        QVERIFY2(said.what.contains(deed.what), qPrintable(said.what));
    }

    void whatNobodyChangedIsHeld()
    {
        HeldJournal held;
        const Carried carried(held.exported());
        const Said said = theirs(carried.bytes(), *witnessOf(held.store, held.made.keys));
        QVERIFY2(said.held, qPrintable(said.what));
    }

    // 60 s after an entry its head is signed: what is older and under none was kept from it.
    void whatNoHeadCoversIsYoung()
    {
        HeldJournal held; // whose last entry is under no head yet
        held.clock.advance(120000);
        QVERIFY2(theirs(held.exported()).held, qPrintable(theirs(held.exported()).what));
        held.clock.advance(1);
        const Said late = theirs(held.exported());
        QVERIFY2(!late.held && late.what.contains(u"no head covers it"_s), qPrintable(late.what));
        QCOMPARE(late.brand, held.a);
        QCOMPARE(late.index, held.row(held.both, held.both.n).logIndex);
        held.sign();
        QVERIFY2(theirs(held.exported()).held, qPrintable(theirs(held.exported()).what));
        Carried carried(held.exported());
        carried.change(u"journal"_s, 0, [](QJsonObject &journal) { journal.remove(u"made"_s); });
        QVERIFY(theirs(carried.sign(held).bytes()).held); // all is covered: the moment says nothing
        held.write(held.both, held.a);
        carried = Carried(held.exported());
        carried.change(u"journal"_s, 0, [](QJsonObject &journal) { journal.remove(u"made"_s); });
        QVERIFY(theirs(carried.sign(held).bytes()).what.contains(u"no head covers it"_s));
    }

    // Salt and body are hashed without a length between them.
    void whatTheBodySaysIsNotMovedIntoTheSalt()
    {
        HeldJournal held;
        JournalRow row = held.row(held.both, 4);
        row.salt = *row.salt + *row.body;
        row.body = QByteArray("");
        held.put(row);
        QVERIFY2(ours(held).what.contains(u"the salt is not of 32 bytes"_s), qPrintable(ours(held).what));
        const Said their = theirs(held.exported());
        QVERIFY2(their.what.contains(u"the salt is not of 32 bytes"_s), qPrintable(their.what));
    }

    // A line ends with \n and with nothing else that ends one somewhere: what a telephone posts may hold U+2028.
    void aLineSeparatorEndsNoLine()
    {
        HeldJournal held;
        held.edit([&](WorkingSet &rows) {
            Event event;
            event.type = QLatin1StringView(AccessRefused::type);
            event.subject = u"a\u2028b\u2029c\u0085d"_s;
            event.time = held.clock.now();
            recordByOffice(rows, held.made.keys, held.a, event, held.random, held.clock.now());
        });
        QVERIFY(ours(held).held);
        const QByteArray exported = held.exported();
        QVERIFY(exported.contains("\xe2\x80\xa8"));
        QVERIFY2(theirs(exported).held, qPrintable(theirs(exported).what));
        Carried carried(exported);
        carried.lines.first().insert(1, '\r'); // a space of JSON's
        QVERIFY2(theirs(carried.sign(held).bytes()).held, qPrintable(theirs(carried.bytes()).what));
    }
};

PRIVITY_TEST(CarriedExportTest)
#include "tst_CarriedExport.moc"
