// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/architecture/SourceTree.h"

#include <QStringList>
#include <functional>

namespace privity::architecture {

struct Example {
    QString path;
    QString text;
    QString pack = {}; //!< the text of a policy pack that lies in the same tree
};

//! A rule of the house and its proof: each of `faults` alone must be reported, none of `fine` may be.
struct Rule {
    QString name; //!< what holds, as a sentence
    std::function<QStringList(const SourceTree &)> findings;
    QList<Example> faults;
    QList<Example> fine;
};

QList<Rule> arrowRules();   //!< who may include and import whom (docs/architecture.md)
QList<Rule> wordRules();    //!< what no file says
QList<Rule> formRules();    //!< sizes, licences, READMEs
QList<Rule> commentRules(); //!< what comments refer to

inline QString finding(const SourceFile &file, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what);
}

} // namespace privity::architecture
