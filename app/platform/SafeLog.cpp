// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SafeLog.h"

#include <QRegularExpression>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace privity::safelog {
namespace {

constexpr int longest = 200;
std::atomic<const char *> noScreen = nullptr;
std::atomic_int noScreenCode = 0;

constexpr std::array<const char *, 5> levels{"debug", "warning", "critical", "fatal", "info"};

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray safe = withoutValues(message).toUtf8();
    const char *words = noScreen;
    if (type == QtFatalMsg && words) {
        std::fprintf(stderr, "privity: %s\n%s\n", words, safe.constData());
        std::_Exit(noScreenCode);
    }
    std::fprintf(stderr, "privity: %s %s: %s\n", levels[size_t(type)], context.category ? context.category : "",
        safe.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QString withoutValues(const QString &message)
{
    // Never destroyed: Qt still talks when the program's statics are gone.
    static const auto &values = *new QRegularExpression(
        u"\"[^\"]*\"?|'[^']*'?|“[^”]*”?|\\S+@\\S+|[A-Za-z0-9+/_=-]{20,}|\\+?\\d[\\d .,/-]{2,}\\d|\\d{3,}"_s);
    QString safe = message.left(4 * longest).simplified();
    safe.replace(values, u"…"_s);
    return safe.size() > longest ? safe.left(longest) + u'…' : safe;
}

void install(const char *words, int exitCode)
{
    noScreenCode = exitCode;
    noScreen = words;
    qInstallMessageHandler(handle);
}

void windowIsThere() { noScreen = nullptr; }

} // namespace privity::safelog
