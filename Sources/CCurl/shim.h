#ifndef INFINITY_CCURL_SHIM_H
#define INFINITY_CCURL_SHIM_H

// curl.h wraps its variadic functions in macros that check types with GCC's extensions; Swift can call neither. Each
// function below fixes the one argument type that its option or information takes.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
#endif

static inline CURLcode infinity_global_init(void) {
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

// What this libcurl was built with: CURL_VERSION_SSL, CURL_VERSION_HTTP2 and others.
static inline int infinity_features(void) {
  return curl_version_info(CURLVERSION_NOW)->features;
}

static inline CURLcode infinity_easy_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode infinity_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

// libcurl copies the text; NULL puts the option's default back.
static inline CURLcode infinity_easy_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

// libcurl copies the bytes.
static inline CURLcode infinity_easy_set_bytes(CURL *easy, CURLoption option, const void *data, size_t size) {
  struct curl_blob blob = {(void *)data, size, CURL_BLOB_COPY};
  return curl_easy_setopt(easy, option, &blob);
}

// Whether a text has no control character and no blank, and no NUL before its end.
static inline bool infinity_is_plain(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    const unsigned char byte = (unsigned char)text[i];
    if (byte <= 0x20 || byte == 0x7F) return false;
  }
  return true;
}

static inline bool infinity_is_text(const char *text, const uint8_t *other, size_t length) {
  return strlen(text) == length && memcmp(text, other, length) == 0;
}

static inline CURLcode infinity_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode infinity_easy_set_headers(CURL *easy, struct curl_slist *headers) {
  return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

typedef size_t (*infinity_write_function)(char *data, size_t size, size_t count, void *context);

typedef int (*infinity_prereq_function)(
  void *context, char *primary_ip, char *local_ip, int primary_port, int local_port);

// What they are called with is CURLOPT_WRITEDATA, CURLOPT_HEADERDATA and CURLOPT_PREREQDATA.
static inline CURLcode infinity_easy_set_callbacks(
  CURL *easy, infinity_write_function write, infinity_write_function header, infinity_prereq_function prereq) {
  CURLcode result = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, write);
  if (result == CURLE_OK) result = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
  return result == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, prereq) : result;
}

static inline CURLcode infinity_easy_get_long(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode infinity_easy_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode infinity_easy_get_text(CURL *easy, CURLINFO info, char **value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode infinity_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

static inline CURLSHcode infinity_share_set_long(CURLSH *share, CURLSHoption option, long value) {
  return curl_share_setopt(share, option, value);
}

// A file in memory that no program of this one's gets, by its descriptor; -1 where the system has none. The library's function for it stands
// behind a macro that Swift does not set.
static inline int infinity_memory_file(const char *name) {
#ifdef SYS_memfd_create
  const unsigned int close_on_exec = 1;
  return (int)syscall(SYS_memfd_create, name, close_on_exec);
#else
  (void)name;
  return -1;
#endif
}

// The result of a finished transfer stands in a union, which Swift reads less safely.
static inline CURLcode infinity_message_result(const CURLMsg *message) {
  return message->data.result;
}

#endif
