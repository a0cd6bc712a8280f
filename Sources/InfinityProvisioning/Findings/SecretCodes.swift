/// The codes about secrets and where they come from. No finding ever holds a secret.
struct SecretCodes: FindingCodeGroup {
  let plaintext = FindingCode.errorOrWarning(
    "plaintext-secret",
    "A secret is in the file, where everyone who may read the file sees it; a warning with `--allow-plaintext-secrets`.",
    "Write `{env: NAME}`, `{file: path}` or `{command: [program, argument]}` instead.")
  let form = FindingCode.error(
    "secret-form", "The value of a secret has none of the forms that say where it comes from.",
    "Write exactly one of `{env: NAME}`, `{file: path}` and `{command: [program, argument]}`.")
  let unset = FindingCode.error(
    "secret-unset", "The environment variable of a secret is not set.", "Set and export it before the command runs.")
  let empty = FindingCode.error(
    "secret-empty", "A secret is empty.", "Check what its variable, file or program contains.")
  let unreadable = FindingCode.error(
    "secret-unreadable", "The file of a secret cannot be read.",
    "Check the path, which is relative to the deployment file and has slashes, and the permissions.")
  let command = FindingCode.error(
    "secret-command", "The program for a secret is not there, failed, or wrote more than 1 MiB.",
    "Run it by hand to see why.")
  let programNotAllowed = FindingCode.error(
    "program-not-allowed",
    "A secret comes from a program, or a gate of a rollout runs one, and `--no-commands` allows none, or `--allow-command`"
      + " allows only others. Nothing was run.",
    "Find out who wrote it into the file. If it is meant, allow it with `--allow-command PROGRAM`.")
  let tooLarge = FindingCode.error(
    "secret-too-large", "A secret is larger than 1 MiB, which no password or key is.",
    "Check whether the right file is named.")
  let encoding = FindingCode.error(
    "secret-encoding", "A secret is neither a text in UTF-8, or in UTF-16 with a byte order mark, nor a key in DER.",
    "Save it as UTF-8, or convert it as the message says.")
  let controlCharacter = FindingCode.error(
    "secret-control-character", "A secret holds a control character, such as a second line, which no one types.",
    "Write it again, without that character; a password is one line.")
  let notChecked = FindingCode.warning(
    "secrets-not-checked", "No secret was read, because of `--without-secrets`: it is not known whether they fit.",
    "Run again where the secrets are.")
}
