/// Calls a function with the decimal digits of a number in ASCII, a minus sign before them where it is negative.
///
/// A string for each number would cost more than the digits.
@inlinable
@inline(__always)
package func withDecimalDigits<Result>(
  of number: Int,
  _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  // The longest is -9223372036854775808.
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { ascii in
    var start = 20
    var rest = number.magnitude
    repeat {
      start -= 1
      ascii[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      start -= 1
      ascii[start] = UInt8(ascii: "-")
    }
    return body(UnsafeBufferPointer(rebasing: ascii[start...]))
  }
}
