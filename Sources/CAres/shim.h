#ifndef INFINITY_CARES_SHIM_H
#define INFINITY_CARES_SHIM_H

#include <ares.h>

// Macros in older releases of c-ares and an enumeration in newer ones: plain numbers for Swift in both.
static const int INFINITY_ARES_SUCCESS = ARES_SUCCESS;
static const int INFINITY_ARES_ENODATA = ARES_ENODATA;
static const int INFINITY_ARES_ENOTFOUND = ARES_ENOTFOUND;
static const int INFINITY_ARES_ESERVFAIL = ARES_ESERVFAIL;
static const int INFINITY_ARES_EREFUSED = ARES_EREFUSED;
static const int INFINITY_ARES_ECONNREFUSED = ARES_ECONNREFUSED;
static const int INFINITY_ARES_ETIMEOUT = ARES_ETIMEOUT;

#endif
