import ArgumentParser

/// Where a verb writes, and what.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; its extension tells the format.", valueName: "file"),
    completion: .file()
  )
  var output: String?

  @Option(help: "The format, whatever the file is called.")
  var format: Format?

  func validate() throws {
    if output?.isEmpty ?? false {
      throw ValidationError("the name of the output is empty; name a file, or '-' for standard output")
    }
    guard format == nil, let output, output != "-" else { return }
    guard Format(extensionOf: output) == nil else { return }
    let known = Format.all.map(\.name).joined(separator: ", ")
    throw ValidationError("\(output): its name tells no format; give --format, one of \(known)")
  }

  /// The format asked for: by name, else by the file's extension.
  var chosenFormat: Format {
    format ?? output.flatMap { Format(extensionOf: $0) } ?? Format.standard
  }

  /// Where the result goes.
  ///
  /// - Throws: `Failure` when a terminal would get bytes that are no text.
  func destination() throws(Failure) -> Destination {
    let destination = Destination(output)
    if case .standardOutput = destination, chosenFormat.isBinary, Terminal.isStandardOutputTerminal {
      let name = chosenFormat.name
      throw Failure("a terminal cannot show \(name); give -o FILE.\(name), or send the output elsewhere")
    }
    return destination
  }
}
