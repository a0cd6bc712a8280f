#include "infinity_json.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

// The baseline of every x86-64; RapidJSON then scans strings and white space 16 bytes at a time.
#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

struct infinity_json_document {
  uint8_t *allocation;
  char *text;
  infinity_json_value *values;
};

namespace {

// RapidJSON reads whole aligned blocks of this size, beyond the end of the text too.
constexpr size_t blockSize = 16;
static_assert(INFINITY_JSON_SPARE >= 2 * blockSize, "the block with the end of the text, wherever it begins");

struct Discard {
  typedef char Ch;
  void Put(Ch) {}
};

// Bytes that stand in no JSON text are looked for here. NUL would end the text for RapidJSON, and of control characters in
// strings its code for SSE2 misses 0x1A to 0x1F (in 1.1.0).
bool hasOnlyPlausibleBytes(const uint8_t *text, size_t length, bool &isASCII) {
  // Without a branch, so that the compiler makes vector code of it.
  uint8_t forbidden = 0;
  uint8_t all = 0;
  for (size_t i = 0; i < length; i++) {
    forbidden |= (text[i] == 0) | (static_cast<uint8_t>(text[i] - 0x1A) < 6);
    all |= text[i];
  }
  isASCII = all < 0x80;
  return !forbidden;
}

// RapidJSON can validate while it reads, but then looks at every byte of every string by itself.
bool isUTF8(const char *text, size_t length) {
  const char *const end = text + length;
  while (text != end) {
    uint64_t eight;
    if (end - text >= 8 && (std::memcpy(&eight, text, 8), (eight & 0x8080808080808080) == 0)) {
      text += 8;
    } else if (static_cast<uint8_t>(*text) < 0x80) {
      text++;
    } else {
      rapidjson::MemoryStream stream(text, static_cast<size_t>(end - text));
      Discard discard;
      if (!rapidjson::UTF8<>::Validate(stream, discard)) return false;
      text += stream.Tell();
    }
  }
  return true;
}

// Of "\udc00" without its first half RapidJSON makes three bytes that are no UTF-8.
bool hasLoneSurrogate(const char *text, size_t length) {
  const char *const end = text + length;
  while (const void *found = std::memchr(text, 0xED, static_cast<size_t>(end - text))) {
    text = static_cast<const char *>(found) + 1;
    if (text != end && static_cast<uint8_t>(*text) >= 0xA0) return true;
  }
  return false;
}

// Takes RapidJSON's events and appends values; false stops the reading.
class Handler {
public:
  Handler(const char *text, size_t capacity, size_t limit, bool hasEscapes)
      : values(static_cast<infinity_json_value *>(std::malloc(capacity * sizeof(infinity_json_value)))),
        capacity(values ? capacity : 0), limit(limit), start(text), hasEscapes(hasEscapes) {}
  ~Handler() { std::free(values); }
  Handler(const Handler &) = delete;
  Handler &operator=(const Handler &) = delete;

  infinity_json_value *take() {
    infinity_json_value *taken = values;
    values = nullptr;
    return taken;
  }

  bool isTooDense() const { return count >= limit; }

