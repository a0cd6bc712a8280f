#ifndef INFINITY_CRAPIDJSON_H
#define INFINITY_CRAPIDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  INFINITY_JSON_NULL,
  INFINITY_JSON_FALSE,
  INFINITY_JSON_TRUE,
  INFINITY_JSON_NUMBER,
  INFINITY_JSON_STRING,
  INFINITY_JSON_ARRAY,
  INFINITY_JSON_OBJECT
} infinity_json_kind;

// A value. The values of an array or object stand side by side, in the order of the text; those inside of them stand before.
//
// It has 8 bytes, since an answer holds a value for every two dozen bytes of text.
typedef struct infinity_json_value {
  // Strings: where in the document's text it stands, as valid UTF-8 without escapes. Numbers: the same, as they were written.
  // Arrays and objects that are not empty: where their values begin.
  uint32_t place;
  // An infinity_json_kind in the lowest three bits. In the others, of strings and numbers the bytes, of arrays the elements, of
  // objects the members.
  uint32_t kind_and_length;
} infinity_json_value;

// A key of an object. Objects with the same keys in the same order share them, as those of a list mostly do.
typedef struct infinity_json_key {
  uint32_t place;
  uint32_t length;
} infinity_json_key;

// What was read: one allocation. Right before the values of an array or object stands where that itself is: `place` is where the
// values begin among which it is one, and `kind_and_length` which one. Before that stands for an object, in `place`, its first key.
typedef struct infinity_json_document {
  const infinity_json_value *values;
  const infinity_json_key *keys;
  const char *text;
  uint32_t root;
} infinity_json_document;

// Where a value is, and where the values begin among which it is one: that tells where an error is without a walk through the
// document. (Some errors are caught, once for every element of a list.)
typedef struct infinity_json_place {
  uint32_t value;
  uint32_t first;
} infinity_json_place;

// Why a text was not read.
typedef enum {
  INFINITY_JSON_INVALID,
  // So many small values that they would take more than twice the memory of the text.
  INFINITY_JSON_TOO_DENSE
} infinity_json_failure;

// Arrays and objects inside of each other, at most; Foundation's limit too. Whoever walks a document may recurse.
enum { INFINITY_JSON_MAXIMUM_DEPTH = 512 };

// Reads a text, of which a copy is made. NULL where it is not strictly JSON in UTF-8, where it is nested too deeply, where
// it has 512 MB or more, where memory is short, and where it is too dense. A number that is too large for a double counts as no
// JSON. Python's words NaN, Infinity and -Infinity are read as null. With the text and its copy, reading takes no more than four
// times the text's size (and 64 KiB).
const infinity_json_document *infinity_json_parse(const uint8_t *text, size_t length, infinity_json_failure *failure);

// The bytes that must be there behind a text that is read in place: the reader looks at, and writes, bytes beyond its end.
enum { INFINITY_JSON_SPARE = 32 };

// The same for a text with the spare bytes behind it, which is overwritten: nothing of it is needed afterwards.
const infinity_json_document *infinity_json_parse_in_place(uint8_t *text, size_t length, infinity_json_failure *failure);

void infinity_json_free(const infinity_json_document *document);

// No member has the key.
#define INFINITY_JSON_NONE UINT32_MAX

// Which member of an object is the first with this key, or INFINITY_JSON_NONE.
uint32_t infinity_json_find(const infinity_json_document *document, infinity_json_place object, const uint8_t *key,
                            size_t length);

static inline infinity_json_place infinity_json_root(const infinity_json_document *document) {
  return (infinity_json_place){document->root, document->root};
}

static inline infinity_json_kind infinity_json_kind_of(const infinity_json_value *value) {
  return (infinity_json_kind)(value->kind_and_length & 7);
}

// Whether a value is neither null nor a text without a byte.
static inline bool infinity_json_is_filled(const infinity_json_value *value) {
  return value->kind_and_length != INFINITY_JSON_NULL && value->kind_and_length != INFINITY_JSON_STRING;
}

static inline uint32_t infinity_json_length(const infinity_json_value *value) { return value->kind_and_length >> 3; }

static inline const infinity_json_value *infinity_json_at(const infinity_json_document *document,
                                                          infinity_json_place place) {
  return document->values + place.value;
}

// An element of an array, or the value of a member of an object; the caller knows by its length which there are.
static inline infinity_json_place infinity_json_child(const infinity_json_document *document, infinity_json_place parent,
                                                      uint32_t index) {
  const uint32_t first = infinity_json_at(document, parent)->place;
  return (infinity_json_place){first + index, first};
}

// Which element or member a value is.
static inline uint32_t infinity_json_index(infinity_json_place place) { return place.value - place.first; }

// The array or object in which a value is that is not the root.
static inline infinity_json_place infinity_json_parent(const infinity_json_document *document, infinity_json_place place) {
  const infinity_json_value *itself = document->values + place.first - 1;
  return (infinity_json_place){itself->place + itself->kind_and_length, itself->place};
}

// The key of a member; the caller knows by the object's length which there are.
static inline const infinity_json_key *infinity_json_key_of(const infinity_json_document *document,
                                                            infinity_json_place object, uint32_t index) {
  return document->keys + document->values[infinity_json_at(document, object)->place - 2].place + index;
}

// The text of a string, or of a number.
static inline const uint8_t *infinity_json_text(const infinity_json_document *document, const infinity_json_value *value) {
  return (const uint8_t *)document->text + value->place;
}

static inline const uint8_t *infinity_json_key_text(const infinity_json_document *document, const infinity_json_key *key) {
  return (const uint8_t *)document->text + key->place;
}

#ifdef __cplusplus
}
#endif

#endif
