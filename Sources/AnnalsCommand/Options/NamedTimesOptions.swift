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
  /// - Throws: `Failure` with the place in the file when one cannot be read.
  func definitions() throws(Failure) -> [NamedTimeDefinition] {
    var definitions: [NamedTimeDefinition] = []
    for path in namedTimes {
      do throws(NamedTimesError) {
        definitions += try Annals.namedTimes(inFile: path)
      } catch {
        throw Failure("\(error)")
      }
    }
    return definitions
  }
}
