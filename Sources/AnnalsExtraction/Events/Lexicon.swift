import AnnalsCore

/// What a word can do in a clause; most words can do one thing, some several (要求 reports and commands).
struct WordRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Reports an event of its own: 召开.
  static let trigger = WordRoles(rawValue: 1 << 0)
  /// Bears an event noun: 进行.
  static let light = WordRoles(rawValue: 1 << 1)
  /// Describes work in progress: 推动.
  static let policy = WordRoles(rawValue: 1 << 2)
  /// States a figure: 达到.
  static let measure = WordRoles(rawValue: 1 << 3)
  /// Names an event: 座谈会.
  static let eventNoun = WordRoles(rawValue: 1 << 4)
  /// Opens reported content: 指出.
  static let attribution = WordRoles(rawValue: 1 << 5)
  /// Exhorts: 必须.
  static let modal = WordRoles(rawValue: 1 << 6)
  /// Speaks of the future: 将.
  static let future = WordRoles(rawValue: 1 << 7)
  /// Sets a goal: 力争.
  static let goal = WordRoles(rawValue: 1 << 8)
  /// Says that it is done: 已.
  static let perfect = WordRoles(rawValue: 1 << 9)
  /// Says that it goes on: 正在.
  static let progressive = WordRoles(rawValue: 1 << 10)
  /// Denies: 未.
  static let negation = WordRoles(rawValue: 1 << 11)
  /// Makes the subject the one acted upon: 被.
  static let passive = WordRoles(rawValue: 1 << 12)
  /// Opens a clause without content: 据悉.
  static let discourse = WordRoles(rawValue: 1 << 13)
  /// Opens a dependent clause: 由于.
  static let connective = WordRoles(rawValue: 1 << 14)
  /// Opens a phrase before the verb: 在.
  static let preposition = WordRoles(rawValue: 1 << 15)
  /// Closes a phrase opened by 在: 中.
  static let locative = WordRoles(rawValue: 1 << 16)
  /// Can be left out of a short label: 顺利.
  static let adverb = WordRoles(rawValue: 1 << 17)
  /// Stands for someone named before: 他.
  static let pronoun = WordRoles(rawValue: 1 << 18)
  /// A title of a person: 局长.
  static let title = WordRoles(rawValue: 1 << 19)
  /// A body's whole name: 国务院.
  static let organisation = WordRoles(rawValue: 1 << 20)
  /// A place: 重庆.
  static let place = WordRoles(rawValue: 1 << 21)
  /// A noun that only looks like a trigger: 参与者.
  static let blocker = WordRoles(rawValue: 1 << 22)
  /// Makes a figure of the number before it: 亿元.
  static let unit = WordRoles(rawValue: 1 << 23)
  /// Tells a state, no happening: 处于.
  static let state = WordRoles(rawValue: 1 << 24)
  /// What a meeting does; each is an event of its own: 审议.
  static let agenda = WordRoles(rawValue: 1 << 25)
  /// Carries a story on: 随后.
  static let sequence = WordRoles(rawValue: 1 << 27)
  /// Tells a happening only with 已 or 了, a figure or a date of its own: 带动.
  static let figurative = WordRoles(rawValue: 1 << 28)
  /// Says nothing without what follows it: 提出.
  static let transitive = WordRoles(rawValue: 1 << 29)
  /// Places what follows before what was told: 会前.
  static let earlier = WordRoles(rawValue: 1 << 30)
  /// Bounds a figure that is aimed at or reported: 以上.
  static let floor = WordRoles(rawValue: 1 << 31)
  /// Moves a date: 推迟.
  static let rescheduling = WordRoles(rawValue: 1 << 32)
  /// A document speaks of itself: 通知如下.
  static let selfReference = WordRoles(rawValue: 1 << 33)
  /// The time for which a plan holds: 规划期.
  static let validity = WordRoles(rawValue: 1 << 34)
  /// Says what others are to do: 叮嘱.
  static let exhorting = WordRoles(rawValue: 1 << 35)
  /// Takes a position: 称, 表示.
  static let position = WordRoles(rawValue: 1 << 36)
  /// Says that it was once so: 曾.
  static let experiential = WordRoles(rawValue: 1 << 37)
  /// Says that there is something: 有.
  static let existence = WordRoles(rawValue: 1 << 38)
  /// Says what something is: 却是.
  static let copula = WordRoles(rawValue: 1 << 39)
  /// Says that it is being done: 正在.
  static let underWay = WordRoles(rawValue: 1 << 40)
  /// Singles out a part of what was counted: 其中.
  static let breakdown = WordRoles(rawValue: 1 << 41)
  /// Makes a condition of the clause before: 就能.
  static let consequence = WordRoles(rawValue: 1 << 42)
  /// Opens what something is done for: 为.
  static let purpose = WordRoles(rawValue: 1 << 43)
  /// Prepares for what was named: 奠定.
  static let groundwork = WordRoles(rawValue: 1 << 44)
  /// Says how hard is worked: 着力.
  static let effort = WordRoles(rawValue: 1 << 45)
  /// Closes a clause that says during what: 期间.
  static let during = WordRoles(rawValue: 1 << 46)
  /// Says that someone is somewhere: 住着.
  static let dwelling = WordRoles(rawValue: 1 << 47)
  /// Befalls people: 死亡.
  static let casualty = WordRoles(rawValue: 1 << 48)
  /// Numbers an item of a list: 一是.
  static let itemMark = WordRoles(rawValue: 1 << 52)
  /// Opens what was used for a deed: 利用.
  static let means = WordRoles(rawValue: 1 << 51)
  /// Says by itself that something is done: 编制完成.
  static let completive = WordRoles(rawValue: 1 << 50)
  /// Says what something brought about: 造成.
  static let causing = WordRoles(rawValue: 1 << 49)
  /// Being at an event told before: 出席.
  static let attendance = WordRoles(rawValue: 1 << 26)
}

