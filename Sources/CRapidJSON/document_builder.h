#ifndef INFINITY_DOCUMENT_BUILDER_H
#define INFINITY_DOCUMENT_BUILDER_H

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

#include "infinity_json.h"
#include "text_stream.h"

// Items that grow in number. The first ones have their place inside, so that a small answer needs no memory for them.
template <typename Item, size_t inside>
class Stack {
public:
  Stack() = default;
  ~Stack() { release(); }
  Stack(const Stack &) = delete;
  Stack &operator=(const Stack &) = delete;

  Item *items = first;
  size_t count = 0;

  // Makes room for more items: false where memory is short.
  bool reserve(size_t more) { return more <= capacity - count || grow(more); }

  bool push(Item item) {
    if (!reserve(1)) return false;
    items[count++] = item;
    return true;
  }

  // The items at the beginning of an allocation of this size, which is the caller's; NULL where memory is short.
  void *take(size_t bytes) {
    void *const taken = std::realloc(isInside() ? nullptr : items, bytes);
    if (!taken) return nullptr;
    if (isInside()) std::memcpy(taken, items, count * sizeof(Item));
    items = first;
    capacity = inside;
    return taken;
  }

  void release() {
    if (!isInside()) std::free(items);
    items = first;
    capacity = inside;
    count = 0;
  }

private:
  bool isInside() const { return items == first; }

  bool grow(size_t more) {
    const size_t larger = std::max(count + more, capacity + capacity / 2);
    void *const grown = std::realloc(isInside() ? nullptr : items, larger * sizeof(Item));
    if (!grown) return false;
    if (isInside()) std::memcpy(grown, items, count * sizeof(Item));
    items = static_cast<Item *>(grown);
    capacity = larger;
    return true;
  }

  size_t capacity = inside;
  Item first[inside];
};

// Makes a document of RapidJSON's events; where a function returns false, reading ends.
//
// The values of an array or object are collected until it ends, and then put side by side behind those of the arrays and objects in
// it. Texts are moved to the front of the text that is read, each key once for all objects that have the same ones in the same order.
class DocumentBuilder {
public:
  DocumentBuilder(char *text, size_t length, bool hasEscapes)
      : text(text), textEnd(text), hasEscapes(hasEscapes), left(length / leastBytesPerValue + freeValues) {}

  bool isTooDense() const { return left == 0; }

  // The document, once all was read; NULL where memory is short.
  const infinity_json_document *finish() {
    const uint32_t root = static_cast<uint32_t>(values.count);
    if (!values.push(open.items[0])) return nullptr;
    noteWhereItIs(open.items[0], root, 0);
    open.release();
    openKeys.release();

    const size_t valueBytes = values.count * sizeof(infinity_json_value), keyBytes = keys.count * sizeof(infinity_json_key);
    const size_t textBytes = static_cast<size_t>(textEnd - text);
    auto *const block =
        static_cast<char *>(values.take(valueBytes + keyBytes + sizeof(infinity_json_document) + textBytes));
    if (!block) return nullptr;
    char *const ownKeys = block + valueBytes, *const ownDocument = ownKeys + keyBytes;
    char *const ownText = ownDocument + sizeof(infinity_json_document);
    std::memcpy(ownKeys, keys.items, keyBytes);
    std::memcpy(ownText, text, textBytes);
    return new (ownDocument) infinity_json_document{
        reinterpret_cast<const infinity_json_value *>(block), reinterpret_cast<const infinity_json_key *>(ownKeys), ownText, root};
  }

  bool Null() { return append(INFINITY_JSON_NULL); }
  bool Bool(bool value) { return append(value ? INFINITY_JSON_TRUE : INFINITY_JSON_FALSE); }
  // What Python writes for numbers that are none is no number of JSON, and as null it leaves the rest of the answer readable.
  bool RawNumber(const char *number, rapidjson::SizeType length, bool) {
    if (number[*number == '-'] > '9') return isPythonsWord(number, length) && Null();
    return append(INFINITY_JSON_NUMBER, keep(number, length), length);
  }
  bool String(const char *string, rapidjson::SizeType length, bool) {
    return isText(string, length) && append(INFINITY_JSON_STRING, keep(string, length), length);
  }

  bool Key(const char *key, rapidjson::SizeType length, bool) {
    if (!isText(key, length) || !isOneMoreTaken()) return false;
    Container &object = containers[depth - 1];
    const size_t index = openKeys.count - object.firstKey;
    if (object.isLikeOneBefore && index < object.before.count) {
      const infinity_json_key &known = keys.items[object.before.first + index];
      if (known.length == length && std::memcmp(text + known.place, key, length) == 0)
        return openKeys.push(known);
    }
    object.isLikeOneBefore = false;
    return openKeys.push({keep(key, length), length});
  }

