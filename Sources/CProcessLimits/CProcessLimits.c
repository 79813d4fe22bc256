// prlimit is declared for GNU sources only, and Swift's import of the C library is not one: hence this target.
#define _GNU_SOURCE

#include "CProcessLimits.h"

#include <errno.h>
#include <stddef.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
// Sanitizers reserve terabytes of address space, of which they use little.
#define address_space_is_reserved
#endif
#endif

int process_memory_is_limited(void) {
#if defined(__linux__) && !defined(address_space_is_reserved)
  return 1;
#else
  return 0;
#endif
}

int process_limit(pid_t process, uint64_t address_space_bytes, uint64_t cpu_seconds) {
#ifdef __linux__
#ifndef address_space_is_reserved
  const struct rlimit memory = {address_space_bytes, address_space_bytes};
  if (prlimit(process, RLIMIT_AS, &memory, NULL) != 0) return errno;
#else
  (void)address_space_bytes;
#endif
  // One second lies between the signal that can be told apart and the one that cannot be ignored.
  const struct rlimit cpu = {cpu_seconds, cpu_seconds + 1};
  const struct rlimit none = {0, 0};
  if (prlimit(process, RLIMIT_CPU, &cpu, NULL) != 0) return errno;
  if (prlimit(process, RLIMIT_CORE, &none, NULL) != 0) return errno;
#else
  (void)process;
  (void)address_space_bytes;
  (void)cpu_seconds;
#endif
  return 0;
}
