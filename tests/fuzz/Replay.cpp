// SPDX-License-Identifier: Apache-2.0
// <target> <mutations> <folder or file>…: each file as it is, then mutations of them from a fixed seed, the same on
// every machine. A fault says which one, and leaves it as a file in the folder of the call.
#include "tests/fuzz/Fuzz.h"

#include <QDir>
#include <QFile>
#include <csignal>
#include <random>
#include <unistd.h>

namespace {

QByteArray current; // for the handler

void leave(int signal)
{
    QFile file(QStringLiteral("fuzz-fault"));
    if (file.open(QIODevice::WriteOnly))
        file.write(current);
    std::fputs("the input was left as ./fuzz-fault\n", stderr);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

QList<QByteArray> read(const QString &path)
{
    QList<QByteArray> all;
    if (const QDir folder(path); folder.exists()) {
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            all += read(folder.filePath(name));
        return all;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        all += file.readAll();
    return all;
}

class Mutator
{
public:
    explicit Mutator(QList<QByteArray> corpus) : m_corpus(std::move(corpus)) {}

    QByteArray next()
    {
        QByteArray bytes = pick();
        for (qsizetype edits = 1 + below(4); edits > 0; --edits)
            edit(bytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype bound) { return bound > 0 ? qsizetype(m_random() % quint64(bound)) : 0; }
    const QByteArray &pick() { return m_corpus[below(m_corpus.size())]; }

    void edit(QByteArray &bytes)
    {
        static const QByteArray marks = "\"\\{}[]:,;\r\n\t \0\xFF\xC3\x80\xEF\xBB\xBF-+.eE0123456789u@";
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at + 1, 64));
        switch (below(6)) {
        case 0: bytes.insert(at, marks[below(marks.size())]); break;
        case 1: bytes.remove(at, length); break;
        case 2: bytes.insert(at, bytes.mid(below(bytes.size()), length)); break; // a part of itself, once more
        case 3: bytes.truncate(at); break;
        case 4:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ char(1 << below(8)));
            break;
        default: {
            const QByteArray &other = pick();
            bytes.insert(at, other.mid(below(other.size()), 1 + below(200)));
        }
        }
    }

    QList<QByteArray> m_corpus;
    std::mt19937_64 m_random{2026};
};

} // namespace

int main(int argc, char **argv)
{
    QList<QByteArray> corpus;
    for (int i = 2; i < argc; ++i)
        corpus += read(QString::fromLocal8Bit(argv[i]));
    if (argc < 3 || corpus.isEmpty()) {
        std::fputs("usage: <target> <mutations> <folder or file>...\n", stderr);
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE})
        std::signal(signal, leave);
    for (const QByteArray &bytes : std::as_const(corpus))
        privity::fuzz::input(current = bytes);
    Mutator mutator(corpus);
    const int mutations = std::atoi(argv[1]);
    for (int n = 0; n < mutations; ++n)
        privity::fuzz::input(current = mutator.next());
    std::printf("%lld files, %d mutations\n", corpus.size(), mutations);
    return 0;
}
