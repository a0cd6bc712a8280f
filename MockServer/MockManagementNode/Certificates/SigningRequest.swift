import Crypto
import CryptoExtras
import SwiftASN1
import X509

/// A certificate signing request (PKCS #10), and the private key that the Management Node keeps for it.
struct SigningRequest {
  let key: String
  let request: String

  /// Why no request can be made: the messages by field.
  struct Refusal: Error {
    let fields: [String: [String]]
  }

  /// Makes the key, or opens the one that is sent along, and signs the request.
  init(_ wish: Wish) throws(Refusal) {
    let subject = try wish.distinguishedName()
    let names = try wish.alternativeNames()
    let signer: Certificate.PrivateKey
    do {
      switch wish.keyType {
      case "RSA2048": signer = .init(try _RSA.Signing.PrivateKey(keySize: .bits2048))
      case "RSA4096": signer = .init(try _RSA.Signing.PrivateKey(keySize: .bits4096))
      case "UPLOAD": signer = try Self.opened(wish.key, passphrase: wish.passphrase)
      default: signer = .init(P256.Signing.PrivateKey())
      }
      let isRSA = _RSA.Signing.PublicKey(signer.publicKey) != nil
      let extensions = try wish.extensions(names, isRSA: isRSA)
      let request = try CertificateSigningRequest(
        version: .v1, subject: subject, privateKey: signer,
        attributes: .init([.init(ExtensionRequest(extensions: extensions))]))
      self.request = try request.serializeAsPEM().pemString
      key = wish.keyType == "UPLOAD" ? wish.key : try signer.serializeAsPEM().pemString
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(fields: ["__all__": ["No certificate signing request can be made of this."]])
    }
  }

  private static func opened(_ text: String, passphrase: String) throws(Refusal) -> Certificate.PrivateKey {
    let opened: PrivateKey
    do throws(PrivateKey.Failure) {
      opened = try PrivateKey(text, passphrase: passphrase)
    } catch {
      throw Refusal(fields: error.refusals)
    }
    guard let key = try? Certificate.PrivateKey(pemEncoded: opened.block.text) else {
      throw Refusal(fields: ["private_key": ["The private key is of a kind that cannot sign a request."]])
    }
    return key
  }
}
