/* Put before the C library: the WHEN-th fsync of a file whose path holds PART fails with EIO, and every call that
 * could change such a file is told in LOG. What the system does after such a failure is left as it is: the next
 * fsync of the same file says that all is well, although it is not. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int told(const char *name, int fd) {
    char link[64], path[PATH_MAX] = "";
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    if (readlink(link, path, sizeof path - 1) < 0 || !strstr(path, getenv("FAULT_PART"))) return 0;
    int log = open(getenv("FAULT_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
    dprintf(log, "%s\n", name);
    close(log);
    return 1;
}

int fsync(int fd) {
    static int count;
    if (told("fsync", fd) && ++count == atoi(getenv("FAULT_WHEN"))) { errno = EIO; return -1; }
    return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}

ssize_t write(int fd, const void *data, size_t size) {
    told("write", fd);
    return ((ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(fd, data, size);
}

int ftruncate64(int fd, off64_t size) {
    told("ftruncate", fd);
    return ((int (*)(int, off64_t))dlsym(RTLD_NEXT, "ftruncate64"))(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
