/// Numbers listed under 64-bit keys: a hash table with open addressing whose lists are chained through one array.
struct PostingTable: Sendable {
  private struct Place: Sendable {
    var key: UInt64 = 0
    /// The last posting of the list, counted from 1; 0 where the place is free.
    var last: Int32 = 0
    /// How many postings the list has.
    var count: Int32 = 0
  }

  private struct Posting: Sendable {
    let number: Int32
    /// The posting before it in the list, counted from 1; 0 for the first.
    let previous: Int32
  }

  private var places: [Place] = []
  private var postings: [Posting] = []
  private var keys = 0

  /// Adds a number to the list of a key.
  mutating func append(_ number: Int, under key: UInt64) {
    if keys * 2 >= places.count { grow() }
    let place = place(of: key)
    if places[place].last == 0 {
      places[place].key = key
      keys += 1
    }
    postings.append(Posting(number: Int32(number), previous: places[place].last))
    places[place].last = Int32(postings.count)
    places[place].count += 1
  }

  /// How many numbers a key has.
  @inline(__always)
  func count(under key: UInt64) -> Int {
    places.isEmpty ? 0 : Int(places[place(of: key)].count)
  }

  /// Calls a function with the numbers of a key, the last one first.
  @inline(__always)
  func forEach(under key: UInt64, _ visit: (Int) -> Void) {
    guard !places.isEmpty else { return }
    var next = places[place(of: key)].last
    while next != 0 {
      let posting = postings[Int(next) - 1]
      visit(Int(posting.number))
      next = posting.previous
    }
  }

  private mutating func grow() {
    let old = places
    places = [Place](repeating: Place(), count: max(64, old.count * 2))
    for entry in old where entry.last != 0 { places[place(of: entry.key)] = entry }
  }

  /// Where a key stands, or the free place that it would take.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place].last != 0, places[place].key != key { place = (place + 1) & mask }
    return place
  }
}
