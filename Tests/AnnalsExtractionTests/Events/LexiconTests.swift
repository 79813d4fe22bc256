import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct LexiconTests {
  @Test func theLongestWordWins() throws {
    let lexicon = Lexicon([
      ("发布", Word(roles: .trigger, kind: .publication)), ("发布会", Word(roles: .eventNoun, kind: .meeting)),
    ])
    let text = Array("发布会上".utf8)
    let match = try #require(lexicon.longestMatch(in: text, at: 0, limit: text.count))
    #expect(match.end == 9)
    #expect(match.word.kind == .meeting)
    #expect(lexicon.longestMatch(in: text, at: 3, limit: text.count) == nil)
  }

  @Test func rolesOfEqualSpellingsUnite() {
    let lexicon = Lexicon([
      ("要求", Word(roles: .attribution, kind: nil)), ("要求", Word(roles: .trigger, kind: .legal)),
    ])
    #expect(lexicon.word("要求") == Word(roles: [.attribution, .trigger], kind: .legal))
  }

  @Test func theTriggerLexiconIsWide() {
    let triggers = ChineseEvents.lexicon.words.filter { $0.roles.contains(.trigger) }
    #expect(triggers.count >= 600)
    for kind in [EventKind.meeting, .incident, .sport, .legal, .launch, .award, .economy, .diplomacy] {
      #expect(triggers.contains { $0.kind == kind }, "no trigger of kind \(kind)")
    }
  }

  @Test(arguments: ["推动", "加强", "完善", "建设"]) func policyVerbsAreNoTriggers(_ verb: String) throws {
    let word = try #require(ChineseEvents.lexicon.word(verb))
    #expect(word.roles.contains(.policy))
    #expect(!word.roles.contains(.trigger))
  }
}
