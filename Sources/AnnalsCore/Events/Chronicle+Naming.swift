extension Chronicle {
  /// The events that a person may mean: the one with this identifier; else those whose identifier begins so, or
  /// whose label holds the text; a label that is the text alone wins.
  ///
  /// - Complexity: O(n) in the events.
  public func events(named text: String) -> [Event] {
    guard !text.isEmpty else { return [] }
    if let exact = events.first(where: { $0.id == text }) { return [exact] }
    let whole = events.filter { $0.label == text }
    if !whole.isEmpty { return whole }
    return events.filter { $0.id.hasPrefix(text) || $0.label.contains(text) }
  }
}
