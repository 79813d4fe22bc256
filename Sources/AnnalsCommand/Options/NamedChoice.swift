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
}
