import ArgumentParser

/// A choice of the library that users make by its raw value, in letters of either case.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  /// The choice of a name.
  public init?(argument: String) {
    let name = argument.lowercased()
    guard let choice = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
    self = choice
  }

  /// The names of all choices; the parser's own way to them looks types up as the program runs, for each choice again.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// The name in help.
  public var defaultValueDescription: String { rawValue }
}
