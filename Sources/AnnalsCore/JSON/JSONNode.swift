/// A value of a JSON text, with the place where it begins.
package struct JSONNode {
  /// The UTF-8 offset of its first byte.
  package let offset: Int
  /// What it is.
  package let value: Value

  /// What a JSON value can be.
  package enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  /// The member of an object, nil for anything else; where a key stands twice, the last one counts.
  ///
  /// - Complexity: O(n) in the members.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  /// The path of keys and indices from this node to the innermost one that begins at an offset,
  /// such as `events[3].time`; nil when none does.
  ///
  /// - Complexity: O(n) in the nodes: paths are made only for the one error that is told.
  package func path(toOffset target: Int) -> String? {
    let found: String? =
      switch value {
      case .array(let elements):
        elements.indexed { index, element in element.path(toOffset: target).map { "[\(index)]" + $0 } }
      case .object(let members):
        members.indexed { _, member in member.node.path(toOffset: target).map { ".\(member.key)" + $0 } }
      default: nil
      }
    return found ?? (offset == target ? "" : nil)
  }
}

extension Array {
  /// The first result that is not nil of a function of index and element.
  fileprivate func indexed<Result>(_ find: (Int, Element) -> Result?) -> Result? {
    for (index, element) in enumerated() {
      if let result = find(index, element) { return result }
    }
    return nil
  }
}
