import Foundation
import SwiftASN1
import X509

extension SigningRequest {
  /// What a client asks for.
  struct Wish {
    var commonName = ""
    /// `OU=IT,O=Example,C=GB`: the subject, as LDAP writes it.
    var subject = ""
    /// Separated by commas.
    var furtherNames = ""
    var keyType = ""
    var key = ""
    var passphrase = ""
    var isForServers = false
    var isForClients = false
    /// With Microsoft's extension that names a template of its CA.
    var isForActiveDirectory = false
  }
}

extension SigningRequest.Wish {
  private static let attributes: [String: ASN1ObjectIdentifier] = [
    "CN": .RDNAttributeType.commonName, "OU": .RDNAttributeType.organizationalUnitName,
    "O": .RDNAttributeType.organizationName, "L": .RDNAttributeType.localityName,
    "ST": .RDNAttributeType.stateOrProvinceName, "STREET": .RDNAttributeType.streetAddress,
    "C": .RDNAttributeType.countryName, "DC": .RDNAttributeType.domainComponent,
    "EMAILADDRESS": .RDNAttributeType.emailAddress,
  ]

  /// The subject's parts, of which LDAP writes the last first, and the common name if it is not among them.
  func distinguishedName() throws(SigningRequest.Refusal) -> DistinguishedName {
    var parts: [RelativeDistinguishedName.Attribute] = []
    for part in Self.ldapParts(subject) {
      let halves = part.split(separator: "=", maxSplits: 1).map { String($0).stripped }
      guard halves.count == 2, let type = Self.attributes[halves[0].uppercased()],
        let attribute = Self.attribute(type, halves[1])
      else {
        throw SigningRequest.Refusal(
          fields: ["dn": ["\"\(part)\" is not an attribute of a distinguished name, such as O=Example."]])
      }
      parts.insert(attribute, at: 0)
    }
    if !parts.contains(where: { $0.type == .RDNAttributeType.commonName }),
      let name = Self.attribute(.RDNAttributeType.commonName, commonName)
    {
      parts.append(name)
    }
    return DistinguishedName(parts.map { RelativeDistinguishedName($0) })
  }

  /// The parts between commas; a comma after a backslash belongs to its part.
  private static func ldapParts(_ text: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "," where !isEscaped: parts.append("")
      default: parts[parts.count - 1].append(character)
      }
      isEscaped = false
    }
    return parts.map(\.stripped).filter { !$0.isEmpty }
  }

  private static func attribute(
    _ type: ASN1ObjectIdentifier, _ text: String
  ) -> RelativeDistinguishedName.Attribute? {
    switch type {
    case .RDNAttributeType.countryName: try? .init(type: type, printableString: text)
    case .RDNAttributeType.domainComponent, .RDNAttributeType.emailAddress: try? .init(type: type, ia5String: text)
    default: .init(type: type, utf8String: text)
    }
  }

  /// The common name, if it is a host's, and the further ones, each once.
  func alternativeNames() throws(SigningRequest.Refusal) -> [GeneralName] {
    var names: [GeneralName] = []
    if let name = Self.generalName(commonName) { names.append(name) }
    for text in furtherNames.split(separator: ",").map({ String($0).stripped }) where !text.isEmpty {
      guard let name = Self.generalName(text) else {
        throw SigningRequest.Refusal(
          fields: ["additional_subject_alt_names": ["\"\(text)\" is neither a host name nor an IP address."]])
      }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func generalName(_ text: String) -> GeneralName? {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var address = [UInt8](repeating: 0, count: count)
      if inet_pton(family, text, &address) == 1 { return .ipAddress(ASN1OctetString(contentBytes: address[...])) }
    }
    let isHost = text.utf8.allSatisfy { byte in
      let character = Character(UnicodeScalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || "-._*".contains(character))
    }
    return isHost && !text.isEmpty ? .dnsName(text.lowercased()) : nil
  }

  func extensions(_ names: [GeneralName], isRSA: Bool) throws -> Certificate.Extensions {
    var extensions = Certificate.Extensions()
    try extensions.append(
      Certificate.Extension(KeyUsage(digitalSignature: true, keyEncipherment: isRSA), critical: true))
    var usages: [ExtendedKeyUsage.Usage] = []
    if isForServers { usages.append(.serverAuth) }
    if isForClients { usages.append(.clientAuth) }
    if !usages.isEmpty {
      try extensions.append(Certificate.Extension(ExtendedKeyUsage(usages), critical: false))
    }
    if !names.isEmpty {
      try extensions.append(Certificate.Extension(SubjectAlternativeNames(names), critical: false))
    }
    if isForActiveDirectory {
      // The name "WebServer", in two bytes a letter.
      let template = ASN1BMPString(contentBytes: "WebServer".utf8.flatMap { [0, $0] }[...])
      var serializer = DER.Serializer()
      try serializer.serialize(template)
      try extensions.append(
        Certificate.Extension(
          oid: [1, 3, 6, 1, 4, 1, 311, 20, 2], critical: false, value: serializer.serializedBytes[...]))
    }
    return extensions
  }
}
