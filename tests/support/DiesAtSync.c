// SPDX-License-Identifier: Apache-2.0
// Loaded in front of a program: it is killed, as by a power loss, before the nth time that it writes a file of its own,
// makes something durable or takes a file away. PRIVITY_DIES_AT says which; the program itself knows nothing of it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static void step(void)
{
    static int done = 0;
    const char *at = getenv("PRIVITY_DIES_AT");
    if (at && ++done == atoi(at))
        kill(getpid(), SIGKILL);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    if (fd > 2)
        step();
    return ((ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(fd, bytes, size);
}

int fsync(int fd)
{
    step();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}

int fdatasync(int fd)
{
    step();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd);
}

int unlink(const char *path)
{
    step();
    return ((int (*)(const char *))dlsym(RTLD_NEXT, "unlink"))(path);
}

int rename(const char *from, const char *to)
{
    step();
    return ((int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename"))(from, to);
}
