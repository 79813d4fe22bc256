extension TextEncoding {
  /// The encoding that a label names, as pages and people write it; nil for one that is not converted.
  ///
  /// Letter case, hyphens and underscores do not matter: `utf8`, `UTF-8`, `gb2312`, `x-gbk`, `cp936`,
  /// `big5-hkscs`. GBK and GB 2312 are read as GB 18030, which holds both (WHATWG Encoding Standard, section 4.2).
  public init?(label: String) {
    let letters = label.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: nil
      }
    }
    guard let encoding = TextEncoding.labels[String(decoding: letters, as: UTF8.self)] else { return nil }
    self = encoding
  }

  private static let labels: [String: TextEncoding] = [
    "utf8": .utf8, "unicode11utf8": .utf8, "xunicode20utf8": .utf8,
    "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "unicode": .utf16LittleEndian,
    "ucs2": .utf16LittleEndian, "utf16be": .utf16BigEndian, "unicodefffe": .utf16BigEndian,
    "gb18030": .gb18030, "gbk": .gb18030, "xgbk": .gb18030, "cp936": .gb18030, "936": .gb18030,
    "ms936": .gb18030, "windows936": .gb18030, "gb2312": .gb18030, "gb231280": .gb18030, "euccn": .gb18030,
    "chinese": .gb18030, "csgb2312": .gb18030,
    "big5": .big5, "big5hkscs": .big5, "cnbig5": .big5, "csbig5": .big5, "xxbig5": .big5, "cp950": .big5,
    "950": .big5, "windows950": .big5,
  ]
}
