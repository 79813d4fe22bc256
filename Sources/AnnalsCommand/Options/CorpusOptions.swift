import Annals
import ArgumentParser

/// How documents stream through one by one.
struct CorpusOptions: ParsableArguments {
  @Flag(
    help:
      "Keep what is done when the run breaks off, and go on with it when called again; for JSON Lines to a file."
  )
  var resume = false

  /// Whether a run may go on where another broke off.
  var resumption: CorpusRun.Resumption { resume ? .resumes : .none }

  /// Refuses a command line whose run could not be resumed.
  func check(streams: Bool, to output: String?, savesTexts: Bool) throws {
    guard resume else { return }
    if !streams { throw ValidationError("--resume is for documents one by one; give --format jsonl") }
    if output ?? "-" == "-" {
      throw ValidationError("--resume needs a file to go on with; give -o FILE.jsonl")
    }
    if savesTexts { throw ValidationError("--save-text cannot be resumed; leave out --resume") }
  }
}
