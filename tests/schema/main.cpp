// SPDX-License-Identifier: Apache-2.0
// privity-schema <folder>: writes the schema of every type of the protocol, and the document that refers to them.
#include "tests/schema/Schemas.h"

#include <QDir>
#include <QSaveFile>
#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: privity-schema <folder>\n");
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    QStringList faults;
    const QMap<QString, QByteArray> files = privity::test::protocolFiles(faults);
    for (const QString &fault : faults)
        std::fprintf(stderr, "privity-schema: %s\n", qPrintable(fault));
    if (!faults.isEmpty())
        return 1;
    for (auto it = files.begin(); it != files.end(); ++it) {
        QSaveFile file(folder.filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size() || !file.commit()) {
            std::fprintf(stderr, "privity-schema: %s can't be written\n", qPrintable(file.fileName()));
            return 3;
        }
    }
    std::printf("%lld files in %s\n", static_cast<long long>(files.size()), argv[1]);
    return 0;
}
