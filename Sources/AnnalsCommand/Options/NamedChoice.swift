import ArgumentParser

/// A choice of the library that users make by the name of its case; `automatic` is called `auto`, and letters
/// may be of either case.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  /// The choice of a name.
  public init?(argument: String) {
    let name = argument.lowercased()
    guard let choice = Self.allCases.first(where: { $0.name.lowercased() == name }) else { return nil }
    self = choice
  }

  /// What users call it.
  var name: String { rawValue == "automatic" ? "auto" : rawValue }

  /// The names, for help and completion.
  public static var allValueStrings: [String] { allCases.map(\.name) }
  /// The name, for help.
  public var defaultValueDescription: String { name }
}
