// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"
#include "models/keystore/KeyRows.h"

#include <map>
#include <optional>

namespace privity::keystore {

//! A brand's key-encryption keys by epoch, 32 bytes each; new keys are wrapped under the last.
using KeyEpochs = std::map<quint64, SecretBytes>;

struct SubjectKey {
    QByteArray id;
    SecretBytes key;
};

//! The keys of one brand's subjects, over the rows of the transaction under way. Nothing is kept between decisions:
//! what is destroyed by another program is gone here too.
class SubjectKeys
{
public:
    //! `epochs` must outlive it.
    SubjectKeys(WorkingSet &rows, QString brand, const KeyEpochs &epochs);

    //! The epoch keys are those that keys.db was written under. KeysChanged.
    [[nodiscard]] Done check() const;
    //! NotFound: there is none, or it was destroyed. SealBroken: its epoch's key is another one, or gone.
    [[nodiscard]] Result<SubjectKey> find(const QString &subject, const RetentionClass &retention) const;
    //! The same; one that never was is made. AlreadyDone: it was destroyed, and is never made again.
    Result<SubjectKey> make(const QString &subject, const RetentionClass &retention);
    [[nodiscard]] bool isDestroyed(const QString &subject, const RetentionClass &retention) const;
    //! The key's name, when there was one to destroy. The row stays without the key.
    std::optional<QByteArray> destroy(const QString &subject, const RetentionClass &retention);
    //! Of a subject that is known by another name from now on: its rows go.
    void drop(const QString &subject);
    //! Wraps a row's key under the last epoch. false: it is so already.
    Result<bool> rewrap(SubjectKeyRow row);

private:
    [[nodiscard]] Result<SecretBytes> unwrap(const SubjectKeyRow &row) const;
    void put(SubjectKeyRow row, const SecretBytes &key);
    void written();

    WorkingSet &m_rows;
    QString m_brand;
    const KeyEpochs &m_epochs;
};

//! What a sealed value is bound to: each part with its length.
QByteArray boundTo(std::initializer_list<QStringView> parts);

} // namespace privity::keystore
