import Annals
import ArgumentParser

@main
struct AnnalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "Reads documents, finds every dated event in them, and draws timelines and graphs.",
    version: "0.1.0"
  )
}
