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

  // The parser's own look types up as the program runs, for each choice again.

  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  public var defaultValueDescription: String { rawValue }
}
