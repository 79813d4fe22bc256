#ifndef ANNALS_CGRAPHVIZ_H
#define ANNALS_CGRAPHVIZ_H

#include <stddef.h>

/// The version of the Graphviz library in use, such as "2.43.0".
const char *annals_graphviz_version(void);

/// How a drawing ended.
typedef enum {
  ANNALS_GRAPHVIZ_DRAWN = 0,
  /// The text is not DOT.
  ANNALS_GRAPHVIZ_UNREADABLE = 1,
  /// The layout engine refused the graph.
  ANNALS_GRAPHVIZ_LAYOUT_FAILED = 2,
  /// The bitmap would have more pixels than can be drawn; nothing was drawn.
  ANNALS_GRAPHVIZ_TOO_LARGE = 3,
  /// The output could not be made.
  ANNALS_GRAPHVIZ_DRAWING_FAILED = 4,
} annals_graphviz_status;

/// A drawing and everything the library said while it was made.
typedef struct {
  annals_graphviz_status status;
  /// The bytes of the drawing, or NULL.
  char *bytes;
  size_t count;
  /// The messages, each led by ANNALS_GRAPHVIZ_ERROR or ANNALS_GRAPHVIZ_WARNING; NULL when there are none.
  char *messages;
  /// The size of the picture in pixels (bitmaps) or points.
  double width;
  double height;
} annals_graphviz_drawing;

/// The bytes that begin a message, according to how serious it is.
#define ANNALS_GRAPHVIZ_ERROR 0x1e
#define ANNALS_GRAPHVIZ_WARNING 0x1f

/// Lays out and draws DOT: `length` bytes without a NUL.
///
/// Safe to call from any thread: calls wait for one another, because the library keeps its state in globals.
/// `resolution` is in dots per inch and applies when `largest_side` (pixels) is positive: that is, to bitmaps.
/// With `is_last` the graph is left to the end of the process, as the commands of Graphviz leave theirs: taking a
/// large one apart takes long.
annals_graphviz_drawing annals_graphviz_draw(
    const char *dot, size_t length, const char *engine, const char *format, double resolution, int largest_side,
    int is_last);

/// Frees what a drawing holds.
void annals_graphviz_free(annals_graphviz_drawing drawing);

#endif
