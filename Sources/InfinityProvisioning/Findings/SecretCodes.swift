/// The codes about secrets and where they come from. No finding ever holds a secret.
struct SecretCodes: FindingCodeGroup {
  let plaintext = FindingCode.errorOrWarning(
    "plaintext-secret",
    "A secret stands in the file, where everybody who may read it sees it; a warning with `--allow-plaintext-secrets`.",
    "Write `{env: NAME}`, `{file: path}` or `{command: [program, argument]}` in its place.")
  let form = FindingCode.error(
    "secret-form", "What stands in a secret's place is none of the forms that name where it comes from.",
    "Write exactly one of `{env: NAME}`, `{file: path}` and `{command: [program, argument]}`.")
  let unset = FindingCode.error(
    "secret-unset", "The environment variable of a secret is not set.", "Set and export it before the command runs.")
  let empty = FindingCode.error(
    "secret-empty", "A secret is empty.", "See what its variable, file or program gives.")
  let unreadable = FindingCode.error(
    "secret-unreadable", "The file of a secret cannot be read.",
    "Check the path, which is relative to the deployment file and has slashes, and the permissions.")
  let command = FindingCode.error(
    "secret-command", "The program for a secret is not there, failed, or wrote more than 1 MiB.",
    "Run it by hand to see why.")
  let programNotAllowed = FindingCode.error(
    "program-not-allowed",
    "A secret comes from a program, and `--no-commands` allows none, or `--allow-command` others. Nothing was run.",
    "See who wrote it into the file. Where it is meant, allow it with `--allow-command PROGRAM`.")
  let tooLarge = FindingCode.error(
    "secret-too-large", "A secret is larger than 1 MiB, which no password or key is.",
    "See whether the right file is named.")
  let encoding = FindingCode.error(
    "secret-encoding", "A secret is neither a text in UTF-8, or in UTF-16 with a byte order mark, nor a key in DER.",
    "Save it as UTF-8, or convert it as the message says.")
  let controlCharacter = FindingCode.error(
    "secret-control-character", "A secret holds a control character, a second line say, which nobody types.",
    "Write it anew, without that character; a password is one line.")
  let notChecked = FindingCode.warning(
    "secrets-not-checked", "No secret was resolved, as `--without-secrets` asks: whether they fit is not known.",
    "Run again where the secrets are.")
}
