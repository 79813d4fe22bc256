/// A number that is kept in half the room, since there are as many of it as lines or times in a document.
///
/// What lies beyond 32 bits counts as the largest number or the smallest.
@propertyWrapper
struct Compact: Sendable, Equatable {
  private var number: Int32

  init(wrappedValue: Int) { number = Int32(clamping: wrappedValue) }

  var wrappedValue: Int {
    @inline(__always) get { Int(number) }
    set { number = Int32(clamping: newValue) }
  }
}

/// The same for a number that may be missing.
@propertyWrapper
struct CompactOptional: Sendable, Equatable {
  private static let missing = Int32.min

  private var number: Int32

  init(wrappedValue: Int?) { number = CompactOptional.number(wrappedValue) }

  var wrappedValue: Int? {
    @inline(__always) get { number == CompactOptional.missing ? nil : Int(number) }
    set { number = CompactOptional.number(newValue) }
  }

  private static func number(_ value: Int?) -> Int32 {
    value.map { max(missing + 1, Int32(clamping: $0)) } ?? missing
  }
}
