import Foundation

/// Checks JSON against a JSON Schema (draft 2020-12), for the keywords that the project's schema uses.
///
/// It reads with Foundation's parser, not with the one under test. A keyword that it does not know is a fault
/// of its own, so that a schema never looks stricter than it is.
public struct JSONSchemaValidator {
  private let root: [String: Any]

  /// A validator for a schema's text.
  ///
  /// - Throws: what `JSONSerialization` throws when the text is no JSON.
  public init(schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// Everything that is wrong with a JSON text, one line each with the path; empty when it is valid.
  public func faults(in json: Data) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed) else {
      return ["$: not JSON"]
    }
    var faults: [String] = []
    check(value, root, "$", &faults)
    return faults
  }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String, _ faults: inout [String]) {
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch (keyword, rule) {
      case ("$ref", let reference as String): check(value, definition(reference), path, &faults)
      case ("type", let type as String): expect(isOf(type, value), "no \(type)", path, &faults)
      case ("type", let types as [String]):
        expect(types.contains { isOf($0, value) }, "none of \(types)", path, &faults)
      case ("enum", let words as [String]):
        expect((value as? String).map(words.contains) ?? false, "\(value) is none of \(words)", path, &faults)
      case ("const", let constant as String):
        expect(value as? String == constant, "not \(constant)", path, &faults)
      case ("anyOf", let options as [[String: Any]]):
        expect(options.contains { accepts(value, $0) }, "none of the alternatives", path, &faults)
      case ("minimum", let least as NSNumber):
        expect(
          (value as? NSNumber).map { $0.doubleValue >= least.doubleValue } ?? true,
          "too small",
          path,
          &faults
        )
      case ("maximum", let most as NSNumber):
        expect(
          (value as? NSNumber).map { $0.doubleValue <= most.doubleValue } ?? true,
          "too large",
          path,
          &faults
        )
      case ("minItems", let least as Int):
        expect((value as? [Any]).map { $0.count >= least } ?? true, "too short", path, &faults)
      case ("maxItems", let most as Int):
        expect((value as? [Any]).map { $0.count <= most } ?? true, "too long", path, &faults)
      case ("pattern", let pattern as String):
        let text = value as? String
        expect(
          text?.range(of: pattern, options: .regularExpression) != nil || text == nil,
          "pattern",
          path,
          &faults
        )
      case ("items", let items as [String: Any]):
        for (index, element) in (value as? [Any] ?? []).enumerated() {
          check(element, items, "\(path)[\(index)]", &faults)
        }
      case ("required", let keys as [String]):
        guard let object = value as? [String: Any] else { continue }
        for key in keys where object[key] == nil { faults.append("\(path): \(key) is missing") }
      case ("properties", let properties as [String: Any]):
        guard let object = value as? [String: Any] else { continue }
        for (key, member) in object.sorted(by: { $0.key < $1.key }) {
          if let rule = properties[key] as? [String: Any] { check(member, rule, "\(path).\(key)", &faults) }
        }
      case ("$schema", _), ("$id", _), ("$defs", _), ("title", _), ("description", _): continue
      default: faults.append("\(path): the validator does not know \(keyword)")
      }
    }
  }

  private func accepts(_ value: Any, _ schema: [String: Any]) -> Bool {
    var faults: [String] = []
    check(value, schema, "", &faults)
    return faults.isEmpty
  }

  private func expect(_ isRight: Bool, _ message: String, _ path: String, _ faults: inout [String]) {
    if !isRight { faults.append("\(path): \(message)") }
  }

  /// The schema that `#/$defs/<name>` names.
  private func definition(_ reference: String) -> [String: Any] {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    let definitions = root["$defs"] as? [String: Any] ?? [:]
    return definitions[name] as? [String: Any] ?? ["missing definition \(name)": true]
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": JSONSchemaValidator.isBoolean(value)
    case "number": value is NSNumber && !JSONSchemaValidator.isBoolean(value)
    case "integer":
      !JSONSchemaValidator.isBoolean(value)
        && ((value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false)
    default: false
    }
  }

  /// Foundation holds `true` and `1` in one class; only the type letter tells them apart.
  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }
}
