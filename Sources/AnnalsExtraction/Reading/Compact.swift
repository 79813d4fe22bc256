/// A number that is kept in half the room, since there are as many of it as lines in a document.
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
