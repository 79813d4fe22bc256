extension PackageKind {
  /// What is done with such a file.
  public enum Use: Hashable, Sendable {
    /// It is read as this format, which says so where it is locked.
    case read(DocumentFormat)
    /// It is not read: what it is and what to do with it, in one line without its name.
    case refused(advice: String)
  }

  /// What is done with such a file.
  public var use: Use {
    switch self {
    case .docx, .encryptedOffice: .read(.docx)
    case .odt: .read(.odt)
    case .epub: .read(.epub)
    case .otherOfficeOpenXML:
      .refused(advice: "a workbook or slides, not a text document; save it as PDF or as .docx")
    case .otherOpenDocument:
      .refused(advice: "an OpenDocument spreadsheet or drawing, not a text; save it as PDF or as .odt")
    case .legacyWord: .refused(advice: "a Word document of before 2007; save it as .docx")
    case .otherCompound: .refused(advice: "a binary Office file of before 2007; save it as PDF or as .docx")
    case .zip: .refused(advice: "a ZIP archive; unpack it and name the documents in it")
    }
  }
}
