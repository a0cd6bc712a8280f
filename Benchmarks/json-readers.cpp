// Readers of JSON side by side on one text: what is kept today, and what else Debian has.
//
//   c++ -O2 -std=c++17 -ISources/CRapidJSON/include Benchmarks/json-readers.cpp Sources/CRapidJSON/infinity_json.cpp -lsimdjson
//   json-readers FILE READER [RUNS]
//
// READER: rapidjson (into our block of values, from a copy), rapidjson-in-place (as answers are read), simdjson (its own tape),
// simdjson-values (the tape walked into a block of values as ours), simdjson-reused (its own tape, with one parser for all runs), nlohmann
// (its SAX reader into a block of values) or nothing (the file is read and copied only). One reader a process, so that the peak of memory
// is its own. Prints the median of processor time in milliseconds, values, and the peak of memory in MB.
#include <infinity_json.h>
#include <simdjson.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

struct Value {
  uint32_t place, length, parent, kindAndIndex;
};

static double now() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void walk(simdjson::dom::element element, std::vector<Value> &values) {
  using simdjson::dom::element_type;
  switch (element.type()) {
    case element_type::ARRAY:
      values.push_back({0, 0, 0, 5});
      for (auto child : simdjson::dom::array(element)) walk(child, values);
      break;
    case element_type::OBJECT:
      values.push_back({0, 0, 0, 6});
      for (auto member : simdjson::dom::object(element)) {
        values.push_back({0, static_cast<uint32_t>(member.key.size()), 0, 4});
        walk(member.value, values);
      }
      break;
    case element_type::STRING:
      values.push_back({0, static_cast<uint32_t>(std::string_view(element).size()), 0, 4});
      break;
    default:
      values.push_back({0, 0, 0, 3});
  }
}

struct Handler : nlohmann::json::json_sax_t {
  std::vector<Value> values;
  // The texts have no place in the input here, so that they must be kept.
  std::string texts;
  bool add(uint32_t kind, const std::string &text = "") {
    values.push_back({static_cast<uint32_t>(texts.size()), static_cast<uint32_t>(text.size()), 0, kind});
    texts += text;
    return true;
  }
  bool null() override { return add(0); }
  bool boolean(bool value) override { return add(value ? 2 : 1); }
  bool number_integer(number_integer_t) override { return add(3); }
  bool number_unsigned(number_unsigned_t) override { return add(3); }
  bool number_float(number_float_t, const string_t &text) override { return add(3, text); }
  bool string(string_t &text) override { return add(4, text); }
  bool binary(binary_t &) override { return false; }
  bool key(string_t &text) override { return add(4, text); }
  bool start_object(std::size_t) override { return add(6); }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return add(5); }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }
};

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  const std::string reader = argv[2];
  const int runs = argc > 3 ? std::atoi(argv[3]) : 15;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  simdjson::dom::parser kept;
  std::vector<double> times;
  size_t values = 0;
  for (int run = 0; run < runs; run++) {
    // What was received, before any reader is asked.
    auto *received = static_cast<uint8_t *>(std::malloc(text.size() + simdjson::SIMDJSON_PADDING));
    std::memcpy(received, text.data(), text.size());
    const double start = now();
    infinity_json_failure failure;
    if (reader == "rapidjson" || reader == "rapidjson-in-place") {
      const bool isInPlace = reader == "rapidjson-in-place";
      const auto *document = isInPlace ? infinity_json_parse_in_place(received, text.size(), &failure)
                                 : infinity_json_parse(received, text.size(), &failure);
      if (!document) return 1;
      times.push_back(now() - start);
      values = document->root + 1;
      infinity_json_free(document);
      if (isInPlace) continue;
    } else if (reader == "nlohmann") {
      Handler handler;
      handler.values.reserve(text.size() / 12);
      if (!nlohmann::json::sax_parse(received, received + text.size(), &handler)) return 1;
      times.push_back(now() - start);
      values = handler.values.size();
    } else if (reader.rfind("simdjson", 0) == 0) {
      simdjson::dom::parser fresh;
      auto &parser = reader == "simdjson-reused" ? kept : fresh;
      simdjson::dom::element root;
      if (parser.parse(received, text.size(), false).get(root)) return 1;
      std::vector<Value> block;
      if (reader == "simdjson-values") {
        block.reserve(text.size() / 12);
        walk(root, block);
      }
      times.push_back(now() - start);
      values = block.size();
    } else {
      times.push_back(now() - start);
    }
    std::free(received);
  }
  std::sort(times.begin(), times.end());
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%-20s %7.1f ms %9zu values %7.1f MB\n", argv[2], times[times.size() / 2], values, usage.ru_maxrss / 1024.0);
}