  bool Null() { return append(INFINITY_JSON_NULL, nullptr, 0); }
  bool Bool(bool value) { return append(value ? INFINITY_JSON_TRUE : INFINITY_JSON_FALSE, nullptr, 0); }
  bool RawNumber(const char *text, rapidjson::SizeType length, bool) {
    return append(INFINITY_JSON_NUMBER, text, length);
  }
  bool String(const char *text, rapidjson::SizeType length, bool) {
    return isText(text, length) && append(INFINITY_JSON_STRING, text, length);
  }
  bool Key(const char *text, rapidjson::SizeType length, bool) {
    return isText(text, length) && append(INFINITY_JSON_STRING, text, length, true);
  }
  bool StartObject() { return open(INFINITY_JSON_OBJECT); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(INFINITY_JSON_ARRAY); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  // Never called: numbers are asked for as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }

private:
  bool isText(const char *text, size_t length) const { return !hasEscapes || !hasLoneSurrogate(text, length); }

  bool append(infinity_json_kind kind, const char *text, uint32_t length, bool isKey = false) {
    if (count == capacity && !grow()) return false;
    infinity_json_value &value = values[count];
    value.place_or_span = text ? static_cast<uint32_t>(text - start) : 0;
    value.length = length;
    value.distance_to_parent = 0;
    uint32_t index = 0;
    if (depth > 0) {
      infinity_json_value &parent = values[containers[depth - 1]];
      value.distance_to_parent = static_cast<uint32_t>(&value - &parent);
      index = parent.length;
      if (!isKey) parent.length++;
    }
    value.kind_and_index = index << 3 | static_cast<uint32_t>(kind);
    count++;
    return true;
  }

  bool grow() {
    if (!values || count >= limit) return false;
    const size_t wanted = std::min(limit, capacity + capacity / 2);
    void *grown = std::realloc(values, wanted * sizeof(infinity_json_value));
    if (!grown) return false;
    values = static_cast<infinity_json_value *>(grown);
    capacity = wanted;
    return true;
  }

  bool open(infinity_json_kind kind) {
    if (depth == INFINITY_JSON_MAXIMUM_DEPTH || !append(kind, nullptr, 0)) return false;
    containers[depth++] = count - 1;
    return true;
  }

  bool close() {
    const size_t container = containers[--depth];
    values[container].place_or_span = static_cast<uint32_t>(count - container);
    return true;
  }

  infinity_json_value *values;
  size_t count = 0;
  size_t capacity;
  const size_t limit;
  const char *const start;
  const bool hasEscapes;
  size_t depth = 0;
  size_t containers[INFINITY_JSON_MAXIMUM_DEPTH];
};

// Of a list of Conferencing Nodes every 13 or 14 bytes make a value or a key.
constexpr size_t bytesPerValue = 12;

// A text that has one for every eight bytes takes twice its size in values; a small one may be denser.
constexpr size_t leastBytesPerValue = 8;
constexpr size_t freeValues = 4096;

infinity_json_value *read(char *text, size_t length, infinity_json_failure &failure) {
  bool isASCII;
  if (!hasOnlyPlausibleBytes(reinterpret_cast<const uint8_t *>(text), length, isASCII)) return nullptr;
  if (!isASCII && !isUTF8(text, length)) return nullptr;
  Handler handler(text, length / bytesPerValue + 16, length / leastBytesPerValue + freeValues,
                  std::memchr(text, '\\', length) != nullptr);
  // In place, so that RapidJSON allocates nothing. It recurses no deeper than the handler lets it.
  rapidjson::InsituStringStream stream(text);
  rapidjson::Reader reader;
  const auto result =
      reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
  if (!result.IsError()) return handler.take();
  if (handler.isTooDense()) failure = INFINITY_JSON_TOO_DENSE;
  return nullptr;
}

}  // namespace

extern "C" {

infinity_json_document *infinity_json_parse(const uint8_t *text, size_t length, infinity_json_failure *failure) {
  *failure = INFINITY_JSON_INVALID;
  if (length >= UINT32_MAX) return nullptr;
  auto *copy = static_cast<uint8_t *>(std::malloc(length + INFINITY_JSON_SPARE));
  if (!copy) return nullptr;
  if (length > 0) std::memcpy(copy, text, length);
  return infinity_json_parse_in_place(copy, length, failure);
}

infinity_json_document *infinity_json_parse_in_place(uint8_t *text, size_t length, infinity_json_failure *failure) {
  *failure = INFINITY_JSON_INVALID;
  // The byte order mark that some servers put before UTF-8.
  const size_t mark = length >= 3 && std::memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  char *const start = reinterpret_cast<char *>(text) + mark;
  auto *document = static_cast<infinity_json_document *>(std::malloc(sizeof(infinity_json_document)));
  infinity_json_value *values = nullptr;
  if (document && length < UINT32_MAX) {
    // RapidJSON reads whole aligned blocks, and what it reads beyond the end must have been written.
    std::memset(text + length, 0, INFINITY_JSON_SPARE);
    values = read(start, length - mark, *failure);
  }
  if (!values) {
    std::free(text);
    std::free(document);
    return nullptr;
  }
  *document = {text, start, values};
  return document;
}

void infinity_json_free(infinity_json_document *document) {
  if (!document) return;
  std::free(document->allocation);
  std::free(document->values);
  std::free(document);
}

const infinity_json_value *infinity_json_root(const infinity_json_document *document) { return document->values; }

const uint8_t *infinity_json_text(const infinity_json_document *document, const infinity_json_value *value) {
  return reinterpret_cast<const uint8_t *>(document->text) + value->place_or_span;
}

const infinity_json_value *infinity_json_member(const infinity_json_document *document,
                                                const infinity_json_value *object, const uint8_t *key, size_t length) {
  const infinity_json_value *member = object + 1;
  for (uint32_t left = object->length; left > 0; left--) {
    const infinity_json_value *value = member + 1;
    // Most keys of the same length differ at their first or last byte: that is cheaper to see than by a call.
    if (member->length == length) {
      const char *const text = document->text + member->place_or_span;
      if (length == 0 || (text[0] == static_cast<char>(key[0]) && text[length - 1] == static_cast<char>(key[length - 1]) &&
                          std::memcmp(text, key, length) == 0))
        return value;
    }
    member = infinity_json_next(value);
  }
  return nullptr;
}

}  // extern "C"
