/* The floor: what libcurl itself needs for the same requests, without decoding anything.
 *
 *   floor sequential URL COUNT CAFILE USER:PASSWORD
 *   floor concurrent URL COUNT CAFILE USER:PASSWORD INFLIGHT
 *
 * Prints the number of answers, their bytes and the number of connections that were made.
 */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t bytes;
static long connections;

static size_t take(char *data, size_t size, size_t count, void *context) {
  (void)data;
  (void)context;
  bytes += size * count;
  return size * count;
}

static CURL *make(const char *url, const char *ca, const char *credentials) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_CAINFO, ca);
  curl_easy_setopt(easy, CURLOPT_USERPWD, credentials);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  return easy;
}

static int finish(CURL *easy, CURLcode result) {
  long status = 0, made = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &made);
  connections += made;
  if (result == CURLE_OK && status == 200) return 0;
  fprintf(stderr, "floor: %s, status %ld\n", curl_easy_strerror(result), status);
  return 1;
}

static int sequential(const char *url, long count, const char *ca, const char *credentials) {
  CURL *easy = make(url, ca, credentials);
  int failed = 0;
  for (long i = 0; i < count && !failed; i++) failed = finish(easy, curl_easy_perform(easy));
  curl_easy_cleanup(easy);
  return failed;
}

static int concurrent(const char *url, long count, const char *ca, const char *credentials, long inflight) {
  CURLM *multi = curl_multi_init();
  long started = 0, done = 0;
  int failed = 0;
  for (; started < inflight && started < count; started++) curl_multi_add_handle(multi, make(url, ca, credentials));
  while (done < count && !failed) {
    int running, left;
    CURLMsg *message;
    curl_multi_perform(multi, &running);
    while ((message = curl_multi_info_read(multi, &left))) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL *easy = message->easy_handle;
      failed |= finish(easy, message->data.result);
      curl_multi_remove_handle(multi, easy);
      done++;
      if (started < count) {
        curl_multi_add_handle(multi, easy);
        started++;
      } else {
        curl_easy_cleanup(easy);
      }
    }
    if (done < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
  }
  curl_multi_cleanup(multi);
  return failed;
}

int main(int argc, char **argv) {
  if (argc < 6) return 64;
  curl_global_init(CURL_GLOBAL_DEFAULT);
  long count = atol(argv[3]);
  int failed = strcmp(argv[1], "concurrent") == 0 && argc > 6
                   ? concurrent(argv[2], count, argv[4], argv[5], atol(argv[6]))
                   : sequential(argv[2], count, argv[4], argv[5]);
  printf("%ld %zu %ld\n", count, bytes, connections);
  return failed;
}
