/// The codes about the text of a deployment file, before anything in it is looked at.
package struct SyntaxCodes: FindingCodeGroup {
  package let unreadableFile = FindingCode.error(
    "unreadable-file", "The deployment file, or one that it includes, cannot be read.",
    "Check the path, which is relative to the including file and has slashes, and the permissions.")
  let tooLarge = FindingCode.error(
    "too-large", "The file is larger than 8 MiB, which no deployment needs.", "Split it with `include`.")
  let tooManyFiles = FindingCode.error(
    "too-many-files", "More than 1000 files are included.", "Join small files; check whether a wrong one is included.")
  let tooManyFindings = FindingCode.error(
    "too-many-findings", "There are more than 100,000 findings, of which only these are shown.",
    "Fix the first ones: many of them usually have one cause.")
  let encoding = FindingCode.error(
    "encoding", "The file is text neither in UTF-8 nor in UTF-16 with a byte order mark, so what it says is not known.",
    "Save it as UTF-8.")
  let controlCharacter = FindingCode.error(
    "control-character", "There is a control character, which is invisible and YAML does not allow.",
    "Remove it. In double quotes a backslash begins an escape: write a path with slashes.")
  let tab = FindingCode.error(
    "tab", "There is a tab, which YAML does not accept as indentation.", "Use spaces.")
  let typographicQuotes = FindingCode.error(
    "typographic-quotes",
    "A value stands in the quotes of a word processor or a mail program, which are letters of it in YAML.",
    "Write it without them, or all of it in straight quotes if they are meant.")
  let invisibleCharacter = FindingCode.error(
    "invisible-character",
    "There is an invisible character, such as a no-break space, so that a name is not what it seems to be.",
    "Type the word again.")
  let emptyFile = FindingCode.error(
    "empty-file", "There is nothing in the file.", "Begin it with `version: 1`.")
  let yamlSyntax = FindingCode.error(
    "yaml-syntax", "The text is not YAML.",
    "Check the line that the message names, and the one before it: indentation, quotes.")
  let secondDocument = FindingCode.error(
    "second-document", "The file has a second document after `---`, which would be ignored.",
    "Use a file for each, and `include`.")
  let duplicateKey = FindingCode.error(
    "duplicate-key", "A mapping has the same key twice, and only one of them could count.", "Remove one of them.")
  let complexKey = FindingCode.error(
    "complex-key", "A key is a list, a mapping or an alias.", "Write the key as text.")
  let merge = FindingCode.error(
    "merge", "`<<` comes before something that is not a mapping.",
    "Merge a mapping or a list of mappings: `<<: *defaults`.")
  let yamlTag = FindingCode.error(
    "yaml-tag", "There is a YAML tag (`!…`), which means nothing in a deployment file.", "Remove it.")
  let aliasExpansion = FindingCode.error(
    "alias-expansion", "The aliases expand to more than 1,000,000 values.", "Remove the aliases of aliases.")
  let tooDeep = FindingCode.error(
    "too-deep", "Values are nested more than 50 levels deep.", "Remove the levels that are not needed.")
  let includeCycle = FindingCode.error(
    "include-cycle", "A file includes itself, directly or through another.", "Remove one of the `include` entries.")
  let includedTwice = FindingCode.error(
    "included-twice", "A file is included twice, so that its entries would count twice.",
    "Remove one of the `include` entries.")
}
