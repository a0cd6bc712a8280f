#ifndef INFINITY_CPROCESS_SHIM_H
#define INFINITY_CPROCESS_SHIM_H

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// In C, since prctl has a variable number of arguments, which Swift cannot call, and the type of RLIMIT_CORE differs by C library.

/// Lets nobody have the memory of this process: the system writes no core dump of it, and on Linux no other process of the same user
/// may read it.
static inline void infinity_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  // The limit does not hold where core dumps go to a program (/proc/sys/kernel/core_pattern).
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

#endif
