import Annals
import ArgumentParser

/// The user's own named times.
struct NamedTimesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Times of your own by name, in YAML: name, aliases, start, end, kind (repeatable).",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var namedTimes: [String] = []

  /// The times of the files, in order.
  ///
  /// - Throws: `ExitCode.failure` when one cannot be used, after all that is wrong in them was told.
  func definitions() throws(ExitCode) -> [NamedTimeDefinition] {
    var definitions: [NamedTimeDefinition] = []
    var diagnostics: [Diagnostic] = []
    for path in namedTimes {
      do throws(NamedTimesError) {
        definitions += try Annals.namedTimes(inFile: path)
      } catch {
        switch error {
        case .malformed(let mistakes): diagnostics += mistakes
        case .unreadable(let error):
          diagnostics.append(Diagnostic(severity: .error, path: error.path, message: error.advice))
        }
      }
    }
    Reporter(verbosity: .errors).report(diagnostics)
    guard diagnostics.isEmpty else { throw .failure }
    return definitions
  }
}
