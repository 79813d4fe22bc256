import AnnalsCore
import Clibyaml

/// Reads YAML texts through libyaml.
///
/// Read is what a file of records needs: mappings, lists and texts, in block or flow style, with comments. Refused
/// with their place are anchors, aliases and tags, several documents in one text, and nesting deeper than
/// ``deepest``: a text can mean only what stands in it, and take no more time than its length.
public enum YAMLReader {
  /// So deep may lists and mappings be nested.
  public static let deepest = 16

  /// The value of a text in UTF-8; nil when there is nothing but comments.
  ///
  /// - Complexity: O(n)
  public static func read(_ utf8: [UInt8]) throws(RecordError) -> YAMLNode? {
    let parser = YAMLParser(utf8)
    // The beginnings of the stream and of its first document, then the first value.
    try parser.next()
    guard try parser.next().type != YAML_STREAM_END_EVENT else { return nil }
    try parser.next()
    let node = try node(parser, depth: 0)
    try parser.next()
    guard try parser.next().type == YAML_STREAM_END_EVENT else {
      throw RecordError(parser.start, "a second document begins here; keep one in a file")
    }
    return node
  }

  /// The value that the current event begins.
  private static func node(_ parser: YAMLParser, depth: Int) throws(RecordError) -> YAMLNode {
    let (position, begin) = (parser.start, parser.startIndex)
    guard depth < deepest else {
      throw RecordError(position, "this is nested deeper than \(deepest) levels; write it flatter")
    }
    try parser.refuseReferences()
    switch parser.event.type {
    case YAML_SEQUENCE_START_EVENT:
      var items: [YAMLNode] = []
      while try parser.next().type != YAML_SEQUENCE_END_EVENT {
        items.append(try node(parser, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(items), position: position, range: begin..<parser.endIndex)
    case YAML_MAPPING_START_EVENT:
      var members: [YAMLNode.Member] = []
      while try parser.next().type != YAML_MAPPING_END_EVENT {
        let key = try node(parser, depth: depth + 1)
        guard key.text != nil else {
          throw RecordError(key.position, "a key must be one word; write 'label: …'")
        }
        try parser.next()
        members.append(YAMLNode.Member(key: key, value: try node(parser, depth: depth + 1)))
      }
      let end = members.last?.value.range.upperBound ?? parser.endIndex
      return YAMLNode(content: .mapping(members), position: position, range: begin..<max(begin, end))
    default:
      return YAMLNode(
        content: .scalar(parser.scalar),
        position: position,
        range: begin..<parser.endIndex
      )
    }
  }
}

/// libyaml's parser with the event that it is at.
private final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private(set) var event = yaml_event_t()

  init(_ utf8: [UInt8]) {
    input = UnsafeMutableBufferPointer.allocate(capacity: max(utf8.count, 1))
    _ = input.initialize(from: utf8)
    parser = UnsafeMutablePointer.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, input.baseAddress, utf8.count)
  }

  deinit {
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Where the event begins, and the scalars before it.
  var start: SourcePosition { SourcePosition(event.start_mark) }
  var startIndex: Int { Int(event.start_mark.index) }
  /// The scalars before the end of the event.
  var endIndex: Int { Int(event.end_mark.index) }

  /// The text of a scalar event.
  var scalar: String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// Goes on to the next event.
  @discardableResult
  func next() throws(RecordError) -> yaml_event_t {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLParser.error(parser.pointee) }
    return event
  }

  /// An alias, an anchor or a tag would make the value depend on something elsewhere.
  func refuseReferences() throws(RecordError) {
    let hasReference =
      switch event.type {
      case YAML_ALIAS_EVENT: true
      case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
      case YAML_SEQUENCE_START_EVENT:
        event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
      case YAML_MAPPING_START_EVENT:
        event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
      default: false
      }
    if hasReference {
      throw RecordError(
        start,
        "'&', '*' and '!' mean something else in YAML; put the text in quotation marks"
      )
    }
  }

  private static func error(_ parser: yaml_parser_t) -> RecordError {
    let problem = parser.problem.map { String(cString: $0) } ?? "it is no YAML"
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      let line = parser.mark.line
      return RecordError(
        SourcePosition(line: Int(line) + 1, column: 1),
        "below this line stands a character that no text has (\(problem)); remove it"
      )
    }
    let explanation = YAMLProblem.all.first { problem.hasPrefix($0.problem) && context.contains($0.context) }
    let mark = explanation?.isAboutContext == true ? parser.context_mark : parser.problem_mark
    return RecordError(
      SourcePosition(mark),
      explanation?.message ?? "\(problem); see yaml.org for how to write it"
    )
  }
}

/// What libyaml says of a text that is no YAML, and what that means to a person who wrote records.
private struct YAMLProblem {
  let problem: String
  let context: String
  let message: String
  /// Whether the place where the value began says more than the place where reading ended.
  let isAboutContext: Bool

  private init(_ problem: String, in context: String = "", _ message: String, isAboutContext: Bool = false) {
    self.problem = problem
    self.context = context
    self.message = message
    self.isAboutContext = isAboutContext
  }

  static let all = [
    YAMLProblem("found a tab character", "a tab cannot indent a line of YAML; use spaces"),
    YAMLProblem(
      "found character that cannot start any token",
      "this character cannot begin a value; put the text in quotation marks, and indent with spaces, not tabs"
    ),
    YAMLProblem(
      "mapping values are not allowed",
      "a colon with a space behind it makes a key of what stands before; put the text in quotation marks"
    ),
    YAMLProblem(
      "found unexpected end of stream",
      in: "quoted scalar",
      "the quotation mark is not closed; add one at the end of the text",
      isAboutContext: true
    ),
    YAMLProblem(
      "found unknown escape character",
      "a backslash means something in double quotation marks; use single ones, or write it twice"
    ),
    YAMLProblem(
      "did not find expected ',' or ']'",
      "the list is not closed; add ']' behind its last item",
      isAboutContext: true
    ),
    YAMLProblem(
      "did not find expected ',' or '}'",
      "the brace is not closed; add '}', or put the text in quotation marks",
      isAboutContext: true
    ),
    YAMLProblem("could not find expected ':'", "a key needs a colon and a space behind it; write 'label: …'"),
    YAMLProblem(
      "did not find expected key",
      "this does not fit the lines above: indent it like them, and put texts with ': ' or quotation marks in quotation marks"
    ),
    YAMLProblem(
      "did not find expected '-' indicator",
      "this does not fit the list above; begin an entry with '- ', indented like the others"
    ),
    YAMLProblem(
      "block sequence entries are not allowed",
      "a dash with a space behind it makes a list; put the text in quotation marks, or begin the list on a line of its own"
    ),
    YAMLProblem(
      "found undefined tag handle",
      "'!' means something else in YAML; put the text in quotation marks"
    ),
    YAMLProblem(
      "did not find expected alphabetic or numeric character",
      "'&' and '*' mean something else in YAML; put the text in quotation marks"
    ),
    YAMLProblem(
      "did not find expected <document start>",
      "this does not belong to the list or mapping above it"
    ),
  ]
}

extension SourcePosition {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
