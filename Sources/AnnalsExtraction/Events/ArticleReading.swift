/// What is remembered from clause to clause within an article.
struct ArticleReading {
  var frame: DatingFrame
  /// The title that a paragraph of a list opens with, 高技能人才 of （六）高技能人才.
  var topic: Range<Int>?
  /// The last person named as a subject: what 他 and 她 stand for.
  var person: Range<Int>?
  /// Whether no other subject has been named since: a sentence without one goes on about the person.
  var isAboutPerson = false
  /// The body named in full last: what 该公司 points to.
  var body: (name: Range<Int>, block: Int)?
  /// The subject that a sentence opened with last: what a sentence without one goes on about.
  var subject: Range<Int>?
  var hasSeenProse = false
  /// The last meeting, talks or visit that was told, as an index into the drafts: what one attends or speaks at.
  var gathering: Int?
  /// The clause of the sentence in which someone says something on a day of its own.
  var statement: (clause: Clause, dating: EventDating)?
  /// Whether birth and death in brackets were read.
  var hasSeenLife = false
  /// The date of a plan whose steps the text goes on to list (将抓好四项工作：一是…).
  var plan: EventDating?

  /// A reading that has seen nothing yet.
  init(frame: DatingFrame) { self.frame = frame }
}
