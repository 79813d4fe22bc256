extension Chronicle {
  /// The events along time, as the renderer draws or writes them.
  ///
  ///     print(chronicle.timeline(.text()))
  ///     try chronicle.timeline(.svg()).write(to: "timeline.svg")
  ///
  /// - Throws: `Drawing.Failure`; a renderer that cannot fail needs no `try`.
  public func timeline<Drawing: TimelineRenderer>(
    _ renderer: Drawing
  ) throws(Drawing.Failure) -> Drawing.Output {
    try renderer.render(self)
  }

  /// The events and the relations between them, as the renderer draws or writes them.
  ///
  ///     try chronicle.graph(.png()).write(to: "graph.png")
  ///
  /// - Throws: `Drawing.Failure`; a renderer that cannot fail needs no `try`.
  public func graph<Drawing: GraphRenderer>(
    _ renderer: Drawing
  ) throws(Drawing.Failure) -> Drawing.Output {
    try renderer.render(self)
  }
}

extension String {
  /// Writes the text to a file as UTF-8: aside first, then renamed, so that no half-written file is seen.
  ///
  /// - Throws: `FileError` when the file cannot be written.
  public func write(to path: String) throws(FileError) {
    try FileWriting.write(Array(utf8), to: path)
  }
}
