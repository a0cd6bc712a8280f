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
          #/writing the journal \S+/runs/\S+\.jsonl: Input/output error; nothing is changed without it: free some disk space and try again/#
        ), "\(said)")

      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "an audit file that does not reach the disk stops the apply as the journal itself does",
    arguments: [(0, 0), (1, 0), (3, 1)])
  func audit(spared: Int, writes: Int) async throws {
    try await Workplace.europe { desk in
      let disk = try await Self.failing("/audit.jsonl", after: spared, in: desk.folder)
      let result = try await desk.apply("--parallel", "1", "--audit", "file:audit.jsonl", environment: disk)
      #expect(try desk.server.requests().writes.count == writes)
      #expect(result.exitCode == (writes == 0 ? 1 : 5), "\(result.errorOutput)")
      #expect(
        (result.output + result.errorOutput).contains(
          "writing the journal to \"file:audit.jsonl\": Input/output error; nothing is changed without it: free some disk space and run "
            + "the same command again"), "\(result.output)\(result.errorOutput)")
      // The journal itself has what was made.
      let verified = try await desk.provision("history", "--verify", "--format", "json")
      #expect(
        try verified.json()["journals"].elements.map { $0["result"] } == (spared == 0 ? ["cut-off"] : ["unbroken"]))
      #expect(try await desk.apply("--audit", "file:audit.jsonl").exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("changes that were all made, and an audit file that does not get the end of the journal: exit code 5")
  func endOfAudit() async throws {
    try await Workplace.europe { desk in
      // The plan, that the change is sent, and what became of it.
      let disk = try await Self.failing("/audit.jsonl", after: 3, in: desk.folder)
      let arguments = ["--step", "5", "--audit", "file:audit.jsonl", "--format", "json"]
      let result = try await desk.command(
        ["apply", desk.deployment, "--auto-approve"] + arguments, environment: disk
      ).run()
      #expect(result.exitCode == 5)
      let document = try result.json()
      #expect(document["result"]["applied"] == 1)
      #expect(document["error"]["code"] == "audit-incomplete")
      #expect(
        result.errorOutput
          == "error: all changes were made, but the end of the journal could not be sent to its other destination (`history` has it): "
          + "writing the journal to \"file:audit.jsonl\": Input/output error; nothing is changed without it: free some disk space and "
          + "run the same command again\n")
      #expect(try await desk.plan("--step", "5", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "changes that were all made, and a journal that does not get what became of them, or its end: exit code 5",
    arguments: [2, 3])
  func endOfJournal(lines: Int) async throws {
    try await Workplace.europe { desk in
      let disk = try await Self.failing("/infinity-provision/runs/", after: lines, in: desk.folder)
      let arguments = ["--step", "5", "--format", "json"]
      let result = try await desk.command(
        ["apply", desk.deployment, "--auto-approve"] + arguments, environment: disk
      ).run()
      #expect(result.exitCode == 5, "\(result.errorOutput)")
      let document = try result.json()
      #expect(document["result"]["applied"] == 1)
      #expect(document["error"]["code"] == "audit-incomplete")
      #expect(
        result.errorOutput.hasPrefix(
          "error: all changes were made, but the end of the journal could not be kept, so that `history` does not know what became of all of"
            + " it: "), "\(result.errorOutput)")
      #expect(try await desk.plan("--step", "5", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("what is remembered of secrets cannot be changed on the disk: said, nothing is sent, and the old file stays")
  func secrets() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let file = try #require(desk.secretsFiles.first)
      let before = try desk.folder.read(file)
      let disk = try await Self.failing("/infinity-provision/secrets/", after: 0, in: desk.folder)
      let changed = disk.merging(["TURN_EU_PASSWORD": "second"]) { _, new in new }
      let result = try await desk.apply(environment: changed)
      #expect(result.exitCode != 0)
      #expect(
        (result.output + result.errorOutput).contains(
          "writing the file \(desk.folder.path(file)): Input/output error; check the folder's rights and the free space"
        ),
        "\(result.errorOutput)")
      #expect(try desk.folder.read(file) == before)
      #expect(
        desk.folder.files().filter { $0.hasPrefix(desk.folder.path(file)) && !$0.hasSuffix(".lock") } == [
          desk.folder.path(file)
        ])
      // A secret is not sent that would be taken for the one before; the next apply sends it.
      #expect(try await desk.server.state()["objects"]["turn_server"][0]["password"] != "second")
      let again = try await desk.apply("--format", "json", environment: ["TURN_EU_PASSWORD": "second"])
      #expect(try again.json()["result"]["applied"] == 1)
      #expect(try await desk.plan("--detailed-exitcode", environment: ["TURN_EU_PASSWORD": "second"]).exitCode == 0)
    }
  }
}
