#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// libFuzzer's `main` calls this first: `AnnalsFuzz TARGET [libFuzzer's options and folders]`.
///
/// The name of the target is taken away before libFuzzer looks for folders.
@_cdecl("LLVMFuzzerInitialize")
public func initializeFuzzer(
  _ argc: UnsafeMutablePointer<CInt>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let arguments = UnsafeMutableBufferPointer(start: argv.pointee, count: Int(argc.pointee))
  guard arguments.count > 1, let name = arguments[1], FuzzTarget.choose(String(cString: name)) else {
    print("targets: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    exit(0)
  }
  for index in 1..<(arguments.count - 1) { arguments[index] = arguments[index + 1] }
  argc.pointee -= 1
  return 0
}

/// libFuzzer gives every input to this; what is wrong ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
