import AnnalsCore
import AnnalsTestSupport
import Testing

/// Laws that hold for generated strings.
@Suite struct EDTFPropertyTests {
  @Test func generatedStringsRoundTrip() throws {
    var generator = EDTFGenerator(seed: 1)
    var levels: Set<EDTF.Level> = []
    for _ in 0..<4000 {
      let text = generator.value()
      // A generated interval or range may run backwards; that is the one failure that may occur.
      let value: EDTF
      do throws(EDTF.ParsingError) {
        value = try EDTF(text)
      } catch {
        #expect(error.reason == .reversed || error.reason == .noSuchValue, "\(text): \(error)")
        continue
      }
      let canonical = value.description
      #expect(try EDTF(canonical) == value, "\(text) → \(canonical)")
      #expect(try EDTF(canonical).description == canonical)
      if let level = value.level { levels.insert(level) }
      if let widest = value.interval() {
        for reading in [EDTF.Reading.earliest, .latest] {
          if let narrow = value.interval(reading) { #expect(widest.contains(narrow), "\(text)") }
        }
      }
    }
    #expect(levels.count == 3)
  }

  @Test func intervalsWrittenAsEDTFReadBackAsTheSameDays() throws {
    var random = SplitMix64(seed: 2)
    let stated = Granularity.allCases.filter { $0 >= .day }
    for _ in 0..<4000 {
      let first = CalendarDate(dayNumber: Int.random(in: -300_000...100_000, using: &random))
      let length = [1, 7, 10, 30, 90, 365, 3650].randomElement(using: &random) ?? 1
      let last = first.adding(days: Int.random(in: 1...length, using: &random))
      let whole = Bool.random(using: &random)
      let interval = try #require(
        whole
          ? CalendarInterval(years: first.year, through: last.year)
          : CalendarInterval(from: first, to: last)
      )
      let granularity = stated.randomElement(using: &random) ?? .day
      for isApproximate in [false, true] {
        let text = EDTF.string(for: interval, granularity: granularity, isApproximate: isApproximate)
        let value = try EDTF(text)
        #expect(value.interval() == interval, "\(text)")
        #expect(value.description == text)
        #expect(text.contains("~") == isApproximate)
      }
    }
  }

  @Test func randomBytesNeverCrash() {
    var random = SplitMix64(seed: 3)
    let alphabet = Array("0123456789XYES-:/.,?~%TZ+[]{} é年".unicodeScalars)
    var accepted = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &random)
      var text = String.UnicodeScalarView()
      for _ in 0..<count { text.append(alphabet.randomElement(using: &random) ?? "0") }
      if let value = try? EDTF(String(text)) {
        accepted += 1
        _ = value.interval()
        _ = value.level
      }
    }
    #expect(accepted > 0)
  }

  @Test func damagedStringsNeverCrashAndStayCanonicalWhenRead() throws {
    var generator = EDTFGenerator(seed: 4)
    let alphabet = Array("0129XYES-:/.,?~%TZ+[]{}".utf8)
    for _ in 0..<4000 {
      var bytes = Array(generator.value().utf8)
      let place = Int.random(in: 0..<bytes.count, using: &generator.random)
      bytes[place] = alphabet.randomElement(using: &generator.random) ?? 0
      if let value = try? EDTF(String(decoding: bytes, as: UTF8.self)) {
        #expect(try EDTF(value.description) == value)
      }
    }
  }
}

/// Writes random EDTF strings from the grammar of the three levels.
private struct EDTFGenerator {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func value() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "\(bound())/\(bound())"
    case 1: return "[\(members())]"
    case 2: return "{\(members())}"
    case 3: return dateTime()
    default: return date()
    }
  }

  private mutating func bound() -> String {
    pick(["", "..", date(), date(), date()])
  }

  private mutating func members() -> String {
    var members = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      pick([date(), "\(date())..\(date())"])
    }
    members[0] = pick(["", "", ".."]) + members[0].prefix { $0 != "." }
    if !members[members.count - 1].contains("..") { members[members.count - 1] += pick(["", ".."]) }
    return members.joined(separator: ",").replacing("....", with: "..")
  }

  private mutating func dateTime() -> String {
    let fields = [(0, 23), (0, 59), (0, 59)].map { two(Int.random(in: $0.0...$0.1, using: &random)) }
    let day = CalendarDate(dayNumber: Int.random(in: -100_000...100_000, using: &random)).iso8601
    return day + "T" + fields.joined(separator: ":") + pick(["", "Z", "+08", "-03:30"])
  }

  private mutating func date() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      return pick(["Y17E", "Y-3388E"]) + String(Int.random(in: 0...9, using: &random))
        + pick(["", "S1", "S2"])
    case 1: return pick(["Y", "Y-"]) + String(Int.random(in: 10_000...9_999_999, using: &random)) + mark()
    case 2: return year() + "-" + String(Int.random(in: 21...41, using: &random)) + mark()
    case 3: return String(Int.random(in: 1000...9999, using: &random)) + "S" + pick(["1", "2", "3", "4"])
    case 4: return year() + mark()
    case 5: return mark() + year() + mark() + "-" + mark() + month() + mark()
    default: return mark() + year() + mark() + "-" + mark() + month() + mark() + "-" + mark() + day() + mark()
    }
  }

  private mutating func year() -> String {
    let year = Int.random(in: 1000...2999, using: &random)
    return pick(["", "", "", "-"]) + masked(String(year))
  }

  private mutating func month() -> String { masked(two(Int.random(in: 1...12, using: &random))) }
  private mutating func day() -> String { masked(two(Int.random(in: 1...28, using: &random))) }
  private mutating func mark() -> String { pick(["", "", "", "", "?", "~", "%"]) }

  private mutating func masked(_ digits: String) -> String {
    String(digits.map { Int.random(in: 0..<8, using: &random) == 0 ? "X" : $0 })
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
}
