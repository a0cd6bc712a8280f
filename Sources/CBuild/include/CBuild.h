#ifndef INFINITY_CBUILD_H
#define INFINITY_CBUILD_H

/// The version of the product: the command, the mock server, the archives and packages. (Semantic Versioning; docs/versions.md)
#define INFINITY_VERSION "0.2.0"

/// Which commit a program was built from, as `1f0c2a9e, 2026-11-26`: scripts/build-release writes it into the program when that is built, so
/// that nothing is compiled anew for it. Blank in what was built otherwise.
extern const char infinity_build[64];

#endif
