#ifndef INFINITY_COPENSSL_SHIM_H
#define INFINITY_COPENSSL_SHIM_H

// Lists, unions and flags of OpenSSL are macros, which Swift cannot use; each function below stands for one of them.
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

static inline void infinity_free(void *memory) {
  OPENSSL_free(memory);
}

// Every list of OpenSSL is the same list underneath.
static inline int infinity_list_count(const void *list) {
  return list == NULL ? 0 : OPENSSL_sk_num((const OPENSSL_STACK *)list);
}

static inline void *infinity_list_item(const void *list, int index) {
  return OPENSSL_sk_value((const OPENSSL_STACK *)list, index);
}

static inline STACK_OF(X509) *infinity_certificates_new(void) {
  return sk_X509_new_null();
}

static inline int infinity_certificates_push(STACK_OF(X509) *list, X509 *certificate) {
  return sk_X509_push(list, certificate);
}

// The list alone; the certificates belong to others.
static inline void infinity_certificates_free_list(STACK_OF(X509) *list) {
  sk_X509_free(list);
}

static inline void infinity_certificates_free(STACK_OF(X509) *list) {
  sk_X509_pop_free(list, X509_free);
}

// The certificates of signed data, which is what a bundle is; NULL for anything else.
static inline STACK_OF(X509) *infinity_pkcs7_certificates(const PKCS7 *message) {
  if (PKCS7_type_is_signed(message) && message->d.sign != NULL) return message->d.sign->cert;
  if (PKCS7_type_is_signedAndEnveloped(message) && message->d.signed_and_enveloped != NULL)
    return message->d.signed_and_enveloped->cert;
  return NULL;
}

// The DNS name of a general name, or NULL for a name of another kind.
static inline const ASN1_STRING *infinity_dns_name(const GENERAL_NAME *name) {
  return name->type == GEN_DNS ? name->d.dNSName : NULL;
}

// A name as RFC 4514 writes it, in UTF-8.
static inline int infinity_print_name(BIO *bio, const X509_NAME *name) {
  return X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

static inline long infinity_memory_of(BIO *bio, char **text) {
  return BIO_get_mem_data(bio, text);
}

// Whether the string is one of the kinds of text that a name may hold.
static inline int infinity_is_text(const ASN1_STRING *string) {
  switch (string->type) {
  case V_ASN1_UTF8STRING:
  case V_ASN1_BMPSTRING:
  case V_ASN1_UNIVERSALSTRING:
  case V_ASN1_PRINTABLESTRING:
  case V_ASN1_T61STRING:
  case V_ASN1_IA5STRING:
  case V_ASN1_VISIBLESTRING:
  case V_ASN1_NUMERICSTRING:
    return 1;
  default:
    return 0;
  }
}

// Whether an extension is one that OpenSSL does not know, or decodes.
static inline int infinity_extension_is_sound(X509_EXTENSION *extension) {
  const X509V3_EXT_METHOD *method = X509V3_EXT_get(extension);
  if (method == NULL) return 1;
  void *value = X509V3_EXT_d2i(extension);
  if (value == NULL) return 0;
  if (method->it != NULL)
    ASN1_item_free((ASN1_VALUE *)value, ASN1_ITEM_ptr(method->it));
  else
    method->ext_free(value);
  return 1;
}

// The largest of what `rounds` says of the algorithms with which a PFX is encrypted, as far as they can be seen without its passphrase.
static inline long infinity_pfx_rounds(PKCS12 *pfx, long (*rounds)(const X509_ALGOR *)) {
  long largest = 0;
  STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(pfx);
  for (int i = 0; i < sk_PKCS7_num(safes); i++) {
    PKCS7 *safe = sk_PKCS7_value(safes, i);
    int type = OBJ_obj2nid(safe->type);
    const X509_ALGOR *algorithm = NULL;
    if (type == NID_pkcs7_encrypted && safe->d.encrypted != NULL && safe->d.encrypted->enc_data != NULL)
      algorithm = safe->d.encrypted->enc_data->algorithm;
    long found = algorithm == NULL ? 0 : rounds(algorithm);
    if (found > largest) largest = found;
    if (type != NID_pkcs7_data) continue;
    STACK_OF(PKCS12_SAFEBAG) *bags = PKCS12_unpack_p7data(safe);
    for (int j = 0; j < sk_PKCS12_SAFEBAG_num(bags); j++) {
      const X509_SIG *key = PKCS12_SAFEBAG_get0_pkcs8(sk_PKCS12_SAFEBAG_value(bags, j));
      algorithm = NULL;
      if (key != NULL) X509_SIG_get0(key, &algorithm, NULL);
      found = algorithm == NULL ? 0 : rounds(algorithm);
      if (found > largest) largest = found;
    }
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
  }
  sk_PKCS7_pop_free(safes, PKCS7_free);
  return largest;
}

// How many private keys a PFX holds.
static inline int infinity_pfx_key_count(PKCS12 *pfx, const char *words) {
  int count = 0;
  STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(pfx);
  for (int i = 0; i < sk_PKCS7_num(safes); i++) {
    PKCS7 *safe = sk_PKCS7_value(safes, i);
    int type = OBJ_obj2nid(safe->type);
    STACK_OF(PKCS12_SAFEBAG) *bags = type == NID_pkcs7_data ? PKCS12_unpack_p7data(safe)
        : type == NID_pkcs7_encrypted                       ? PKCS12_unpack_p7encdata(safe, words, -1)
                                                            : NULL;
    for (int j = 0; j < sk_PKCS12_SAFEBAG_num(bags); j++) {
      int kind = PKCS12_SAFEBAG_get_nid(sk_PKCS12_SAFEBAG_value(bags, j));
      if (kind == NID_keyBag || kind == NID_pkcs8ShroudedKeyBag) count++;
    }
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
  }
  sk_PKCS7_pop_free(safes, PKCS7_free);
  return count;
}

static inline int infinity_error_reason(unsigned long code) {
  return ERR_GET_REASON(code);
}

#endif
