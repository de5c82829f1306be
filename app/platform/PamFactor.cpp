// SPDX-License-Identifier: Apache-2.0
#include "app/platform/UnlockFactor.h"

#include <cstdlib>
#include <cstring>
#include <pwd.h>
#include <security/pam_appl.h>
#include <string>
#include <unistd.h>

namespace privity {
namespace {

//! Answers each hidden question with what was typed. PAM frees what it gets.
int converse(int count, const pam_message **messages, pam_response **answers, void *typed)
{
    const auto &secret = *static_cast<const SecretBytes *>(typed);
    auto *given = static_cast<pam_response *>(std::calloc(size_t(count), sizeof(pam_response)));
    if (!given)
        return PAM_BUF_ERR;
    for (int i = 0; i < count; ++i)
        if (messages[i]->msg_style == PAM_PROMPT_ECHO_OFF) {
            given[i].resp = static_cast<char *>(std::calloc(size_t(secret.size()) + 1, 1));
            if (given[i].resp && !secret.isEmpty())
                std::memcpy(given[i].resp, secret.data(), size_t(secret.size()));
        }
    *answers = given;
    return PAM_SUCCESS;
}

//! The wait after a wrong try is the door's own, said with its seconds.
void noDelay(int, unsigned, void *) {}

UnlockFactor::Says saysFor(int result)
{
    switch (result) {
    case PAM_SUCCESS: return UnlockFactor::Right;
    case PAM_AUTH_ERR:
    case PAM_MAXTRIES:
    case PAM_PERM_DENIED:
    case PAM_CRED_INSUFFICIENT: return UnlockFactor::Wrong;
    default: return UnlockFactor::Unavailable;
    }
}

} // namespace

std::string PamFactor::usualService() { return ::access("/etc/pam.d/privity", R_OK) == 0 ? "privity" : "login"; }

UnlockFactor::Says PamFactor::check(const SecretBytes &typed) const
{
    const passwd *user = ::getpwuid(::geteuid());
    if (!user)
        return Unavailable;
    const std::string name = user->pw_name;
    const pam_conv conversation{converse, const_cast<SecretBytes *>(&typed)};
    pam_handle_t *pam = nullptr;
    if (::pam_start(m_service.c_str(), name.c_str(), &conversation, &pam) != PAM_SUCCESS)
        return Unavailable;
    (void)::pam_set_item(pam, PAM_FAIL_DELAY, reinterpret_cast<const void *>(noDelay));
    const int result = ::pam_authenticate(pam, PAM_DISALLOW_NULL_AUTHTOK);
    (void)::pam_end(pam, result);
    return saysFor(result);
}

} // namespace privity
