#ifndef INFINITY_CRAPIDJSON_H
#define INFINITY_CRAPIDJSON_H

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

// A value in a document, or the key of a member: a string just before its value. All values stand in one block in the
// order of the text, so that a container is followed by what is in it, and a value of the same container is reached by
// its span.
//
// It has 16 bytes, since an answer holds a value for every dozen bytes of text.
typedef struct infinity_json_value {
  // Strings: where in the document's text it stands, as valid UTF-8 without escapes. Numbers: the same, as they were
  // written. Arrays and objects: the number of values in the block that they take, themselves included.
  uint32_t place_or_span;
  // Strings and numbers: bytes. Arrays: elements. Objects: members.
  uint32_t length;
  // How far before it the array or object stands in which this value is; 0 for the root. With the index in it, this tells
  // where an error is without a walk through the document: some errors are caught, once for every element of a list.
  uint32_t distance_to_parent;
  // An infinity_json_kind in the lowest three bits, the index in the array or object in the others.
  uint32_t kind_and_index;
} infinity_json_value;

typedef struct infinity_json_document infinity_json_document;

// Why a text was not read.
typedef enum {
  INFINITY_JSON_INVALID,
  // So many small values that they would take more than twice the memory of the text.
  INFINITY_JSON_TOO_DENSE
} infinity_json_failure;

// Arrays and objects inside of each other, at most; Foundation's limit too. Whoever walks a document may recurse.
enum { INFINITY_JSON_MAXIMUM_DEPTH = 512 };

// Reads a text, of which a copy is made. NULL where it is not strictly JSON in UTF-8, where it is nested too deeply, where
// it has 4 GB or more, where memory is short, and where it is too dense. A number that is too large for a double counts as no
// JSON. With the text and its copy, what is read takes no more than four times the text's size (and 64 KiB).
infinity_json_document *infinity_json_parse(const uint8_t *text, size_t length, infinity_json_failure *failure);

// The bytes that must be there behind a text that is read in place: RapidJSON reads, and the reader writes, beyond its end.
enum { INFINITY_JSON_SPARE = 32 };

// The same for a text that was allocated with malloc, with the spare bytes behind it. It is read where it lies, and belongs to the
// document, or is freed where there is none.
infinity_json_document *infinity_json_parse_in_place(uint8_t *text, size_t length, infinity_json_failure *failure);

void infinity_json_free(infinity_json_document *document);

const infinity_json_value *infinity_json_root(const infinity_json_document *document);

// The value of the first member with this key, or NULL.
const infinity_json_value *infinity_json_member(const infinity_json_document *document,
                                                const infinity_json_value *object, const uint8_t *key, size_t length);

// The text of a string, of a key, or of a number.
const uint8_t *infinity_json_text(const infinity_json_document *document, const infinity_json_value *value);

static inline infinity_json_kind infinity_json_kind_of(const infinity_json_value *value) {
  return (infinity_json_kind)(value->kind_and_index & 7);
}

static inline uint32_t infinity_json_index(const infinity_json_value *value) { return value->kind_and_index >> 3; }

static inline int infinity_json_is_container(const infinity_json_value *value) {
  return infinity_json_kind_of(value) >= INFINITY_JSON_ARRAY;
}

// The array or object in which a value is; of the root, the root.
static inline const infinity_json_value *infinity_json_parent(const infinity_json_value *value) {
  return value - value->distance_to_parent;
}

// The value or key behind this value; the caller knows by the container's length whether there is one.
static inline const infinity_json_value *infinity_json_next(const infinity_json_value *value) {
  return value + (infinity_json_is_container(value) ? value->place_or_span : 1);
}

#ifdef __cplusplus
}
#endif

#endif
