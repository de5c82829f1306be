// SPDX-License-Identifier: Apache-2.0
// Preloaded into a program by the tests (LD_PRELOAD), this ends it by SIGKILL at one point of its path to the disk and
// to the network. The programs know nothing of it. Environment, read once:
//   PRIVITY_KILL_AT=<when>:<what>:<k>   when: before, half (of the bytes), after; what: as in `names`; k: 1 is the first
//   PRIVITY_KILL_AT=count               kills nobody; at the end it prints how often each came
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

//! A write or sync of a store's write-ahead log or of its pages, a piece sent to the other side; beside these, each step
//! of a command on its folder: a file written, made durable, renamed or taken away (before:step:k only).
enum What { LogWrite, LogSync, PageWrite, PageSync, Send, Step, Other };
constexpr std::array<std::string_view, Other> names{"log-write", "log-sync", "page-write", "page-sync", "send", "step"};
enum class When { Never, Before, Half, After };

struct Plan {
    When when = When::Never;
    int what = Other;
    long k = 0;
    bool counts = false;

    Plan()
    {
        const char *const set = std::getenv("PRIVITY_KILL_AT");
        const std::string_view text = set ? set : "";
        counts = text == "count";
        const auto first = text.find(':');
        const auto last = text.rfind(':');
        if (first == text.npos || last == first)
            return;
        const std::string_view at = text.substr(0, first);
        when = at == "before" ? When::Before : at == "half" ? When::Half : When::After;
        while (--what >= 0 && names[std::size_t(what)] != text.substr(first + 1, last - first - 1))
            ;
        k = std::atol(text.substr(last + 1).data());
    }
};

const Plan &plan()
{
    static const Plan read;
    return read;
}
std::array<std::atomic<long>, Other + 1> seen{};

What whatIs(int descriptor, bool syncs)
{
    char name[64];
    char path[512];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(name, path, sizeof path);
    const std::string_view file(path, size > 0 ? std::size_t(size) : 0);
    if (file.ends_with("-wal"))
        return syncs ? LogSync : LogWrite;
    if (file.ends_with(".db"))
        return syncs ? PageSync : PageWrite;
    if (!syncs && file.starts_with("socket:")) {
        sockaddr_storage address{};
        socklen_t length = sizeof address;
        if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length) == 0
            && (address.ss_family == AF_INET || address.ss_family == AF_INET6))
            return Send;
    }
    return Other;
}

[[noreturn]] void die()
{
    for (;;)
        ::kill(::getpid(), SIGKILL);
}

//! One more of this kind: whether it is the one.
bool isDue(What what)
{
    const long k = ++seen[std::size_t(what)];
    return plan().when != When::Never && plan().what == int(what) && plan().k == k;
}

void step()
{
    if (isDue(Step))
        die();
}

//! `act` takes how many bytes it may write.
template<class Act>
auto watched(int descriptor, bool syncs, std::size_t size, Act act)
{
    const int error = errno;
    const What what = whatIs(descriptor, syncs);
    errno = error;
    if (syncs)
        step();
    if (!isDue(what))
        return act(size);
    if (plan().when == When::Half)
        act(size / 2);
    else if (plan().when == When::After)
        act(size);
    die();
}

template<class Function>
Function *next(Function *, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

[[gnu::destructor]] void tell()
{
    if (!plan().counts)
        return;
    for (std::size_t i = 0; i < Step; ++i)
        std::fprintf(stderr, "count %s %ld\n", names[i].data(), seen[i].load());
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, std::size_t size)
{
    static const auto real = next(&::write, "write");
    if (descriptor > 2 && whatIs(descriptor, false) != Send)
        step();
    return watched(descriptor, false, size, [&](std::size_t most) { return real(descriptor, bytes, most); });
}

ssize_t pwrite(int descriptor, const void *bytes, std::size_t size, off_t at)
{
    static const auto real = next(&::pwrite, "pwrite");
    return watched(descriptor, false, size, [&](std::size_t most) { return real(descriptor, bytes, most, at); });
}

ssize_t pwrite64(int descriptor, const void *bytes, std::size_t size, off64_t at)
{
    static const auto real = next(&::pwrite64, "pwrite64");
    return watched(descriptor, false, size, [&](std::size_t most) { return real(descriptor, bytes, most, at); });
}

int fsync(int descriptor)
{
    static const auto real = next(&::fsync, "fsync");
    return watched(descriptor, true, 0, [&](std::size_t) { return real(descriptor); });
}

int fdatasync(int descriptor)
{
    static const auto real = next(&::fdatasync, "fdatasync");
    return watched(descriptor, true, 0, [&](std::size_t) { return real(descriptor); });
}

int unlink(const char *path) noexcept
{
    static const auto real = next(&::unlink, "unlink");
    step();
    return real(path);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next(&::rename, "rename");
    step();
    return real(from, to);
}

ssize_t send(int descriptor, const void *bytes, std::size_t size, int flags)
{
    static const auto real = next(&::send, "send");
    return watched(descriptor, false, size, [&](std::size_t most) { return real(descriptor, bytes, most, flags); });
}

ssize_t sendmsg(int descriptor, const msghdr *message, int flags)
{
    static const auto real = next(&::sendmsg, "sendmsg");
    std::size_t size = 0;
    for (std::size_t i = 0; i < message->msg_iovlen; ++i)
        size += message->msg_iov[i].iov_len;
    return watched(descriptor, false, size, [&](std::size_t most) {
        if (most >= size || message->msg_iovlen == 0)
            return real(descriptor, message, flags);
        iovec first = message->msg_iov[0];
        first.iov_len = first.iov_len < most ? first.iov_len : most;
        msghdr part = *message;
        part.msg_iov = &first;
        part.msg_iovlen = 1;
        return real(descriptor, &part, flags);
    });
}
}
