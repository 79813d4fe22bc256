import CFuzzer

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// `AnnalsFuzz TARGET [libFuzzer's options and folders]`.
@main
enum AnnalsFuzz {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = FuzzTarget.all[arguments[1]] else {
      print("targets: \(FuzzTarget.all.keys.sorted().joined(separator: " "))")
      return
    }
    var argv: [UnsafeMutablePointer<CChar>?] = ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) }
    var argc = Int32(argv.count)
    argv.append(nil)
    argv.withUnsafeMutableBufferPointer { buffer in
      var base = buffer.baseAddress
      _ = LLVMFuzzerRunDriver(&argc, &base, target)
    }
  }
}
