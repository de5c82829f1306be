// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Hardening.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PRIVITY_BIN "/privity");
const QString plugins = QStringLiteral(PRIVITY_PLUGINS);

//! A child process that does as told and then waits to be ended; a byte on the pipe says that it is there.
pid_t child(const std::function<void()> &prepare)
{
    int ready[2];
    if (::pipe(ready) != 0)
        return -1;
    const pid_t pid = ::fork();
    if (pid == 0) {
        prepare();
        (void)!::write(ready[1], "x", 1);
        for (;;)
            ::pause();
    }
    char byte = 0;
    ::close(ready[1]);
    (void)!::read(ready[0], &byte, 1);
    ::close(ready[0]);
    return pid;
}

//! As whoever `uid` is, in a process of its own: 0 when it could read the other's memory, else why not.
int readsMemoryOf(pid_t other, uid_t uid)
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        if (::setgid(uid) != 0 || ::setuid(uid) != 0)
            ::_exit(255);
        const int fd = ::open(QByteArray("/proc/" + QByteArray::number(other) + "/mem").constData(), O_RDONLY);
        if (fd < 0)
            ::_exit(errno);
        ::_exit(::ptrace(PTRACE_ATTACH, other, nullptr, nullptr) == 0 ? 0 : errno);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WEXITSTATUS(status);
}

int endedBy(pid_t pid, int signal)
{
    int status = 0;
    ::kill(pid, signal);
    ::waitpid(pid, &status, 0);
    return status;
}

void allowCores(const QByteArray &folder)
{
    const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    (void)::setrlimit(RLIMIT_CORE, &all);
    (void)!::chdir(folder.constData());
}

} // namespace

//! F25: what a guarded process refuses, each beside one that is not guarded. Needs root, to be two users.
class HardeningTest : public test::QuietTest
{
    Q_OBJECT

