/// How much is unpacked from an archive before it is refused: what bounds memory when a file means harm.
///
/// What an archive says of its own sizes is never believed; bytes are counted as they come out.
struct ZIPLimits: Sendable {
  /// The most entries that an archive may list.
  var entries = 20_000
  /// The most bytes that one entry may unpack to; its tree takes some forty times as much memory at worst.
  var bytesPerEntry = 32 << 20
  /// The most bytes that all entries that are read may unpack to, an entry read twice counted twice.
  var bytesInAll = 256 << 20
  /// The most bytes that may come out of each packed byte, once ``bytesBeforeRatio`` have come out.
  ///
  /// The markup of a large table packs fifty to one; a thousand to one is the most that DEFLATE can do.
  var ratio = 150
  /// The bytes that an entry may unpack to whatever its ratio.
  var bytesBeforeRatio = 4 << 20
}
