// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"

#include "app/platform/KeyFile.h"
#include "app/storage/Stores.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::desk {

Result<std::unique_ptr<RowStore>> openDeskHome(const QString &path, const QString &keyFile)
{
    if (const Done made = keyfile::makeDirectory(path); !made)
        return made.error();
    const QString store = path + u"/desk.db"_s;
    const QString keyPath = keyFile.isEmpty() ? path + u"/desk.key"_s : keyFile;
    if (!QFile::exists(keyPath)) {
        if (QFile::exists(store) || QFile::exists(path + u"/keys.json"_s))
            return fail(ErrorCode::FileUnreadable,
                u"%1 is gone, and %2 can't be read without it; both were left as they are"_s.arg(keyPath, store));
        if (const Done made = keyfile::write(keyPath, SecretBytes::random(32).view()); !made)
            return made.error();
    }
    const Result<SecretBytes> key = keyfile::read(keyPath);
    if (!key)
        return key.error();
    return storage::openDeskStore(store, *key);
}

} // namespace privity::desk