    //! The real program in the middle of its work, with more in its environment.
    struct Running {
        QProcess process;
        QTemporaryDir folder;
        bool start(const QMap<QString, QString> &environment, const QStringList &more = {})
        {
            QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
            all.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            for (auto it = environment.begin(); it != environment.end(); ++it)
                all.insert(it.key(), it.value());
            process.setProcessEnvironment(all);
            process.start(program,
                QStringList{u"--data"_s, folder.filePath(u"desk"_s), u"--key-file"_s, folder.filePath(u"key"_s)}
                    + more);
            return QTest::qWaitFor(
                       [this] {
                           return QFile::exists(folder.filePath(u"desk/desk.db-wal"_s))
                               || process.state() == QProcess::NotRunning;
                       },
                       20'000)
                && process.state() == QProcess::Running;
        }
        QByteArray maps()
        {
            QFile file(u"/proc/%1/maps"_s.arg(process.processId()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        ~Running()
        {
            process.kill();
            process.waitForFinished();
        }
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY2(::geteuid() == 0, "this test becomes two users and needs root"); }

    void theTableDecidesWhatStays_data()
    {
        QTest::addColumn<bool>("stays");
        for (const char *hostile : {"LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH", "GLIBC_TUNABLES", "MALLOC_TRACE",
                 "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH", "QML_DISK_CACHE_PATH", "QML_IMPORT_TRACE",
                 "QT_LOGGING_RULES", "QT_LOGGING_CONF", "QT_MESSAGE_PATTERN", "QT_QPA_GENERIC_PLUGINS",
                 "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "QT_QUICK_CONTROLS_CONF", "QSG_INFO", "SSLKEYLOGFILE",
                 "OPENSSL_CONF", "GTK_MODULES", "GIO_EXTRA_MODULES", "QT_NO_GLIB", "QT_A_NAME_OF_A_LATER_QT"})
            QTest::newRow(hostile) << false;
        for (const char *needed : {"HOME", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                 "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_IM_MODULE", "QT_ACCESSIBILITY"})
            QTest::newRow(needed) << true;
    }
    void theTableDecidesWhatStays()
    {
        QFETCH(bool, stays);
        QCOMPARE(hardening::mayKeep(QTest::currentDataTag()), stays);
    }

    void noCoreIsLeftByACrash_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGSEGV") << SIGSEGV;
        QTest::newRow("SIGABRT") << SIGABRT;
    }
    void noCoreIsLeftByACrash()
    {
        QFETCH(int, signal);
        QTemporaryDir folder;
        const QByteArray place = QFile::encodeName(folder.path());
        const auto status = [&](bool guarded) {
            return endedBy(child([&] {
                allowCores(place);
                if (guarded && !hardening::guardProcess())
                    ::_exit(1);
            }),
                signal);
        };
        const int open = status(false), guarded = status(true);
        QVERIFY2(WCOREDUMP(open), "this machine dumps no cores at all, so nothing would be shown");
        QVERIFY(WIFSIGNALED(guarded) && !WCOREDUMP(guarded));
    }

    void anotherProgramOfTheSameUserCannotLookInside()
    {
        constexpr uid_t nobody = 65534;
        const auto become = [](bool guarded) {
            if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                ::_exit(1);
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_CORE, &none);
            ::prctl(PR_SET_DUMPABLE, 1); // setuid took it; a program of that user has it
            if (guarded && !hardening::guardProcess())
                ::_exit(1);
        };
        const pid_t open = child([&] { become(false); }), guarded = child([&] { become(true); });
        const int seen = readsMemoryOf(open, nobody), refused = readsMemoryOf(guarded, nobody);
        endedBy(open, SIGKILL);
        endedBy(guarded, SIGKILL);
        QCOMPARE(seen, 0);
        QVERIFY2(refused == EACCES || refused == EPERM, strerror(refused));
    }

    void theRealProgramIsGuarded()
    {
        Running desk;
        QVERIFY(desk.start({}));
        QFile limits(u"/proc/%1/limits"_s.arg(desk.process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        static const QRegularExpression none(u"Max core file size +0 +0 "_s);
        QVERIFY(none.match(QString::fromLatin1(limits.readAll())).hasMatch());
        struct stat status {};
        QCOMPARE(
            ::stat(QByteArray("/proc/" + QByteArray::number(desk.process.processId()) + "/mem").constData(), &status),
            0);
        QVERIFY(readsMemoryOf(pid_t(desk.process.processId()), 65534) != 0);
    }

    void whatTheLoaderWasToldIsUndone()
    {
        Running desk;
        QVERIFY(desk.start({{u"LD_PRELOAD"_s, plugins + u"/generic/libprivitytour.so"_s}}));
        QVERIFY(!desk.maps().isEmpty());
        QVERIFY(!desk.maps().contains("libprivitytour"));
    }

    void plugInsOfTheEnvironmentAreNotLoaded()
    {
        const QMap<QString, QString> hostile{
            {u"QT_PLUGIN_PATH"_s, plugins}, {u"QT_QPA_GENERIC_PLUGINS"_s, u"privitytour"_s}};
        Running desk, control;
        QVERIFY(desk.start(hostile));
        QVERIFY(!desk.maps().isEmpty() && !desk.maps().contains("libprivitytour"));
        auto toured = hostile;
        toured.insert(u"PRIVITY_TOUR_SOCKET"_s, control.folder.filePath(u"socket"_s));
        QVERIFY(control.start(toured, {u"--keep-environment"_s})); // what only a test's build does
        QVERIFY(control.maps().contains("libprivitytour"));
    }

    void argumentsThatLetOthersInAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("debugger") << QStringList{u"-qmljsdebugger=port:3768"_s};
        QTest::newRow("debugger, two signs") << QStringList{u"--qmljsdebugger"_s, u"port:3768"_s};
        QTest::newRow("plug-in") << QStringList{u"-plugin"_s, u"privitytour"_s};
        QTest::newRow("platforms") << QStringList{u"-platformpluginpath"_s, plugins};
    }
    void argumentsThatLetOthersInAreRefused()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("would let other programs in"));
    }
};

PRIVITY_TEST(HardeningTest)
#include "tst_Hardening.moc"
