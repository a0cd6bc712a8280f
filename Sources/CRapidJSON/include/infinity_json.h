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
typedef struct infinity_json_value {
  union {
    // Strings: valid UTF-8 without escapes. Numbers: as they were written.
    const char *text;
    // Arrays and objects: the number of values in the block that they take, themselves included.
    size_t span;
  };
  // Strings and numbers: bytes. Arrays: elements. Objects: members.
  uint32_t length;
  infinity_json_kind kind;
  // How far before it the array or object stands in which this value is; 0 for the root. With the index in it, this tells
  // where an error is without a walk through the document: some errors are caught, once for every element of a list.
  uint32_t distance_to_parent;
  uint32_t index;
} infinity_json_value;

typedef struct infinity_json_document infinity_json_document;

// Arrays and objects inside of each other, at most; Foundation's limit too. Whoever walks a document may recurse.
enum { INFINITY_JSON_MAXIMUM_DEPTH = 512 };

// Reads a text, of which a copy is made. NULL where it is not strictly JSON in UTF-8, where it is nested too deeply, where
// it has 4 GB or more, and where memory is short. A number that is too large for a double counts as no JSON.
infinity_json_document *infinity_json_parse(const uint8_t *text, size_t length);

void infinity_json_free(infinity_json_document *document);

const infinity_json_value *infinity_json_root(const infinity_json_document *document);

// The value of the first member with this key, or NULL.
const infinity_json_value *infinity_json_member(const infinity_json_value *object, const uint8_t *key, size_t length);

static inline int infinity_json_is_container(const infinity_json_value *value) {
  return value->kind >= INFINITY_JSON_ARRAY;
}

// The array or object in which a value is; of the root, the root.
static inline const infinity_json_value *infinity_json_parent(const infinity_json_value *value) {
  return value - value->distance_to_parent;
}

// The value or key behind this value; the caller knows by the container's length whether there is one.
static inline const infinity_json_value *infinity_json_next(const infinity_json_value *value) {
  return value + (infinity_json_is_container(value) ? value->span : 1);
}

#ifdef __cplusplus
}
#endif

#endif
