extension SplitMix64 {
  /// A number of a range.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in `count` times.
  public mutating func oneIn(_ count: Int) -> Bool {
    int(1...count) == 1
  }

  /// An element of a list that is not empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }
}
