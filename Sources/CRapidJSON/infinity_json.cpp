#include "infinity_json.h"

#include <cstdlib>
#include <cstring>

#include "document_builder.h"
#include "text_stream.h"

static_assert(INFINITY_JSON_SPARE >= 17, "the NUL at the end, and the 16 bytes that are looked at from there on");

// Lengths have 29 bits.
constexpr size_t tooLong = size_t(1) << 29;

static const infinity_json_document *read(char *text, size_t length, infinity_json_failure &failure) {
  const TextSurvey survey(reinterpret_cast<const uint8_t *>(text), length);
  if (!survey.isASCII && !isUTF8(text, length)) return nullptr;
  DocumentBuilder builder(text, length, survey.hasEscapes);
  // In place, so that RapidJSON allocates nothing. It recurses no deeper than the builder lets it.
  TextStream stream(text);
  const size_t start = stream.Tell();
  rapidjson::Reader reader;
  const auto result =
      reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseNanAndInfFlag>(stream, builder);
  // RapidJSON takes any NUL for the end.
  if (!result.IsError() && stream.Tell() - start == length) {
    if (const auto *document = builder.finish()) return document;
  }
  if (builder.isTooDense()) failure = INFINITY_JSON_TOO_DENSE;
  return nullptr;
}

const infinity_json_document *infinity_json_parse(const uint8_t *text, size_t length, infinity_json_failure *failure) {
  *failure = INFINITY_JSON_INVALID;
  if (length >= tooLong) return nullptr;
  auto *copy = static_cast<uint8_t *>(std::malloc(length + INFINITY_JSON_SPARE));
  if (!copy) return nullptr;
  if (length > 0) std::memcpy(copy, text, length);
  const auto *document = infinity_json_parse_in_place(copy, length, failure);
  std::free(copy);
  return document;
}

const infinity_json_document *infinity_json_parse_in_place(uint8_t *text, size_t length, infinity_json_failure *failure) {
  *failure = INFINITY_JSON_INVALID;
  // The byte order mark that some servers put before UTF-8.
  const size_t mark = length >= 3 && std::memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  if (length >= tooLong) return nullptr;
  // What is looked at beyond the end must have been written.
  std::memset(text + length, 0, INFINITY_JSON_SPARE);
  return read(reinterpret_cast<char *>(text) + mark, length - mark, *failure);
}

void infinity_json_free(const infinity_json_document *document) {
  // The values are at the beginning of the allocation.
  if (document) std::free(const_cast<infinity_json_value *>(document->values));
}

uint32_t infinity_json_find(const infinity_json_document *document, infinity_json_place object, const uint8_t *key,
                            size_t length) {
  const uint32_t count = infinity_json_length(infinity_json_at(document, object));
  if (count == 0) return INFINITY_JSON_NONE;
  const infinity_json_key *const keys = infinity_json_key_of(document, object, 0);
  for (uint32_t index = 0; index < count; index++) {
    if (keys[index].length != length) continue;
    // Most keys of the same length differ at their first or last byte: that is cheaper to see than by a call.
    const uint8_t *const text = infinity_json_key_text(document, &keys[index]);
    if (length == 0 || (text[0] == key[0] && text[length - 1] == key[length - 1] && std::memcmp(text, key, length) == 0))
      return index;
  }
  return INFINITY_JSON_NONE;
}
