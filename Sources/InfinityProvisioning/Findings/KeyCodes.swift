/// The codes about a certificate's private key, its passphrase and its PFX.
struct KeyCodes: FindingCodeGroup {
  let mismatch = FindingCode.error(
    "key-mismatch", "The key is not the certificate's.", "Give the key that the request was made with.")
  let swapped = FindingCode.error(
    "key-swapped", "The keys of entries stand in each other's places.", "Give each entry its own.")
  let unreadable = FindingCode.error(
    "key-unreadable",
    "There is no private key, or it is damaged: its private part must belong to its public part, too.",
    "Give the key in PEM or DER; the message names what is there instead.")
  let notChecked = FindingCode.warning(
    "key-not-checked",
    "OpenSSL opens the kind of its encryption only with its old algorithms, or it would take minutes to open.",
    "Convert the key, which the Management Node may refuse: the message says with what.")
  let passphraseMissing = FindingCode.error(
    "passphrase-missing", "The key, or the PFX, is encrypted, and there is no `passphrase`.",
    "Give the passphrase as a secret.")
  let passphraseWrong = FindingCode.error(
    "passphrase-wrong", "The key, or the PFX, cannot be opened with the passphrase.",
    "Check where the passphrase comes from; one final line end is dropped, nothing else.")
  let passphraseUnused = FindingCode.warning(
    "passphrase-unused", "The key is not encrypted, but there is a `passphrase`.", "Remove it, or encrypt the key.")
  let pfxUnusable = FindingCode.error(
    "pfx-unusable",
    "The PFX is something else, damaged, without a private key, or encrypted in a way that this machine's OpenSSL does not support.",
    "Export it again with its private key, encrypted with AES256-SHA256.")
  let pfxSeveralKeys = FindingCode.warning(
    "pfx-several-keys", "The PFX holds several private keys, and the first is used.",
    "Export the pool's certificate alone, with its private key, if another one is meant.")
  let pfxNotRead = FindingCode.error(
    "pfx-not-read", "The PFX needs its passphrase, and no secret is read (`--without-secrets`).",
    "Run where the secrets are.")
}
