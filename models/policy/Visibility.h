// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/PolicyPack.h"
#include "models/protocol/ShowMessages.h"

#include <QSet>

//! What a desk may see of one customer: a pure function of the pack and of what is known now. The office decides by it
//! before it sends; the desk decides by it again, so that what narrows works at once, without waiting for a link.
namespace privity {

struct VisibilityInput {
    QStringList topics; //!< open ones; unknown names open nothing
    Speaker speaker = Speaker::Unknown;
    std::optional<QSet<QString>> mandate; //!< purposes the speaker's mandate covers; none: not narrowed by one
    int identityLevel = 0;
    Role role = Role::Agent;
    QString place;                         //!< of the desk
    QMap<QString, ConsentStatus> consents; //!< by purpose, as of now; absent: unknown
    QMap<QString, QString> locked;         //!< field → ISO date until which the law locks it (may be empty)
    bool isProtected = false;              //!< protected person: absent to all but the named group
    QSet<QString> onFile;                  //!< fields with a value
    friend bool operator==(const VisibilityInput &, const VisibilityInput &) = default;
};

struct FieldDecision {
    QString field;
    FieldState state = FieldState::Covered;
    Why why = Why::NotInPolicy;
    //! Clear: the purpose that opens it. OtherTopic, NoTopic: the first purpose that would. NoConsent: the purpose
    //! to ask for. Else empty.
    QString purpose;

    friend bool operator==(const FieldDecision &, const FieldDecision &) = default;
};

//! Reasons in this order, the first that holds is told: not in the policy; protected (absent); locked by law; no
//! topic, other topic, no consent; speaker; identity level; role; place. What remains is Clear: Open, or NotOnFile
//! when there is no value. A special field is absent wherever another one would be covered.
FieldDecision decide(const PolicyPack &pack, const QString &field, const VisibilityInput &input);
//! Every field of the pack, in its order.
QList<FieldDecision> decideAll(const PolicyPack &pack, const VisibilityInput &input);

//! As what a field may be shown for a moment that is covered for this reason; Never of what is clear or absent. Role and
//! place hold whatever the reason that is told first; where no purpose of the field has a basis that holds, it is
//! outside every purpose.
ShowKind showKind(const PolicyPack &pack, const QString &field, Why why, Role role, const QString &place,
    const QMap<QString, ConsentStatus> &consents);

//! Whether a purpose may be pursued on its basis: consent only while it is valid, legitimate interest until the
//! person objects.
bool basisHolds(const PurposeSpec &purpose, ConsentStatus status);

} // namespace privity
