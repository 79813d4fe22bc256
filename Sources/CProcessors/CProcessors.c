// For sched_getaffinity.
#define _GNU_SOURCE
#include "CProcessors.h"

#if defined(__linux__)
#include <sched.h>
#endif

int processors_of_process(void) {
#if defined(__linux__)
  cpu_set_t own;
  if (sched_getaffinity(0, sizeof own, &own) == 0) return CPU_COUNT(&own);
#endif
  return 0;
}
