import Annals
import ArgumentParser
import CAllocator

/// The `annals` command: the list of its verbs, and what happens to an error that ends one.
@main
struct AnnalsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "Reads Chinese documents, finds every dated event, draws timelines and graphs.",
    discussion: """
      EXAMPLES
        annals timeline report.txt                   print a timeline
        annals timeline news/ -o timeline.svg        draw one of a whole folder
        annals timeline --statement "2024年4月23日座谈会"
        annals graph report.txt -o graph.png         draw what hangs on what
        annals extract report.txt -o chronicle.json  keep the model
        annals check report.txt                      list contradictions
        annals build documents --into output         make everything at once

      The exit status is 0 when all went well, 1 when an input or output failed
      or there was nothing to show, 2 when the command line is wrong.
      """,
    version: "annals \(AnnalsCommand.version)",
    subcommands: [
      Timeline.self, Graph.self, Extract.self, Times.self, Check.self, Explain.self, Build.self,
      DrawGraph.self,
    ]
  )

  /// The version of the program, by semver.org.
  static let version = "0.1.0"

  static func main() async {
    allocator_keep_freed_memory()
    StandardOutput.survivesBrokenPipe()
    SignalCleanup.start()
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      if var verb = command as? AsyncParsableCommand {
        try await verb.run()
      } else {
        try command.run()
      }
    } catch {
      conclude(with: error)
    }
  }

  /// The command that the arguments name.
  ///
  /// A verb is parsed by itself: through the list of verbs every option is made three times, which takes longer than a
  /// statement does. What a verb alone cannot take (a wrong option, a wish for help) is parsed again from the top,
  /// which words it.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    var arguments = arguments
    // The parser answers `help nosuch` with the help of the program.
    if arguments.first == "help", arguments.count == 2, !arguments[1].hasPrefix("-"),
      verb(named: arguments[1]) == nil
    {
      arguments.removeFirst()
    }
    if let verb = verb(named: arguments.first),
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  private static func verb(named name: String?) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// Ends the process as the error says: 0 for help and version, 1 for failures, 2 for wrong usage.
  private static func conclude(with error: any Error) -> Never {
    if let failure = error as? Failure {
      ErrorLine.write(failure.message)
      exit(withError: ExitCode(1))
    }
    let code = exitCode(for: error)
    guard code == .validationFailure else {
      exit(withError: error)
    }
    let report = UsageReport(message: message(for: error), full: fullMessage(for: error, columns: 80))
    ErrorLine.write(report.line)
    exit(withError: ExitCode(2))
  }
}
