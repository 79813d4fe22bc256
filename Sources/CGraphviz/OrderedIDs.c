#include "OrderedIDs.h"

#include <stdlib.h>
#include <string.h>

/// The names of one graph's objects. Even identifiers are two times a name's position, counted from 1; odd ones
/// are given to objects without a name, as the library does it.
typedef struct {
  char **names;
  size_t count;
  size_t capacity;
  /// Open addressing: positions in `names`, counted from 1; 0 is free.
  size_t *slots;
  size_t slot_count;
  IDTYPE next_anonymous;
} names_t;

static size_t slot_of(const names_t *names, const char *name) {
  // FNV-1a.
  uint64_t hash = 0xcbf29ce484222325u;
  for (const char *byte = name; *byte; byte++) hash = (hash ^ (unsigned char)*byte) * 0x100000001b3u;
  size_t slot = (hash ^ hash >> 32) & (names->slot_count - 1);
  while (names->slots[slot] && strcmp(names->names[names->slots[slot] - 1], name) != 0) {
    slot = (slot + 1) & (names->slot_count - 1);
  }
  return slot;
}

static int grow(names_t *names) {
  size_t capacity = names->capacity ? names->capacity * 2 : 64;
  char **grown = realloc(names->names, capacity * sizeof *grown);
  if (!grown) return 0;
  names->names = grown;
  size_t *slots = calloc(capacity * 2, sizeof *slots);
  if (!slots) return 0;
  free(names->slots);
  names->slots = slots;
  names->slot_count = capacity * 2;
  names->capacity = capacity;
  for (size_t i = 0; i < names->count; i++) names->slots[slot_of(names, names->names[i])] = i + 1;
  return 1;
}

static void *ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph;
  (void)discipline;
  names_t *names = calloc(1, sizeof *names);
  if (names) names->next_anonymous = 1;
  return names;
}

static long ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
  (void)type;
  names_t *names = state;
  if (!names) return 0;
  if (!name) {
    *id = names->next_anonymous;
    names->next_anonymous += 2;
    return create;
  }
  size_t position = names->slot_count ? names->slots[slot_of(names, name)] : 0;
  if (!position) {
    if (!create) return 0;
    if (names->count == names->capacity && !grow(names)) return 0;
    char *copy = strdup(name);
    if (!copy) return 0;
    names->slots[slot_of(names, name)] = names->count + 1;
    names->names[names->count] = copy;
    position = ++names->count;
  }
  *id = (IDTYPE)position * 2;
  return 1;
}

static void ids_free(void *state, int type, IDTYPE id) {
  // A name keeps its number until the graph is closed.
  (void)state;
  (void)type;
  (void)id;
}

static char *ids_print(void *state, int type, IDTYPE id) {
  (void)type;
  names_t *names = state;
  return names && id % 2 == 0 && id / 2 >= 1 && id / 2 <= names->count ? names->names[id / 2 - 1] : NULL;
}

static void ids_close(void *state) {
  names_t *names = state;
  if (!names) return;
  for (size_t i = 0; i < names->count; i++) free(names->names[i]);
  free(names->names);
  free(names->slots);
  free(names);
}

/// The lexer counts lines on and on through all graphs; this directive sets it back.
static const char line_reset[] = "\n#line 1\n";

/// A stretch of bytes.
typedef struct {
  const char *bytes;
  size_t count;
} stretch_t;

/// What is left to read, and what comes after it.
typedef struct {
  stretch_t left;
  stretch_t next;
} source_t;

static int read_source(void *channel, char *buffer, int size) {
  source_t *source = channel;
  if (!source->left.count) {
    source->left = source->next;
    source->next.count = 0;
  }
  size_t room = size < 0 ? 0 : (size_t)size;
  size_t count = source->left.count < room ? source->left.count : room;
  memcpy(buffer, source->left.bytes, count);
  source->left.bytes += count;
  source->left.count -= count;
  return (int)count;
}

Agraph_t *annals_read_ordered(const char *dot, size_t length) {
  // The graph keeps pointers to these. They are copies of the library's own, so that members that some versions
  // have and others lack keep their values.
  static Agiddisc_t ids;
  static Agiodisc_t io;
  ids = AgIdDisc;
  ids.open = ids_open;
  // Newer versions return int here; the cast keeps one source for both.
  ids.map = (__typeof__(ids.map))ids_map;
  ids.free = ids_free;
  ids.print = ids_print;
  ids.close = ids_close;
  io.afread = read_source;
  Agdisc_t discipline = AgDefaultDisc;
  discipline.id = &ids;
  discipline.io = &io;
  source_t source = {{line_reset, sizeof line_reset - 1}, {dot, length}};
  return agread(&source, &discipline);
}
