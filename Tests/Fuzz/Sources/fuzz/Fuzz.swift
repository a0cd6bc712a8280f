import Foundation

/// Entry point of libFuzzer: its options, and a function that is called with each input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Runs libFuzzer on the target that `FUZZ_TARGET` names: the environment, so that the processes that libFuzzer starts for a
/// merge know it as well. All arguments are libFuzzer's.
@main
enum Fuzz {
  /// Static, because libFuzzer calls a C function, which carries no context.
  private static let target: (@Sendable ([UInt8]) throws -> Void)? =
    APIFuzzTargets.all.merging(EngineFuzzTargets.all) { first, _ in first }[
      ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""]

  static func main() {
    guard target != nil else {
      let names = APIFuzzTargets.all.keys.sorted() + EngineFuzzTargets.all.keys.sorted()
      print("set FUZZ_TARGET to one of: " + names.joined(separator: ", "))
      exit(64)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let code = runFuzzer(&count, &arguments) { bytes, count in
      do {
        try Fuzz.target?(Array(UnsafeBufferPointer(start: bytes, count: count)))
      } catch {
        FileHandle.standardError.write(Data("\nA property does not hold: \(error)\n".utf8))
        abort()
      }
      return 0
    }
    exit(code)
  }
}
