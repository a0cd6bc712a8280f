#ifndef INFINITY_CYAML_SHIM_H
#define INFINITY_CYAML_SHIM_H

#include <yaml.h>

#endif
