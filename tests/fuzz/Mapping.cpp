// SPDX-License-Identifier: Apache-2.0
#include "models/customer/Mapping.h"
#include "tests/fuzz/Fuzz.h"

#include <QSet>

using namespace privity;

void privity::fuzz::input(QByteArrayView bytes)
{
    const Result<Mapping> mapping = Mapping::parse(bytes, QStringLiteral("mapping"));
    if (!mapping)
        return;
    const QStringList &columns = mapping->columns();
    require(!columns.isEmpty() && QSet<QString>(columns.begin(), columns.end()).size() == columns.size(),
        "a mapping names each of its columns once");
    require(bool(mapping->check(QStringLiteral("data"), columns)), "its own columns are all it asks for");
}