/// An entry of the lexicon.
struct Word: Sendable, Hashable {
  var roles: WordRoles
  /// The kind of event that a trigger or an event noun reports.
  var kind: EventKind?
}

/// All words of a language that the event passes know, matched on UTF-8 bytes, longest first.
struct Lexicon: Sendable {
  private let trie: WordTrie
  /// The words, in the order of their spellings.
  let words: [Word]

  /// Words of one meaning, blanks or line ends between them.
  typealias List = (words: String, meaning: Word)

  /// A lexicon of lists of words; entries of the same spelling unite their roles, the first kind stays.
  init(_ lists: [List]) {
    // Every run of the program begins with this: the words are never made into strings.
    var scalars: [UInt16] = []
    var entries: [Entry] = []
    let size = lists.reduce(0) { $0 + $1.words.utf8.count } / 3
    scalars.reserveCapacity(size)
    entries.reserveCapacity(size / 2)
    for (number, list) in lists.enumerated() {
      var start = scalars.count
      for scalar in list.words.unicodeScalars {
        if scalar != " ", scalar != "\n" {
          precondition(scalar.value < 0x1_0000, "words hold characters of the basic plane only")
          scalars.append(UInt16(scalar.value))
        } else if start < scalars.count {
          entries.append(Entry(start..<scalars.count, of: scalars, list: number))
          start = scalars.count
        }
      }
      if start < scalars.count { entries.append(Entry(start..<scalars.count, of: scalars, list: number)) }
    }
    scalars.withUnsafeBufferPointer { scalars in
      entries.sort { $0.precedes($1, in: scalars) }
    }
    var words: [Word] = []
    words.reserveCapacity(entries.count)
    var spelled: [UInt16] = []
    spelled.reserveCapacity(scalars.count)
    var ends: [Int] = []
    ends.reserveCapacity(entries.count)
    var last: Entry?
    for entry in entries {
      let word = lists[entry.list].meaning
      if let last, last.spelling(in: scalars) == entry.spelling(in: scalars) {
        words[words.count - 1].roles.formUnion(word.roles)
        words[words.count - 1].kind = words[words.count - 1].kind ?? word.kind
      } else {
        words.append(word)
        spelled += entry.spelling(in: scalars)
        ends.append(spelled.count)
      }
      last = entry
    }
    trie = WordTrie(scalars: spelled, ends: ends)
    self.words = words
  }

  /// A word of a list.
  private struct Entry {
    /// The first four scalars, which decide most comparisons.
    private let head: UInt64
    private let start: UInt32
    private let count: UInt16
    private let number: UInt16

    /// The word that stands at a range of the scalars of all lists.
    init(_ range: Range<Int>, of scalars: [UInt16], list: Int) {
      head = (0..<4).reduce(UInt64(0)) { head, index in
        head << 16 | (index < range.count ? UInt64(scalars[range.lowerBound + index]) : 0)
      }
      (start, count, number) = (UInt32(range.lowerBound), UInt16(range.count), UInt16(list))
    }

    var list: Int { Int(number) }

    func spelling(in scalars: [UInt16]) -> ArraySlice<UInt16> {
      scalars[Int(start)..<Int(start) + Int(count)]
    }

    /// Whether it stands before another: by spelling, equal words as they were listed.
    func precedes(_ other: Entry, in scalars: UnsafeBufferPointer<UInt16>) -> Bool {
      if head != other.head { return head < other.head }
      if count > 4 || other.count > 4 {
        let tail = scalars[Int(start)..<Int(start) + Int(count)].dropFirst(4)
        let otherTail = scalars[Int(other.start)..<Int(other.start) + Int(other.count)].dropFirst(4)
        if !tail.elementsEqual(otherTail) { return tail.lexicographicallyPrecedes(otherTail) }
      }
      return start < other.start
    }
  }

  /// The longest word that begins at an offset.
  ///
  /// - Complexity: O(1) for each scalar of the word.
  func longestMatch(in utf8: [UInt8], at start: Int, limit: Int) -> (end: Int, word: Word)? {
    utf8.withUnsafeBufferPointer { longestWord(in: $0, at: start, limit: limit) }
      .map { ($0.end, words[$0.index]) }
  }

  /// The longest word that begins at an offset, as an index into ``words``.
  @inline(__always)
  func longestWord(in utf8: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> (end: Int, index: Int)?
  {
    trie.longestWord(in: utf8, at: start, limit: limit)
  }

  /// The word spelled exactly so.
  func word(_ spelling: String) -> Word? {
    let bytes = Array(spelling.utf8)
    guard let match = longestMatch(in: bytes, at: 0, limit: bytes.count), match.end == bytes.count else {
      return nil
    }
    return match.word
  }
}
