#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file without a name, in memory; -1 where the system has none. The C library declares its own
// wrapper for programs that ask for GNU extensions only.
static inline int mmm_memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1u /* close on exec */);
}
