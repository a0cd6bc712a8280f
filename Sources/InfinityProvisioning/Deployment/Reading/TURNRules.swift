/// Which keys of a TURN server go together: a user name and password, or a shared secret.
enum TURNRules {
  static func authentication(
    of object: CheckedObject
  ) -> (value: TURNServerDeclaration.Authentication?, findings: [Finding]) {
    let isShared = object.text("authentication")?.value == "sharedSecret"
    let wanted = isShared ? ["secretKey"] : ["username", "password"]
    let unwanted = isShared ? ["username", "password"] : ["secretKey"]
    let chosen = isShared ? "sharedSecret" : "credentials"
    let other = isShared ? "credentials" : "sharedSecret"
    var findings: [Finding] = []
    for key in unwanted {
      guard let item = object.fields[key] else { continue }
      let message = "not used with `authentication: \(chosen)`; remove it, or write `authentication: \(other)`"
      findings.append(Finding(.entry.turnAuthentication, message, at: item.mark))
    }
    for key in wanted where !object.writtenKeys.contains(key) {
      var mark = object.mark
      mark.path += ".\(key)"
      let message = "required with `authentication: \(chosen)`, but missing"
      findings.append(Finding(.value.missingKey, message, at: mark))
    }
    if isShared {
      return (object.secret("secretKey").map { .sharedSecret($0) }, findings)
    }
    guard let username = object.text("username"), let password = object.secret("password") else {
      return (nil, findings)
    }
    return (.credentials(username: username.value, password: password), findings)
  }
}
