// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Visibility.h"

// The control: an office that decides nothing and sends all values. It takes the place of the house's own decision in
// one program of the tests, where the scan of the wire must find every field.
namespace privity {

QList<FieldDecision> decideAll(const PolicyPack &pack, const VisibilityInput &input)
{
    QList<FieldDecision> decisions;
    for (const FieldSpec &field : pack.fields)
        decisions += FieldDecision{
            field.id, FieldState::Clear, input.onFile.contains(field.id) ? Why::Open : Why::NotOnFile, {}};
    return decisions;
}

} // namespace privity
