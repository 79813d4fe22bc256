import AnnalsCore

/// Turns the bytes of an input into text, or says in one line why they are none.
enum InputDecoder {
  enum Outcome {
    case text(SourceDocument)
    case unusable(String)
  }

  static func decode(_ input: ExtractionInput) -> Outcome {
    do throws(TextDecodingFailure) {
      return .text(try TextDecoder.decode(input.bytes).source)
    } catch {
      return .unusable(reason(error))
    }
  }

  private static func reason(_ failure: TextDecodingFailure) -> String {
    switch failure {
    case .empty: "the file is empty"
    case .blank: "the file holds only blanks"
    case .binary(let format?, _): "the file is no text but \(format)"
    case .binary(nil, let offset): "the file is no text: byte \(offset) is binary"
    case .ambiguous(let first, let second): "the encoding is \(first) or \(second), undecided"
    default: "the bytes are no text of a known encoding"
    }
  }
}
