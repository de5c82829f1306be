// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>

namespace privity::architecture {

//! One text file of the house. `code` is `text` with its comments blanked out, `bare` has the contents of string
//! literals blanked out too; offsets and lines are the same in all three.
struct SourceFile {
    QString path; //!< from the root, "models/base/Id.h"
    QString text;
    QString code;
    QString bare;

    static SourceFile make(const QString &path, const QString &text);
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isQml() const;
    [[nodiscard]] QString folder(int depth) const; //!< its first `depth` folders; shorter when it lies higher
};
using SourceTree = QList<SourceFile>;

//! Every text file below `root` but for what is built, fetched or git's own.
SourceTree readTree(const QString &root);

} // namespace privity::architecture
