/// The codes about the text of a deployment file, before anything in it is looked at.
package struct SyntaxCodes: FindingCodeGroup {
  package let unreadableFile = FindingCode.error(
    "unreadable-file", "The deployment file, or one that it includes, cannot be read.",
    "Check the path, which is relative to the including file and has slashes, and the permissions.")
  let tooLarge = FindingCode.error(
    "too-large", "The file is larger than 8 MiB, which no deployment needs.", "Split it with `include`.")
  let tooManyFiles = FindingCode.error(
    "too-many-files", "More than 1000 files are included.", "Join small files; look whether a wrong one is included.")
  let encoding = FindingCode.error(
    "encoding", "The file is text neither in UTF-8 nor in UTF-16 with a byte order mark, so what it says is not known.",
    "Save it as UTF-8.")
  let controlCharacter = FindingCode.error(
    "control-character", "There is a control character, which nobody sees and YAML does not allow.",
    "Remove it. In double quotes a backslash begins an escape: write a path with slashes.")
  let tab = FindingCode.error(
    "tab", "There is a tab, which YAML does not take for indentation.", "Use spaces.")
  let invisibleCharacter = FindingCode.error(
    "invisible-character",
    "There is a character that nobody sees, as a no-break space, so that a name is another than it seems.",
    "Type the word anew.")
  let emptyFile = FindingCode.error(
    "empty-file", "There is nothing in the file.", "Begin it with `version: 1`.")
  let yamlSyntax = FindingCode.error(
    "yaml-syntax", "The text is not YAML.",
    "See the line that the message names, and the one before it: indentation, quotes.")
  let secondDocument = FindingCode.error(
    "second-document", "The file has a second document after `---`, which would be passed over.",
    "Use a file for each, and `include`.")
  let duplicateKey = FindingCode.error(
    "duplicate-key", "A mapping has the same key twice, and only one of them could count.", "Remove one of them.")
  let complexKey = FindingCode.error(
    "complex-key", "A key is a list, a mapping or an alias.", "Write the key as text.")
  let merge = FindingCode.error(
    "merge", "`<<` stands before something that is no mapping.",
    "Merge a mapping or a list of mappings: `<<: *defaults`.")
  let yamlTag = FindingCode.error(
    "yaml-tag", "There is a YAML tag (`!…`), which means nothing in a deployment file.", "Remove it.")
  let aliasExpansion = FindingCode.error(
    "alias-expansion", "The aliases expand to more than 1,000,000 values.", "Remove the aliases of aliases.")
  let tooDeep = FindingCode.error(
    "too-deep", "Values are nested more than 50 levels deep.", "Remove the superfluous levels.")
  let includeCycle = FindingCode.error(
    "include-cycle", "A file includes itself, directly or through another.", "Remove one of the `include` entries.")
  let includedTwice = FindingCode.error(
    "included-twice", "A file is included twice, so that its entries would count twice.",
    "Remove one of the `include` entries.")
}

/// The codes about single keys and values of a deployment file.
struct ValueCodes: FindingCodeGroup {
  let unknownKey = FindingCode.error(
    "unknown-key", "A key is none that a deployment file has there, so nothing would come of it.",
    "Correct it as the message proposes, or remove it. Keys of your own begin with `x-` at the top of a file.")
  let missingKey = FindingCode.error(
    "missing-key", "A key is missing that the entry needs.", "Add it.")
  let nullRefused = FindingCode.error(
    "null-refused", "A key is null, and there is nothing to clear.", "Give a value, or leave the key out.")
  let wrongType = FindingCode.error(
    "wrong-type", "A value is of another type than its key wants: a list for a text, say, or `yes` without quotes.",
    "Write it as the message says; text that looks like something else needs quotes.")
  let unsupportedVersion = FindingCode.error(
    "unsupported-version", "`version` is not 1, the only format that there is.", "Write `version: 1`.")
  let emptyText = FindingCode.error("empty-text", "A text is empty that must not be.", "Give it, or leave the key out.")
  let whiteSpace = FindingCode.error(
    "white-space", "A text begins or ends with white space, which the Management Node would strip.",
    "Remove the white space.")
  let tooLong = FindingCode.error(
    "too-long", "A text or secret has more characters than the Management Node keeps.", "Choose a shorter one.")
  let outOfRange = FindingCode.error(
    "out-of-range", "A number is smaller or larger than its key allows.", "Give one in the range of the message.")
  let invalidName = FindingCode.error(
    "invalid-name", "A name is no DNS name, or not a fully qualified one where that is needed.",
    "Write the host alone, in ASCII, without scheme, wildcard or final dot.")
  let invalidAddress = FindingCode.error(
    "invalid-address", "An address is no IP address.", "Write one, as `10.44.0.2` or `fd00::2`.")
  let invalidChoice = FindingCode.error(
    "invalid-choice", "A word is none of those that the key takes.", "Use one of the words in the message.")
  let invalidURL = FindingCode.error(
    "invalid-url", "The address of the Management Node is no URL that can be used.",
    "Write it as `https://manager.example.com`, without a query.")
  let urlUserInfo = FindingCode.error(
    "url-user-info",
    "The URL of the Management Node holds a user name or password, which others could read in the file.",
    "Remove it; use `--username`, and `PEXIP_PASSWORD` or `--password-file`.")
}

/// The codes about entries of a deployment file and what they say of one another.
package struct EntryCodes: FindingCodeGroup {
  let duplicateName = FindingCode.error(
    "duplicate-name", "Two entries have the same name, or two nodes the same SIP TLS FQDN.",
    "Give each a name of its own, or remove one.")
  let duplicateEntry = FindingCode.error(
    "duplicate-entry", "A location's list names the same DNS server twice.", "Remove one of them.")
  let unknownReference = FindingCode.error(
    "unknown-reference", "A pool names a certificate that no entry of `tlsCertificates` has.",
    "Correct the name, or add the entry.")
  let nearReference = FindingCode.warning(
    "near-reference",
    "A location names a server that the file does not declare, and it declares one of nearly the same name. Only `validate` says"
      + " so; where the Management Node has none of that name, `plan` ends with an error.",
    "Correct the name, unless the Management Node has a server of that very name.")
  let unusedServer = FindingCode.warning(
    "unused-server", "No location of the file uses a server that it declares.",
    "Name it in a location, or take it out, unless a location that only the Management Node has uses it.")
  let unknownLocation = FindingCode.error(
    "unknown-location", "`--location` names none of the file's locations.",
    "Correct the name; `infinity-provision locations FILE` prints them.")
  let natWithoutServer = FindingCode.error(
    "nat-without-server",
    "A location is behind NAT, and both its `turnServer` and its `stunServer` are null: its nodes could not discover their public"
      + " address.",
    "Give it a `turnServer` or a `stunServer`.")
  let pfxOrCertificate = FindingCode.error(
    "pfx-or-certificate",
    "An entry has a `pfx` and, beside it, a `certificate` or `privateKey`, which the PFX holds already.",
    "Remove one or the other.")
  let turnAuthentication = FindingCode.error(
    "turn-authentication", "A TURN server has a key that its `authentication` does not use.",
    "Remove it, or change `authentication`.")
  package let addressDiffers = FindingCode.warning(
    "address-differs", "An option or variable gives another address of the Management Node than the file.",
    "See whether that one is meant: it is the one that is used.")
}
