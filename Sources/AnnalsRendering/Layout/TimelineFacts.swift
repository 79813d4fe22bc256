import AnnalsCore

/// What the line below the title of a timeline tells.
struct TimelineFacts: Sendable, Equatable {
  var events = 0
  var lanes = 0
  var period = ""
  var breaks = 0
  var isUniform = true
  /// Whether busy stretches are shown at a larger scale.
  var isEnlarged = false
  /// Whether only the order of the events is shown, not how far apart they are.
  var isEven = false
  /// Whether what is known only to the year stands before the months of that year.
  var hasBays = false
  /// Events that stand only in a count.
  var counted = 0
  /// Events without any date.
  var undated = 0
  var relationsLeftOut = 0

  /// The facts that are worth telling, in one line.
  func subtitle(in language: PictureLanguage) -> String {
    let words = language.words
    var parts = [words.events(events)]
    if lanes > 1 { parts.append(words.lanes(lanes)) }
    if !period.isEmpty { parts.append(period) }
    if breaks > 0 { parts.append(words.breaks(isUniform: isUniform)) }
    if isEven { parts.append(words.even) }
    if isEnlarged { parts.append(words.enlarged) }
    if hasBays { parts.append(words.bays) }
    if counted > 0 { parts.append(words.counted(counted)) }
    if undated > 0 { parts.append(words.undated(undated)) }
    if relationsLeftOut > 0 { parts.append(words.relationsLeftOut(relationsLeftOut)) }
    return parts.joined(separator: " · ")
  }
}
