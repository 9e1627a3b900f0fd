/* Records what a process writes below one folder, in order, so that a power failure can be replayed at any moment.
 *
 * Built with: cc -shared -fPIC -O2 -o recordWrites.so recordWrites.c -ldl
 * Used with:  LD_PRELOAD=recordWrites.so RECORD_FOLDER=<folder> RECORD_LOG=<file> node …
 *
 * Each record: one letter, file number (u32), offset (u64), length (u64), then `length` bytes.
 *   O path of a file that was opened (length = path)    W data written at offset    T truncated to offset
 *   S flushed    U path removed    R "from\0to" renamed    A line written to the standard output (acknowledged)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 65536
static unsigned char watched[MOST_FILES];
static uint32_t numbers[MOST_FILES];
static uint32_t next_number = 1;
static int log_file = -1;
static const char *folder = NULL;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_open)(const char *, int, ...);

static void load(void) {
  if (real_write) return;
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_open = dlsym(RTLD_NEXT, "open");
  real_write = dlsym(RTLD_NEXT, "write");
  folder = getenv("RECORD_FOLDER");
  const char *path = getenv("RECORD_LOG");
  if (folder && path) log_file = real_open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static void put(char kind, uint32_t number, uint64_t offset, const void *data, uint64_t length) {
  unsigned char head[21];
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &number, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 8);
  pthread_mutex_lock(&lock);
  if (real_write(log_file, head, 21) != 21) abort();
  if (length && real_write(log_file, data, length) != (ssize_t)length) abort();
  pthread_mutex_unlock(&lock);
}

static int is_inside(const char *path) {
  return log_file >= 0 && path && folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_watched(int fd) { return log_file >= 0 && fd >= 0 && fd < MOST_FILES && watched[fd]; }

static int opened(int fd, const char *path, int flags) {
  load();
  struct stat info;
  if (fd >= 0 && fd < MOST_FILES) watched[fd] = 0;
  if (fd < 0 || fd >= MOST_FILES || !is_inside(path) || (flags & O_DIRECTORY)) return fd;
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return fd;
  watched[fd] = 1;
  numbers[fd] = next_number++;
  put('O', numbers[fd], (flags & O_TRUNC) ? 1 : 0, path, strlen(path));
  return fd;
}

static int mode_of(int flags, va_list list) { return (flags & (O_CREAT | O_TMPFILE)) ? va_arg(list, int) : 0; }

int open(const char *path, int flags, ...) {
  load();
  va_list list;
  va_start(list, flags);
  int mode = mode_of(flags, list);
  va_end(list);
  return opened(real_open(path, flags, mode), path, flags);
}

int open64(const char *path, int flags, ...) {
  load();
  va_list list;
  va_start(list, flags);
  int mode = mode_of(flags, list);
  va_end(list);
  return opened(real_open(path, flags | O_LARGEFILE, mode), path, flags);
}

int close(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "close");
  if (fd >= 0 && fd < MOST_FILES) watched[fd] = 0;
  return real(fd);
}

ssize_t write(int fd, const void *data, size_t length) {
  load();
  if (is_watched(fd)) {
    off_t at = lseek(fd, 0, SEEK_CUR);
    ssize_t done = real_write(fd, data, length);
    if (done > 0) put('W', numbers[fd], (uint64_t)at, data, (uint64_t)done);
    return done;
  }
  if (fd == 1 && log_file >= 0) put('A', 0, 0, data, length);
  return real_write(fd, data, length);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  load();
  ssize_t done = real_pwrite(fd, data, length, at);
  if (done > 0 && is_watched(fd)) put('W', numbers[fd], (uint64_t)at, data, (uint64_t)done);
  return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) { return pwrite(fd, data, length, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  static ssize_t (*real)(int, const struct iovec *, int);
  if (!real) real = dlsym(RTLD_NEXT, "writev");
  load();
  if (!is_watched(fd)) return real(fd, parts, count);
  ssize_t sum = 0;
  for (int part = 0; part < count; part++) {
    ssize_t done = write(fd, parts[part].iov_base, parts[part].iov_len);
    if (done < 0) return sum ? sum : done;
    sum += done;
  }
  return sum;
}

static int truncated(int fd, off_t length, int result) {
  if (result == 0 && is_watched(fd)) put('T', numbers[fd], (uint64_t)length, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t length) {
  static int (*real)(int, off_t);
  if (!real) real = dlsym(RTLD_NEXT, "ftruncate");
  load();
  return truncated(fd, length, real(fd, length));
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

/* Noted after the flush has returned: what a crash in between keeps is only less. */
static int flushed(int fd, int result) {
  if (result == 0 && is_watched(fd)) put('S', numbers[fd], 0, NULL, 0);
  return result;
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  return flushed(fd, real(fd));
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  return flushed(fd, real(fd));
}

int unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = dlsym(RTLD_NEXT, "unlink");
  load();
  int result = real(path);
  if (result == 0 && is_inside(path)) put('U', 0, 0, path, strlen(path));
  return result;
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rename");
  load();
  int result = real(from, to);
  if (result == 0 && is_inside(from)) {
    char both[8192];
    int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
    put('R', 0, 0, both, (uint64_t)length);
  }
  return result;
}
