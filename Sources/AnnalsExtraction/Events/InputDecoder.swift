import AnnalsCore

/// Turns the bytes of an input into text, or says in one line why they are none and what to do.
package enum InputDecoder {
  /// The text of an input, nil when it is none; what there is to tell goes to `diagnostics`.
  ///
  /// - Parameters:
  ///   - input: the input; a form of its own does not matter here.
  ///   - declared: what the input says of its own encoding; believed where its bytes do not tell.
  ///   - threads: the threads that it may take.
  ///   - diagnostics: where what there is to tell is added.
  /// - Returns: the text, nil when there is none.
  package static func decode(
    _ input: ExtractionInput,
    declared: TextEncoding? = nil,
    threads: Int = 1,
    _ diagnostics: inout [Diagnostic]
  ) -> SourceDocument? {
    do throws(TextDecodingFailure) {
      let decoded = try TextDecoder.decode(
        input.bytes,
        as: input.encoding,
        declared: declared,
        threads: threads
      )
      if let offset = decoded.damagedAt {
        let message =
          "not valid \(decoded.encoding.rawValue) at byte \(offset); read with U+FFFD in that place"
        diagnostics.append(Diagnostic(severity: .warning, path: input.path, message: message))
      }
      if decoded.certainty == .likely, decoded.damagedAt == nil {
        let message =
          "read as \(decoded.encoding.rawValue), which its bytes fit best; --encoding takes another"
        diagnostics.append(Diagnostic(severity: .warning, path: input.path, message: message))
      }
      return decoded.source
    } catch {
      diagnostics.append(Diagnostic(severity: .error, path: input.path, message: message(for: error)))
      return nil
    }
  }

  private static func message(for failure: TextDecodingFailure) -> String {
    switch failure {
    case .empty: "the file is empty; name one that holds text"
    case .blank: "the file holds nothing but blanks; name one that holds text"
    case .binary(nil, let offset): "binary data, not text (byte \(offset)); give its text instead"
    case .binary(let format?, _): "a \(format) file, not text in a known encoding; give its text as UTF-8"
    case .undecodable(nil, let offset):
      "in no known encoding (byte \(offset)); name it with --encoding, or convert it to UTF-8"
    case .undecodable(let encoding?, let offset):
      "not valid \(encoding.rawValue) at byte \(offset); name another with --encoding, or convert it to UTF-8"
    case .ambiguous(let first, let second):
      "could be \(first.rawValue) or \(second.rawValue); say which with --encoding"
    case .unsupported(let encoding):
      "in \(encoding.rawValue), which this system cannot convert; convert it to UTF-8"
    }
  }
}
