extension FormatError {
  /// What is wrong and what to do about it, in one line without the name of the file.
  public var advice: String {
    switch self {
    case .damaged(let format, let reason):
      "a damaged \(format.rawValue) file: \(reason); get it again from where it came"
    case .encrypted(let format):
      "the \(format.rawValue) file is locked with a password or rights management; give an unlocked copy"
    case .withoutText(.pdf):
      "the PDF holds pictures of pages and no text; run a text recognition such as ocrmypdf over it first"
    case .withoutText(.html):
      "the page holds no text, perhaps because a script would fetch it; save it from a browser instead"
    case .withoutText(let format):
      "the \(format.rawValue) file holds no text; name one that does"
    case .tooLarge(let format, let limit):
      "the \(format.rawValue) file unpacks to more than \(limit >> 20) MiB, which is the most that is read; split it"
    case .programMissing(let format, let program, let package):
      "reading \(format.rawValue) needs the program \(program), which is missing; install \(package)"
    case .timedOut(let format, let seconds):
      "reading the \(format.rawValue) file took more than \(seconds) seconds; split it or give its text"
    }
  }
}
