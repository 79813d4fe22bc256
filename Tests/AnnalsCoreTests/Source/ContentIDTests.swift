import AnnalsCore
import Testing

@Suite struct ContentIDTests {
  @Test func identifiersDependOnNothingButTheParts() {
    #expect(ContentID.make("e", ["座谈会", "2024-04-23"]) == ContentID.make("e", ["座谈会", "2024-04-23"]))
    #expect(ContentID.make("e", ["ab", "c"]) != ContentID.make("e", ["a", "bc"]))
    #expect(ContentID.make("e", ["a"]) != ContentID.make("e", ["a", ""]))
    #expect(ContentID.make("e", ["a"]).dropFirst() == ContentID.make("t", ["a"]).dropFirst())
  }

  /// Identifiers stand in files that people keep, so the function may never change.
  @Test func identifiersNeverChange() {
    #expect(ContentID.make("e", ["座谈会", "2024-04-23"]) == "eeb12784850e8")
  }

  @Test func aHashInTheMakingGivesTheSameIdentifier() {
    for number in [0, 7, -12, 1_234_567_890, Int.min, Int.max] {
      var hash = ContentHash()
      hash.combine("d0123456789ab")
      hash.combine(number)
      #expect(hash.identifier("t") == ContentID.make("t", ["d0123456789ab", String(number)]))
    }
    #expect(ContentID.make("d", ["a"], content: Array("年".utf8)) == ContentID.make("d", ["a", "年"]))
  }

  /// Long texts are hashed eight bytes at a time; each byte of them counts.
  @Test func everyByteOfALongTextCounts() {
    var text = [UInt8](repeating: 0x61, count: ContentHash.longText + 5)
    var identifiers: Set = [ContentID.make("d", [], content: text)]
    let places = [0, 1, 7, 8, 500_003, text.count - 6, text.count - 1]
    for place in places {
      for bit in 0..<7 as Range<UInt8> {
        text[place] ^= 1 << bit
        identifiers.insert(ContentID.make("d", [], content: text))
        text[place] = 0x61
      }
    }
    #expect(identifiers.count == places.count * 7 + 1)
    #expect(identifiers.contains(ContentID.make("d", [], content: text)))
  }

  @Test func manyShortInputsStayApart() {
    let identifiers = Set((0..<20_000).map { ContentID.make("e", [String($0)]) })
    #expect(identifiers.count == 20_000)
    #expect(identifiers.allSatisfy { $0.utf8.count == 13 })
  }
}
