// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Keyring.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

//! QtKeychain in a session without a keyring: said so, and no file of its own takes its place.
class NoKeyringTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aSessionWithoutAKeyringIsSaid()
    {
        SystemKeyring keyring(u"desk"_s, 20'000);
        std::optional<desk::KeyringSays> read;
        std::optional<bool> wrote;
        keyring.write(SecretBytes::random(32), [&](bool kept) { wrote = kept; });
        QTRY_VERIFY_WITH_TIMEOUT(wrote.has_value(), 20'000);
        QVERIFY(!*wrote);
        keyring.read([&](KeyringAnswer answer) { read = answer.says; });
        QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), 20'000);
        QCOMPARE(*read, desk::KeyringSays::Absent);
    }
};

PRIVITY_TEST(NoKeyringTest)
#include "tst_NoKeyring.moc"
