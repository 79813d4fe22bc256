#include "CGraphviz.h"
#include "OrderedIDs.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The library keeps fonts, lexer and error handler in globals, and crashes when two threads use it, even
/// with separate contexts: everything below happens under this lock.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/// One context for the process: making one reads the plugin configuration and loads the plugins.
static GVC_t *shared_context;

/// The graph that was left to the end of the process.
static graph_t *last_graph;

/// What the library said during the current call.
static struct {
  char *bytes;
  size_t count;
  size_t capacity;
} messages;

/// A broken graph can bring a message for each of its nodes; the first ones tell enough.
static const size_t most_message_bytes = 64 * 1024;

static GVC_t *context(void) {
  if (!shared_context) shared_context = gvContext();
  return shared_context;
}

static void append(const char *bytes, size_t count) {
  if (messages.count + count + 1 > most_message_bytes) return;
  if (messages.count + count + 1 > messages.capacity) {
    size_t capacity = (messages.count + count + 1) * 2;
    char *grown = realloc(messages.bytes, capacity);
    if (!grown) return;
    messages.bytes = grown;
    messages.capacity = capacity;
  }
  memcpy(messages.bytes + messages.count, bytes, count);
  messages.count += count;
  messages.bytes[messages.count] = '\0';
}

/// The library hands a message over in pieces: the level, ": ", the text, and perhaps continuations.
static int collect(char *piece) {
  if (strcmp(piece, "Error") == 0) {
    append((const char[]){ANNALS_GRAPHVIZ_ERROR}, 1);
  } else if (strcmp(piece, "Warning") == 0) {
    append((const char[]){ANNALS_GRAPHVIZ_WARNING}, 1);
  } else if (strcmp(piece, ": ") != 0) {
    append(piece, strlen(piece));
  }
  return 0;
}

/// The space around the drawing, in points: the graph's `pad` (inches), 4 points by default.
static void read_padding(graph_t *graph, double *x, double *y) {
  *x = *y = 4;
  const char *pad = agget(graph, "pad");
  if (!pad || !*pad) return;
  double width, height;
  int fields = sscanf(pad, "%lf,%lf", &width, &height);
  if (fields >= 1) *x = *y = width * 72;
  if (fields >= 2) *y = height * 72;
}

static annals_graphviz_status draw(
    graph_t *graph, const char *engine, const char *format, double resolution, int largest_side,
    int is_last, annals_graphviz_drawing *drawing) {
  if (largest_side > 0) {
    char dots[32];
    snprintf(dots, sizeof dots, "%g", resolution);
    agattr(graph, AGRAPH, "dpi", dots);
    agset(graph, "dpi", dots);
  }
  if (gvLayout(context(), graph, engine) != 0) return ANNALS_GRAPHVIZ_LAYOUT_FAILED;
  // Engines return success after errors, such as a node without position: only the message tells.
  if (agerrors() >= AGERR) {
    if (!is_last) gvFreeLayout(context(), graph);
    return ANNALS_GRAPHVIZ_LAYOUT_FAILED;
  }

  annals_graphviz_status status = ANNALS_GRAPHVIZ_DRAWN;
  double pad_x, pad_y;
  read_padding(graph, &pad_x, &pad_y);
  double scale = largest_side > 0 ? resolution / 72 : 1;
  boxf box = GD_bb(graph);
  drawing->width = (box.UR.x - box.LL.x + 2 * pad_x) * scale;
  drawing->height = (box.UR.y - box.LL.y + 2 * pad_y) * scale;
  if (largest_side > 0 && !(drawing->width <= largest_side && drawing->height <= largest_side)) {
    status = ANNALS_GRAPHVIZ_TOO_LARGE;
  } else {
    // The library's own memory is handed on: a picture may have many megabytes.
    unsigned int count = 0;
    if (gvRenderData(context(), graph, format, &drawing->bytes, &count) != 0 || !drawing->bytes) {
      status = ANNALS_GRAPHVIZ_DRAWING_FAILED;
    } else {
      drawing->count = count;
    }
  }
  if (!is_last) gvFreeLayout(context(), graph);
  return status;
}

annals_graphviz_drawing annals_graphviz_draw(
    const char *dot, size_t length, const char *engine, const char *format, double resolution, int largest_side,
    int is_last) {
  annals_graphviz_drawing drawing = {0};
  pthread_mutex_lock(&lock);
  context();
  agseterrf(collect);
  agreseterrors();
  graph_t *graph = annals_read_ordered(dot, length);
  if (graph) {
    drawing.status = draw(graph, engine, format, resolution, largest_side, is_last, &drawing);
    if (is_last) {
      last_graph = graph;
    } else {
      agclose(graph);
    }
  } else {
    drawing.status = ANNALS_GRAPHVIZ_UNREADABLE;
  }
  agseterrf(NULL);
  drawing.messages = messages.bytes;
  memset(&messages, 0, sizeof messages);
  pthread_mutex_unlock(&lock);
  return drawing;
}

void annals_graphviz_free(annals_graphviz_drawing drawing) {
  if (drawing.bytes) gvFreeRenderData(drawing.bytes);
  free(drawing.messages);
}

const char *annals_graphviz_version(void) {
  pthread_mutex_lock(&lock);
  const char *version = gvcVersion(context());
  pthread_mutex_unlock(&lock);
  return version;
}
