/* Stands in for libcurl where the command is linked: opens the system's libcurl when one of its functions is called for the first time.
 *
 * libcurl brings some thirty libraries along. Loading them took a third of the time of a command that contacts no server, and a command that
 * contacts one loads them while it reads its file. A function that the SDK begins to use must be added here: the link fails without it.
 */
#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

static void *library;

/* With the exit code of the system's loader for a program that lacks a library or a function. */
static void end(void) {
  fprintf(stderr,
          "error: the Management Node cannot be asked, because libcurl cannot be used: %s; install it (Debian's package libcurl4, 7.83 or newer)\n",
          dlerror());
  _exit(127);
}

static void load(void) {
  library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!library) end();
}

static void *find(const char *name) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  void *function = dlsym(library, name);
  if (!function) end();
  return function;
}

/* Two threads that are here for the first time find the same. */
#define FIND(name) \
  static _Atomic(__typeof__(&name)) found; \
  __typeof__(&name) function = atomic_load_explicit(&found, memory_order_acquire); \
  if (!function) atomic_store_explicit(&found, function = find(#name), memory_order_release);

#define FORWARD(result, name, parameters, arguments) \
  result name parameters { \
    FIND(name) \
    return function arguments; \
  }

/* What an option takes is a long, a pointer or a curl_off_t: each is passed as a pointer is. */
_Static_assert(sizeof(long) == sizeof(void *) && sizeof(curl_off_t) == sizeof(void *), "a machine with 64 bits");

#define FORWARD_OPTION(result, name, handle_type, option_type) \
  result name(handle_type handle, option_type option, ...) { \
    FIND(name) \
    va_list rest; \
    va_start(rest, option); \
    void *value = va_arg(rest, void *); \
    va_end(rest); \
    return function(handle, option, value); \
  }

/* curl.h has macros for them too. */
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt
#undef curl_share_setopt

FORWARD_OPTION(CURLcode, curl_easy_setopt, CURL *, CURLoption)
FORWARD_OPTION(CURLcode, curl_easy_getinfo, CURL *, CURLINFO)
FORWARD_OPTION(CURLMcode, curl_multi_setopt, CURLM *, CURLMoption)
FORWARD_OPTION(CURLSHcode, curl_share_setopt, CURLSH *, CURLSHoption)

FORWARD(CURLcode, curl_global_init, (long flags), (flags))
FORWARD(curl_version_info_data *, curl_version_info, (CURLversion version), (version))
FORWARD(void, curl_free, (void *memory), (memory))
FORWARD(time_t, curl_getdate, (const char *text, const time_t *unused), (text, unused))

FORWARD(CURL *, curl_easy_init, (void), ())
FORWARD(void, curl_easy_cleanup, (CURL * easy), (easy))
FORWARD(const char *, curl_easy_strerror, (CURLcode code), (code))
FORWARD(char *, curl_easy_unescape, (CURL * easy, const char *text, int length, int *written), (easy, text, length, written))
FORWARD(CURLHcode, curl_easy_header,
        (CURL * easy, const char *name, size_t index, unsigned int origin, int request, struct curl_header **header),
        (easy, name, index, origin, request, header))

FORWARD(CURLM *, curl_multi_init, (void), ())
FORWARD(CURLMcode, curl_multi_cleanup, (CURLM * multi), (multi))
FORWARD(CURLMcode, curl_multi_add_handle, (CURLM * multi, CURL *easy), (multi, easy))
FORWARD(CURLMcode, curl_multi_remove_handle, (CURLM * multi, CURL *easy), (multi, easy))
FORWARD(CURLMcode, curl_multi_perform, (CURLM * multi, int *running), (multi, running))
FORWARD(CURLMcode, curl_multi_poll,
        (CURLM * multi, struct curl_waitfd extra[], unsigned int count, int timeout, int *ready),
        (multi, extra, count, timeout, ready))
FORWARD(CURLMcode, curl_multi_wakeup, (CURLM * multi), (multi))
FORWARD(CURLMsg *, curl_multi_info_read, (CURLM * multi, int *left), (multi, left))

FORWARD(CURLSH *, curl_share_init, (void), ())
FORWARD(CURLSHcode, curl_share_cleanup, (CURLSH * share), (share))

FORWARD(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text), (list, text))
FORWARD(void, curl_slist_free_all, (struct curl_slist * list), (list))

FORWARD(CURLU *, curl_url, (void), ())
FORWARD(void, curl_url_cleanup, (CURLU * url), (url))
FORWARD(CURLUcode, curl_url_get, (CURLU * url, CURLUPart part, char **text, unsigned int flags), (url, part, text, flags))
FORWARD(CURLUcode, curl_url_set, (CURLU * url, CURLUPart part, const char *text, unsigned int flags), (url, part, text, flags))
