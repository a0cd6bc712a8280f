#ifndef INFINITY_CCURL_SHIM_H
#define INFINITY_CCURL_SHIM_H

#include <curl/curl.h>

#endif
