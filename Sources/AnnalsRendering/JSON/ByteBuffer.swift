import AnnalsCore

/// Bytes that are written at their end.
///
/// Nobody shares them, so that nothing is asked before a byte is written: an array counts its owners each time.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// No bytes, with room for some.
  init(capacity: Int = 1024) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// What has been written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Writes at most `room` bytes; `write` is given the place for them and says how many they were.
  @inline(__always)
  mutating func append(atMost room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    count += write(start + count)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Writes a number in decimal digits.
  mutating func append(_ number: Int) {
    withDecimalDigits(of: number) { append($0) }
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    place.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (place, larger)
  }
}
