#include "CUnfinishedFiles.h"

#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// A signal may come at any instruction and on any thread, so that its handler can call next to nothing and take no
// lock: hence C, room that is never freed, and one atomic word a file.
enum { most_files = 64 };

enum { vacant, claimed, taken };

static struct {
  atomic_int state;
  char path[PATH_MAX];
} files[most_files];

int unfinished_file_remember(const char *path) {
  if (strlen(path) >= PATH_MAX) return -1;
  for (int place = 0; place < most_files; place++) {
    int expected = vacant;
    if (!atomic_compare_exchange_strong(&files[place].state, &expected, claimed)) continue;
    strcpy(files[place].path, path);
    atomic_store(&files[place].state, taken);
    return place;
  }
  return -1;
}

void unfinished_file_forget(int place) {
  if (place >= 0 && place < most_files) atomic_store(&files[place].state, vacant);
}

static void remove_and_end(int number) {
  for (int place = 0; place < most_files; place++) {
    if (atomic_load(&files[place].state) == taken) unlink(files[place].path);
  }
  // The default action is back already (SA_RESETHAND); it takes place when this returns.
  raise(number);
}

void unfinished_files_end_with_signals(void) {
  const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (unsigned index = 0; index < sizeof numbers / sizeof *numbers; index++) {
    struct sigaction former;
    if (sigaction(numbers[index], NULL, &former) != 0 || former.sa_handler == SIG_IGN) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = remove_and_end;
    action.sa_flags = SA_RESETHAND;
    sigfillset(&action.sa_mask);
    sigaction(numbers[index], &action, NULL);
  }
}
