/// The codes about single keys and values of a deployment file.
struct ValueCodes: FindingCodeGroup {
  let unknownKey = FindingCode.error(
    "unknown-key", "A deployment file has no such key there, so it would have no effect.",
    "Correct it as the message proposes, or remove it. Keys of your own begin with `x-` at the top of a file.")
  let missingKey = FindingCode.error(
    "missing-key", "A key is missing that the entry needs.", "Add it.")
  let nullRefused = FindingCode.error(
    "null-refused", "A key is null, and there is nothing to clear.", "Give a value, or leave the key out.")
  let wrongType = FindingCode.error(
    "wrong-type",
    "A value has another type than its key requires, such as a list instead of text, or `yes`"
      + " without quotes.",
    "Write it as the message says; text that looks like something else needs quotes.")
  let undecided = FindingCode.error(
    "undecided", "A value is still `TODO`, as `init` writes it: it must be decided before the file can be used.",
    "Write the value instead.")
  let unsupportedVersion = FindingCode.error(
    "unsupported-version", "`version` is not 1, the only format that there is.", "Write `version: 1`.")
  let emptyText = FindingCode.error("empty-text", "A text is empty but must not be.", "Give it, or leave the key out.")
  let whiteSpace = FindingCode.error(
    "white-space", "A text begins or ends with white space, which the Management Node would remove.",
    "Remove the white space.")
  let tooLong = FindingCode.error(
    "too-long", "A text or secret has more characters than the Management Node keeps.", "Choose a shorter one.")
  let outOfRange = FindingCode.error(
    "out-of-range", "A number is smaller or larger than its key allows.", "Give one in the range of the message.")
  let invalidName = FindingCode.error(
    "invalid-name", "A name is not a DNS name, or not a fully qualified one if that is needed.",
    "Write the host alone, in ASCII, without scheme, wildcard or final dot.")
  let invalidAddress = FindingCode.error(
    "invalid-address", "An address is not an IP address.", "Write one, such as `10.44.0.2` or `fd00::2`.")
  let invalidChoice = FindingCode.error(
    "invalid-choice", "A word is not one of those that the key accepts.", "Use one of the words in the message.")
  let invalidURL = FindingCode.error(
    "invalid-url", "The address of the Management Node is not a usable URL.",
    "Write it as `https://manager.example.com`, without a query.")
  let urlUserInfo = FindingCode.error(
    "url-user-info",
    "The URL of the Management Node holds a user name or password, which others could read in the file.",
    "Remove it; use `--username`, and `PEXIP_PASSWORD` or `--password-file`.")
}
