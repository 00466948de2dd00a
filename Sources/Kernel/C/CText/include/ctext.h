#pragma once
#include <stddef.h>

/* Text of another encoding to UTF-8, piece by piece, by the C library's iconv. */
typedef struct ctext_converter ctext_converter;
typedef enum { CTEXT_DONE, CTEXT_OUTPUT_FULL, CTEXT_CUT, CTEXT_INVALID } ctext_outcome;

/* NULL when the system does not know the encoding. */
ctext_converter *ctext_open(const char *encoding);
/* Says how much was consumed and written; CTEXT_CUT: the input ends inside a character, give the rest with the next piece. */
ctext_outcome ctext_convert(ctext_converter *converter, const void *input, size_t size, size_t *consumed, void *output, size_t room, size_t *written);
void ctext_close(ctext_converter *converter);
