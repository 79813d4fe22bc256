/// Several texts in one cell of a table, separated by `；` or `;`; a backslash keeps a separator within a text.
public enum CellList {
  /// The texts of a cell.
  ///
  /// Spaces around a text do not count.
  ///
  /// - Complexity: O(n)
  public static func items(of cell: String) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if isEscaped {
        item.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "；" || scalar == ";" {
        items.append(trimmed(item))
        item = String.UnicodeScalarView()
      } else {
        item.append(scalar)
      }
    }
    if isEscaped { item.append("\\") }
    return (items + [trimmed(item)]).filter { !$0.isEmpty }
  }

  /// The cell of several texts; the separator is one of the two semicolons, with spaces perhaps.
  public static func cell(of items: [String], separator: String = "；") -> String {
    items.map { item in
      var escaped = String.UnicodeScalarView()
      for scalar in item.unicodeScalars {
        if "；;\\".unicodeScalars.contains(scalar) { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }
    .joined(separator: separator)
  }

  private static func trimmed(_ text: String.UnicodeScalarView) -> String {
    var scalars = text[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
