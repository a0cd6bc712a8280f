import Foundation
import TestSupport
import Testing

/// What must be on disk before the work goes on, on a disk that fails. The failure is that of `fsync`, so that who does not wait
/// for the disk does not hear of it.
@Suite("A disk that fails")
struct DurabilityTests {
  /// Takes the place of the C library's `fsync`: on files whose path holds `FAILING`, all calls but the first `SPARED` fail.
  private static let library = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>

    static int fails(int file) {
      static int calls = 0;
      const char *part = getenv("FAILING"), *spared = getenv("SPARED");
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", file);
      ssize_t length = readlink(link, path, sizeof path - 1);
      if (length < 0 || !part || !spared) return 0;
      path[length] = 0;
      if (!strstr(path, part) || __sync_add_and_fetch(&calls, 1) <= atoi(spared)) return 0;
      errno = EIO;
      return 1;
    }

    int fsync(int file) {
      int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
      return fails(file) ? -1 : real(file);
    }

    int fdatasync(int file) {
      int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
      return fails(file) ? -1 : real(file);
    }
    """

  /// The environment in which the disk fails.
  private static func failing(_ path: String, after spared: Int, in folder: TemporaryFolder) async throws -> [String:
    String?]
  {
    let source = try folder.write(library, to: "disk/fsync.c")
    let built = try await Program(
      "cc", ["-shared", "-fPIC", "-o", folder.path("disk/fsync.so"), source, "-ldl"]
    ).run()
    try #require(built.exitCode == 0, "\(built.errorOutput)")
    return ["LD_PRELOAD": folder.path("disk/fsync.so"), "FAILING": path, "SPARED": "\(spared)"]
  }

  @Test(
    "a journal that does not reach the disk: the request that it tells of is not sent, nor any other",
    arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (9, 4)])
  func journal(spared: Int, writes: Int) async throws {
    try await Workplace.europe { desk in
      let disk = try await Self.failing("/runs/", after: spared, in: desk.folder)
      // The plan, then for each change two lines: that it is sent, and what became of it, which is not vital.
      let result = try await desk.apply("--parallel", "1", environment: disk)
      #expect(try desk.server.requests().writes.count == writes)
      #expect(result.exitCode == (writes == 0 ? 1 : 5), "\(result.errorOutput)")
      let said = result.output + result.errorOutput
      #expect(
        said.contains(
          #/writing the journal \S+/runs/\S+\.jsonl: Input/output error; nothing is changed without it: make room and try again/#
        ), "\(said)")

      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("what is remembered of secrets, and does not reach the disk: said, and the old file stays")
  func secrets() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let file = try #require(desk.secretsFiles.first)
      let before = try desk.folder.read(file)
      let disk = try await Self.failing("/infinity-provision/secrets/", after: 0, in: desk.folder)
      let changed = disk.merging(["TURN_EU_PASSWORD": "second"]) { _, new in new }
      let result = try await desk.apply(environment: changed)
      #expect(
        result.errorOutput.contains(
          "writing the file \(desk.folder.path(file)): Input/output error; check the folder's rights and the free space"
        ),
        "\(result.errorOutput)")
      #expect(try desk.folder.read(file) == before)
      #expect(
        desk.folder.files().filter { $0.hasPrefix(desk.folder.path(file)) && !$0.hasSuffix(".lock") } == [
          desk.folder.path(file)
        ])
      // It was sent all the same, and is sent again.
      #expect(try await desk.server.state()["objects"]["turn_server"][0]["password"] == "second")
      let again = try await desk.apply("--format", "json", environment: ["TURN_EU_PASSWORD": "second"])
      #expect(try again.json()["result"]["applied"] == 1)
      #expect(try await desk.plan("--detailed-exitcode", environment: ["TURN_EU_PASSWORD": "second"]).exitCode == 0)
    }
  }
}
