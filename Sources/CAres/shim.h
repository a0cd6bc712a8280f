#ifndef INFINITY_CARES_SHIM_H
#define INFINITY_CARES_SHIM_H

#include <ares.h>

#endif
