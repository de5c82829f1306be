// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Hardening.h"

#include <array>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace privity::hardening {
namespace {

struct Rule {
    std::string_view pattern; //!< a name, or the beginning of names when it ends in *
    bool keep;
};

// The first row that fits decides; what no row names is none of our business.
constexpr std::array rules{
    // what people set for their eyes, hands and screens
    Rule{"QT_QPA_PLATFORM", true},
    Rule{"QT_QPA_PLATFORMTHEME", true},
    Rule{"QT_SCALE_FACTOR", true},
    Rule{"QT_SCALE_FACTOR_ROUNDING_POLICY", true},
    Rule{"QT_SCREEN_SCALE_FACTORS", true},
    Rule{"QT_ENABLE_HIGHDPI_SCALING", true},
    Rule{"QT_AUTO_SCREEN_SCALE_FACTOR", true},
    Rule{"QT_FONT_DPI", true},
    Rule{"QT_IM_MODULE", true},
    Rule{"QT_ACCESSIBILITY", true},
    Rule{"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", true},
    Rule{"QT_QUICK_BACKEND", true},
    Rule{"QSG_RENDER_LOOP", true},
    Rule{"QT_WAYLAND_DISABLE_WINDOWDECORATION", true},
    // the rest of Qt: plug-ins, imports, caches on the disk, logging, debugging
    Rule{"QT_*", false},
    Rule{"QML*", false},
    Rule{"QSG_*", false},
    Rule{"QV4_*", false},
    Rule{"QTWEBENGINE_*", false},
    // the loader and the C library
    Rule{"LD_*", false},
    Rule{"GLIBC_TUNABLES", false},
    Rule{"MALLOC_*", false},
    Rule{"GCONV_PATH", false},
    Rule{"LOCPATH", false},
    Rule{"NLSPATH", false},
    Rule{"HOSTALIASES", false},
    Rule{"RES_OPTIONS", false},
    Rule{"NSS_*", false},
    Rule{"PAM_*", false},
    // keys on a file, foreign engines and modules
    Rule{"SSLKEYLOGFILE", false},
    Rule{"OPENSSL_*", false},
    Rule{"SSL_CERT_*", false},
    Rule{"GIO_*", false},
    Rule{"GTK_MODULES", false},
    Rule{"GTK_PATH", false},
    Rule{"GTK_IM_MODULE_FILE", false},
    Rule{"G_MESSAGES_DEBUG", false},
    Rule{"G_DEBUG", false},
    Rule{"LIBGL_DRIVERS_PATH", false},
    Rule{"GBM_BACKENDS_PATH", false},
    Rule{"VK_*", false},
    Rule{"FONTCONFIG_*", false},
    Rule{"FC_DEBUG", false},
};

constexpr std::array forbidden{
    std::string_view("qmljsdebugger*"), std::string_view("platformpluginpath*"), std::string_view("plugin*")};

bool fits(std::string_view pattern, std::string_view name)
{
    return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

} // namespace

bool guardProcess()
{
    const rlimit none{0, 0};
    return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
}

bool mayKeep(std::string_view variable)
{
    for (const Rule &rule : rules)
        if (fits(rule.pattern, variable))
            return rule.keep;
    return true;
}

std::vector<std::string> cleanEnvironment()
{
    std::vector<std::string> removed;
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        if (!mayKeep(name))
            removed.emplace_back(name);
    }
    for (const std::string &name : removed)
        unsetenv(name.c_str());
    return removed;
}

bool toldTheLoader(const std::vector<std::string> &removed)
{
    for (const std::string &name : removed)
        if (name.starts_with("LD_") || name == "GLIBC_TUNABLES")
            return true;
    return false;
}

const char *forbiddenArgument(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        while (word.starts_with('-'))
            word.remove_prefix(1);
        for (const std::string_view pattern : forbidden)
            if (argv[i][0] == '-' && fits(pattern, word))
                return argv[i];
    }
    return nullptr;
}

long lowMemlockKiB()
{
    constexpr rlim_t needed = 8 << 20;
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= needed)
        return -1;
    return long(limit.rlim_cur >> 10);
}

} // namespace privity::hardening
