/// How a drawing ended, as bytes that go from one process to another.
///
///     annals drawing 1
///     drawn 812.5 240.0            or: unreadable, layout-failed, drawing-failed; too-large 40000 900 32767
///     2                            messages, one a line
///     …
///     the picture
package struct GraphvizReply: Hashable, Sendable {
  /// The drawing, or why there is none.
  package let result: Result<GraphvizOutput, GraphvizError>

  private static let heading = "annals drawing 1"

  /// A reply.
  package init(_ result: Result<GraphvizOutput, GraphvizError>) {
    self.result = result
  }

  /// The bytes.
  package var bytes: [UInt8] {
    switch result {
    case .success(let output):
      GraphvizReply.bytes(
        GraphvizReply.drawn(output.width, output.height),
        messages: output.warnings,
        picture: output.bytes
      )
    case .failure(.unreadable(let messages)): GraphvizReply.bytes("unreadable", messages: messages)
    case .failure(.layoutFailed(let messages)): GraphvizReply.bytes("layout-failed", messages: messages)
    case .failure(.drawingFailed(let messages)): GraphvizReply.bytes("drawing-failed", messages: messages)
    case .failure(.bitmapTooLarge(let width, let height, let limit)):
      GraphvizReply.bytes("too-large \(width) \(height) \(limit)")
    case .failure(.graphTooLarge(let byteCount, let limit)):
      GraphvizReply.bytes("graph-too-large \(byteCount) \(limit)")
    case .failure(.timedOut), .failure(.crashed):
      // Only who waits for the process can tell these.
      GraphvizReply.bytes("drawing-failed")
    }
  }

  /// The reply of a drawing in the library's memory, copied once.
  static func bytes(_ drawing: Graphviz.Drawing) -> [UInt8] {
    bytes(drawn(drawing.width, drawing.height), messages: drawing.warnings, picture: drawing.bytes)
  }

  private static func drawn(_ width: Double, _ height: Double) -> String { "drawn \(width) \(height)" }

  /// The reply that the bytes hold; nil when they are none.
  package init?(_ bytes: consuming [UInt8]) {
    var rest = bytes[...]
    guard GraphvizReply.line(&rest) == GraphvizReply.heading, let status = GraphvizReply.line(&rest),
      let count = GraphvizReply.line(&rest).flatMap({ Int($0) }), (0...bytes.count).contains(count)
    else { return nil }
    var messages: [String] = []
    for _ in 0..<count {
      guard let message = GraphvizReply.line(&rest) else { return nil }
      messages.append(message)
    }
    let words = status.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Double($0) }
    switch (words.first, numbers.count) {
    case ("drawn", 2):
      // In its own place, for a picture may have many megabytes.
      let head = rest.startIndex
      rest = []
      bytes.removeSubrange(..<head)
      result = .success(
        GraphvizOutput(bytes: bytes, warnings: messages, width: numbers[0], height: numbers[1])
      )
    case ("unreadable", 0): result = .failure(.unreadable(messages: messages))
    case ("layout-failed", 0): result = .failure(.layoutFailed(messages: messages))
    case ("drawing-failed", 0): result = .failure(.drawingFailed(messages: messages))
    case ("too-large", 3):
      let sizes = numbers.map { Int(exactly: $0.rounded()) ?? .max }
      result = .failure(.bitmapTooLarge(width: sizes[0], height: sizes[1], limit: sizes[2]))
    case ("graph-too-large", 2):
      let sizes = numbers.map { Int(exactly: $0.rounded()) ?? .max }
      result = .failure(.graphTooLarge(byteCount: sizes[0], limit: sizes[1]))
    default: return nil
    }
  }

  private static func bytes(
    _ status: String,
    messages: [String] = [],
    picture: some Collection<UInt8> = EmptyCollection()
  ) -> [UInt8] {
    let lines = messages.map { message in
      String(String.UnicodeScalarView(message.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
    }
    let head = ([heading, status, "\(lines.count)"] + lines).map { $0 + "\n" }.joined()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head.utf8.count + picture.count)
    bytes += head.utf8
    bytes += picture
    return bytes
  }

  private static func line(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
