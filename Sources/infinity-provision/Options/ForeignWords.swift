import ArgumentParser
import InfinityProvisioning

/// What people type that they know from other tools, or that a word processor or a slip has made of it, and what it is called here.
enum ForeignWords {
  private static let answers = [
    "--yes": "--auto-approve makes the changes without asking",
    "-y": "--auto-approve makes the changes without asking",
    "--assume-yes": "--auto-approve makes the changes without asking",
    "--force": "--auto-approve makes the changes without asking",
    "--approve": "--auto-approve makes the changes without asking",
    "-auto-approve": "write it with two hyphens: --auto-approve",
    "--no-color": "--color never, or the variable NO_COLOR, turns colors off",
    "-no-color": "--color never, or the variable NO_COLOR, turns colors off",
    "--var": "there are no variables: a secret is {env: NAME} in the file, everything else is written there",
    "-var": "there are no variables: a secret is {env: NAME} in the file, everything else is written there",
    "--var-file": "there are no variables: a secret is {env: NAME} in the file, and `include` joins files",
    "-var-file": "there are no variables: a secret is {env: NAME} in the file, and `include` joins files",
    "--json": "--format json prints one JSON document",
    "-json": "--format json prints one JSON document",
    "--target": "--location and --step choose a part",
    "-target": "--location and --step choose a part",
    "-out": "write it with two hyphens: plan --out",
    "--host": "--address names the Management Node, as https://manager.example.com",
    "--url": "--address names the Management Node, as https://manager.example.com",
    "--user": "--username names the user",
    "--file": "the file is an argument without an option, as in `plan deployment.yaml`",
    "-f": "the file is an argument without an option, as in `plan deployment.yaml`",
    "--password": "no option accepts a password, because others could see it: PEXIP_PASSWORD or --password-file",
    "--verbose": "--log-level info, debug or trace shows more",
    "-k": "--insecure checks no certificate; --ca-file names the CA to trust",
  ]

  /// En dash, em dash, minus, and the hyphens that are no ASCII.
  private static let dashes: Set<Character> = ["\u{2013}", "\u{2014}", "\u{2212}", "\u{2010}", "\u{2011}"]

  /// What to say of words that a parser did not know, where it is one of these; `message` is the parser's.
  static func answer(to arguments: [String], _ message: String) -> String? {
    let words = Array(arguments.prefix { $0 != "--" })
    let isUnexpected = message.contains("nexpected argument")
    if isUnexpected, let word = words.first(where: { dashes.contains($0.first ?? " ") }) {
      let option = word.drop { dashes.contains($0) || $0 == "-" }
      return
        "\(word.quotedForMessage) begins with a dash, as word processors write it, and not with hyphens: type --\(String(option).escapedForTerminal)"
    }
    if isUnexpected, let answer = unknownCommand(in: words, message) { return answer }
    guard message.hasPrefix("Unknown option") else { return nil }
    let names = arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) }
    guard let name = names.first(where: { message.contains("'\($0)'") }) else { return nil }
    let isDryRun = ["--dry-run", "--dryrun", "-n"].contains(name)
    let answer = isDryRun ? insteadOfDryRun(words.prefix { !$0.hasPrefix("-") }) : answers[name]
    if let answer { return "there is no option \(name): \(answer)" }
    // The parser names the nearest option however far it is.
    guard let guess = message.firstMatch(of: #/Did you mean '(.+?)'/#)?.1,
      suggestion(for: name, among: [String(guess)]).isEmpty
    else { return nil }
    return "there is no option \(name) here; --help lists those of the command"
  }

  /// What shows what a command would do.
  private static func insteadOfDryRun(_ words: ArraySlice<String>) -> String? {
    switch (words.first, words.dropFirst().first) {
    case ("apply", _): "the command `plan` shows the changes and makes none"
    case ("rollout", "start"): "the command `rollout plan` shows the waves and makes no changes"
    case ("rollback", _), ("remove", _), ("rollout", "undo"):
      "without --auto-approve it shows the changes, and asks before it makes any"
    default: nil
    }
  }

  /// The first word that is no command where one is expected: at the beginning, or after a command that has commands of its own.
  private static func unknownCommand(in words: [String], _ message: String) -> String? {
    var commands = InfinityProvision.configuration.subcommands
    var before: [String] = []
    for word in words {
      guard !commands.isEmpty, !word.hasPrefix("-") else { return nil }
      if let command = commands.first(where: { $0.configuration.commandName == word }) {
        commands = command.configuration.subcommands
        before.append(word)
        continue
      }
      guard message.contains("'\(word)'") else { return nil }
      let name = (before + [word]).joined(separator: " ").quotedForMessage
      let help = before.isEmpty ? "--help" : "`infinity-provision \(before.joined(separator: " ")) --help`"
      let near = suggestion(for: word, among: commands.compactMap { $0.configuration.commandName })
      return "there is no command \(name)\(near); \(help) lists them"
    }
    return nil
  }
}
