#include "CBuild.h"

#ifdef __APPLE__
#define INFINITY_SECTION "__DATA,__build"
#else
#define INFINITY_SECTION ".infinity.build"
#endif

__attribute__((section(INFINITY_SECTION), used)) const char infinity_build[64] = "";
