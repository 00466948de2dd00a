#pragma once
#include <stddef.h>

typedef enum { CPICTURE_READ, CPICTURE_BROKEN, CPICTURE_LARGE } cpicture_outcome;

/* What a picture may cost: more than `most` pixels, or more than `memory` bytes of working space, is CPICTURE_LARGE. */
typedef struct { size_t most, memory, wanted; } cpicture_bounds;

/* Shades of grey, one byte a pixel, row by row; made smaller by whole steps until at most `wanted` pixels are left. */
typedef struct { unsigned char *pixels; size_t width, height; } cpicture_grey;

/* On CPICTURE_READ the pixels are the caller's, to be freed with cpicture_free; otherwise there are none. */
cpicture_outcome cpicture_jpeg(const unsigned char *bytes, size_t count, cpicture_bounds bounds, cpicture_grey *out);
cpicture_outcome cpicture_png(const unsigned char *bytes, size_t count, cpicture_bounds bounds, cpicture_grey *out);
void cpicture_free(cpicture_grey *grey);