  bool StartObject() { return start(INFINITY_JSON_OBJECT); }
  bool StartArray() { return start(INFINITY_JSON_ARRAY); }

  bool EndObject(rapidjson::SizeType) {
    const Container &object = containers[depth - 1];
    const size_t count = openKeys.count - object.firstKey;
    if (count == 0) return end(0, {});
    Keys known = object.before;
    if (!object.isLikeOneBefore) {
      known = {static_cast<uint32_t>(keys.count), static_cast<uint32_t>(count)};
      if (!keys.reserve(count)) return false;
      std::memcpy(keys.items + keys.count, openKeys.items + object.firstKey, count * sizeof(infinity_json_key));
      keys.count += count;
      lastKeys[object.member] = known;
    }
    openKeys.count = object.firstKey;
    return end(2, {known.first, 0});
  }

  bool EndArray(rapidjson::SizeType) { return end(1, {}); }

  // Never called: numbers are asked for as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }

private:
  // Keys that stand side by side. An object may have no more than the first of them.
  struct Keys {
    uint32_t first = 0;
    uint32_t count = 0;
  };

  // An array or object that is not at its end.
  struct Container {
    size_t firstValue;
    size_t firstKey;
    // Stands for the member in which it is: what is in the same member of other objects most likely has the same keys.
    size_t member;
    Keys before;
    bool isLikeOneBefore;
  };

  // On the average a value or key takes no more than 16 bytes: 8 for itself, and 8 while its array or object is not at its end. What
  // stands before the values of one takes no more than those would have.
  static constexpr size_t leastBytesPerValue = 8;
  static constexpr size_t freeValues = 4096;

  static bool isPythonsWord(const char *text, size_t length) {
    const auto is = [&](const char *word) { return length == std::strlen(word) && std::memcmp(text, word, length) == 0; };
    return is("NaN") || is("Infinity") || is("-Infinity");
  }

  bool isOneMoreTaken() {
    if (left == 0) return false;
    left--;
    return true;
  }

  bool isText(const char *string, size_t length) const { return !hasEscapes || !hasLoneSurrogate(string, length); }

  // Everything before it was moved already, so there is room.
  uint32_t keep(const char *string, size_t length) {
    const auto place = static_cast<uint32_t>(textEnd - text);
    std::memmove(textEnd, string, length);
    textEnd += length;
    return place;
  }

  bool append(infinity_json_kind kind, uint32_t place = 0, uint32_t length = 0) {
    return isOneMoreTaken() && open.push({place, length << 3 | static_cast<uint32_t>(kind)});
  }

  bool start(infinity_json_kind kind) {
    if (depth == INFINITY_JSON_MAXIMUM_DEPTH || !append(kind)) return false;
    size_t member = 0;
    if (depth > 0) {
      const Container &parent = containers[depth - 1];
      const bool isMember = openKeys.count > parent.firstKey;
      member = isMember ? openKeys.items[openKeys.count - 1].place % knownMembers : parent.member;
    }
    containers[depth++] = {open.count, openKeys.count, member, lastKeys[member], lastKeys[member].count > 0};
    return true;
  }

  // Puts the values of an array or object in the block, behind what is to stand before them, which ends in where it is itself.
  bool end(size_t before, infinity_json_value keys) {
    const size_t firstValue = containers[--depth].firstValue;
    const size_t count = open.count - firstValue;
    infinity_json_value &itself = open.items[firstValue - 1];
    if (count > 0) {
      if (!values.reserve(before + count)) return false;
      values.items[values.count] = keys;
      const auto first = static_cast<uint32_t>(values.count + before);
      for (size_t i = 0; i < count; i++) {
        values.items[first + i] = open.items[firstValue + i];
        noteWhereItIs(open.items[firstValue + i], first, static_cast<uint32_t>(i));
      }
      values.count = first + count;
      itself = {first, static_cast<uint32_t>(count) << 3 | itself.kind_and_length};
    }
    open.count = firstValue;
    return true;
  }

  void noteWhereItIs(infinity_json_value value, uint32_t first, uint32_t index) {
    if (infinity_json_kind_of(&value) >= INFINITY_JSON_ARRAY && infinity_json_length(&value) > 0)
      values.items[value.place - 1] = {first, index};
  }

  char *const text;
  char *textEnd;
  const bool hasEscapes;
  size_t left;

  Stack<infinity_json_value, 128> values;
  Stack<infinity_json_key, 64> keys;
  // What the containers that are not at their ends have so far.
  Stack<infinity_json_value, 128> open;
  Stack<infinity_json_key, 128> openKeys;

  static constexpr size_t knownMembers = 64;
  Keys lastKeys[knownMembers];
  size_t depth = 0;
  Container containers[INFINITY_JSON_MAXIMUM_DEPTH];
};

#endif
