#ifndef INFINITY_CLIBPQ_SHIM_H
#define INFINITY_CLIBPQ_SHIM_H

// What the engine uses of libpq, PostgreSQL's client library, as its own header declares it since version 9. The library is opened
// when a database is used for the first time, so that nobody else needs it: neither to build nor to run. (PostgreSQL, libpq-fe.h)

typedef struct infinity_pg_option {
  char *keyword;
  char *envvar;
  char *compiled;
  char *val;
  char *label;
  char *dispchar;
  int dispsize;
} infinity_pg_option;

typedef void *(*infinity_pg_connect)(const char *const *keywords, const char *const *values, int expand_dbname);
typedef infinity_pg_option *(*infinity_pg_parse)(const char *conninfo, char **message);
typedef infinity_pg_option *(*infinity_pg_options)(void *connection);
typedef void (*infinity_pg_free_options)(infinity_pg_option *options);
typedef void (*infinity_pg_free)(void *pointer);
typedef void (*infinity_pg_void)(void *object);
typedef int (*infinity_pg_int)(const void *object);
typedef int (*infinity_pg_change)(void *object);
typedef const char *(*infinity_pg_text)(const void *object);
typedef int (*infinity_pg_send)(
  void *connection, const char *command, int count, const void *types, const char *const *values, const int *lengths,
  const int *formats, int result_format);
typedef void *(*infinity_pg_next_result)(void *connection);
typedef const char *(*infinity_pg_error_field)(const void *result, int field);
typedef const char *(*infinity_pg_value)(const void *result, int row, int column);
typedef int (*infinity_pg_is_null)(const void *result, int row, int column);

#endif
