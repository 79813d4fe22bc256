import AnnalsCore

/// Why a file is no chronicle of the schema `annals/1`, and where in it.
public struct ChronicleJSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// It is no JSON: the text ends too early.
    case unexpectedEnd
    /// It is no JSON: something else must stand here.
    case unexpectedText
    /// It is no JSON: a string is badly escaped or not well-formed UTF-8.
    case malformedString
    /// Arrays and objects lie deeper in each other than any chronicle's.
    case nestingTooDeep
    /// A number is too large to hold, or not whole where it must be.
    case numberOutOfRange
    /// It is JSON, but of another schema or of none.
    case unknownSchema(String?)
    /// A member is missing.
    case missingKey(String)
    /// A value is of another sort than the schema says.
    case wrongType(expected: String)
    /// A word is none of those that the schema lists.
    case unknownWord(String, allowed: [String])
    /// A text is no date or time of ISO 8601.
    case invalidTime(String)
    /// The end of an interval or span comes before its start, or a place lies before the beginning.
    case endBeforeStart
    /// Two records have one identifier.
    case duplicateIdentifier(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The line and column of the value.
  public let position: SourcePosition
  /// The value's keys and indices, such as `events[3].time.interval`; empty for the whole file and for text
  /// that is no JSON.
  public let keyPath: String
}

extension ChronicleJSONError: CustomStringConvertible {
  /// One line in English: position, key path, reason.
  public var description: String {
    "\(position): \(keyPath.isEmpty ? "" : keyPath + ": ")\(reason.description)"
  }
}

extension ChronicleJSONError.Reason: CustomStringConvertible {
  /// The reason in a few English words.
  public var description: String {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedText: "not JSON from here on"
    case .malformedString: "malformed string"
    case .nestingTooDeep: "nested too deeply"
    case .numberOutOfRange: "number out of range"
    case .unknownSchema(let name?): "its schema is \(name), not \(ChronicleJSON.schema)"
    case .unknownSchema(nil): "the key \"schema\" is missing"
    case .missingKey(let key): "the key \"\(key)\" is missing"
    case .wrongType(let expected): "\(expected) expected"
    case .unknownWord(let word, let allowed):
      "\"\(word)\" is none of \(allowed.joined(separator: ", "))"
    case .invalidTime(let text): "\"\(text)\" is no ISO 8601 date or time"
    case .endBeforeStart: "the end comes before the start"
    case .duplicateIdentifier(let id): "the identifier \"\(id)\" stands twice"
    }
  }
}
