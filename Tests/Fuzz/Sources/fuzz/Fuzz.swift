import Foundation

/// What libFuzzer calls with each input; its `main` is the program's, so that all arguments are its own.
///
/// The environment names the target in `FUZZ_TARGET`: the processes that libFuzzer starts for a merge then know it as well.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else {
    let names = APIFuzzTargets.all.keys.sorted() + EngineFuzzTargets.all.keys.sorted()
    print("set FUZZ_TARGET to one of: " + names.joined(separator: ", "))
    exit(64)
  }
  do {
    try target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    FileHandle.standardError.write(Data("\nA property does not hold: \(error)\n".utf8))
    abort()
  }
  return 0
}

private let target =
  APIFuzzTargets.all.merging(EngineFuzzTargets.all) { first, _ in first }[
    ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""]
