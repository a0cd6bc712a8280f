#ifndef INFINITY_TEXT_STREAM_H
#define INFINITY_TEXT_STREAM_H

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

// What RapidJSON reads from: a text that ends in NUL, with spare bytes behind. Strings are written where they stand.
//
// It is RapidJSON's own stream for that but for one thing: where a string begins, what needs no look is passed over 16 bytes at a
// time. RapidJSON does so only from the next multiple of 16 on, and most strings of an answer end before; it also takes 0x1A to
// 0x1F for characters of a string then (in 1.1.0).
struct TextStream {
  typedef char Ch;

  explicit TextStream(char *text) : source(text), isCopy(false) {}
  // RapidJSON works on a copy in its inner loops, and has no use for a target beyond them. To copy both would cost a stall for each
  // string: they would be loaded as one right after they were stored as two.
  TextStream(const TextStream &other) : source(other.source), isCopy(true) {}
  TextStream &operator=(const TextStream &other) {
    source = other.source;
    return *this;
  }

  char Peek() const { return *source; }
  char Take() { return *source++; }
  // Only differences of it are used.
  size_t Tell() const { return reinterpret_cast<size_t>(source); }

  char *PutBegin() {
    char *const begin = source;
    // The original is asked where a number begins: a look for the end of a string would go far beyond.
    if (!isCopy) return begin;
    source = target = endOfPlain(source);
    return begin;
  }
  void Put(char c) {
    // As long as nothing was longer than what it stands for, it stands there already; the NUL that ends a string is of no use
    // here. (To read what was just written in part would be another stall.)
    if (target + 1 == source) {
      target++;
      return;
    }
    *target++ = c;
    // Behind an escape, what needs no look is moved at once; but neither between the bytes of one character nor behind the end.
    if (static_cast<signed char>(c) <= 0) return;
    char *const end = endOfPlain(source);
    std::memmove(target, source, static_cast<size_t>(end - source));
    target += end - source;
    source = end;
  }
  size_t PutEnd(char *begin) { return static_cast<size_t>(target - begin); }
  void Flush() {}

private:
  // The first quote, backslash or control character: at the latest the NUL at the end of the text.
  static char *endOfPlain(char *text) {
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1F);
    for (;; text += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
      const __m128i isControl = _mm_cmpeq_epi8(_mm_max_epu8(bytes, control), control);
      const __m128i isSpecial = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
      const int found = _mm_movemask_epi8(_mm_or_si128(isControl, isSpecial));
      if (found) return text + __builtin_ctz(static_cast<unsigned>(found));
    }
#else
    while (*text != '"' && *text != '\\' && static_cast<uint8_t>(*text) > 0x1F) text++;
    return text;
#endif
  }

  char *source;
  char *target = nullptr;
  const bool isCopy;
};

namespace rapidjson {
// RapidJSON reads strings and numbers from a copy, and takes the beginning of a number from the original.
template <>
struct StreamTraits<TextStream> {
  enum { copyOptimization = 1 };
};
}  // namespace rapidjson

// What a look at all bytes of a text tells of it.
struct TextSurvey {
  bool isASCII;
  bool hasEscapes;

  TextSurvey(const uint8_t *text, size_t length) {
    // Without a branch, so that the compiler makes vector code of it.
    uint8_t all = 0, escapes = 0;
    for (size_t i = 0; i < length; i++) {
      all |= text[i];
      escapes |= text[i] == '\\';
    }
    isASCII = all < 0x80;
    hasEscapes = escapes;
  }
};

// RapidJSON can validate while it reads, but then looks at every byte of every string by itself.
inline bool isUTF8(const char *text, size_t length) {
  struct Discard {
    typedef char Ch;
    void Put(Ch) {}
  };
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
inline bool hasLoneSurrogate(const char *text, size_t length) {
  const char *const end = text + length;
  while (const void *found = std::memchr(text, 0xED, static_cast<size_t>(end - text))) {
    text = static_cast<const char *>(found) + 1;
    if (text != end && static_cast<uint8_t>(*text) >= 0xA0) return true;
  }
  return false;
}

#endif
