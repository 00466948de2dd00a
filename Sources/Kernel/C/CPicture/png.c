#include "cpicture.h"
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <png.h>

typedef struct {
  const unsigned char *bytes;
  size_t left;
  unsigned char *whole;
  unsigned *sums;
  cpicture_outcome outcome;
} reading;

static void stop(png_structp png, png_const_charp why) {
  (void)why;
  png_longjmp(png, 1);
}
static void hear_nothing(png_structp png, png_const_charp why) { (void)png, (void)why; }
static void feed(png_structp png, png_bytep to, png_size_t count) {
  reading *r = png_get_io_ptr(png);
  if (count > r->left) png_error(png, "the picture ends too early");
  memcpy(to, r->bytes, count);
  r->bytes += count;
  r->left -= count;
}

/* Adds one row to the sums of its band; the last row of a band writes the averages. */
static void fold(const unsigned char *row, size_t y, size_t step, unsigned *sums, cpicture_grey *out) {
  if (y / step >= out->height) return;
  if (y % step == 0) memset(sums, 0, out->width * sizeof *sums);
  for (size_t x = 0; x < out->width * step; x++) sums[x / step] += row[x];
  if (y % step != step - 1) return;
  unsigned char *to = out->pixels + (y / step) * out->width;
  for (size_t x = 0; x < out->width; x++) to[x] = (unsigned char)(sums[x] / (step * step));
}

static void decode(png_structp png, png_infop info, reading *r, cpicture_bounds bounds, cpicture_grey *out) {
  png_read_info(png, info);
  size_t width = png_get_image_width(png, info), height = png_get_image_height(png, info), step = 1;
  if (width > bounds.most / height || width * 16 > bounds.memory) {
    r->outcome = CPICTURE_LARGE;
    return;
  }
  while ((width / step) * (height / step) > bounds.wanted) step++;
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_rgb_to_gray(png, PNG_ERROR_ACTION_NONE, -1, -1);
  png_set_strip_alpha(png);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  if (png_get_rowbytes(png, info) != width || width < step || height < step) return;
  size_t rows = passes == 1 ? 1 : height;
  out->width = width / step;
  out->height = height / step;
  if (rows * width > bounds.memory || !(r->whole = calloc(rows, width)) || !(r->sums = calloc(out->width, sizeof *r->sums)) || !(out->pixels = malloc(out->width * out->height))) {
    r->outcome = CPICTURE_LARGE;
    return;
  }
  for (int pass = 0; pass < passes; pass++) {
    for (size_t y = 0; y < height; y++) {
      unsigned char *row = r->whole + (y % rows) * width;
      png_read_row(png, row, NULL);
      if (pass == passes - 1) fold(row, y, step, r->sums, out);
    }
  }
  r->outcome = CPICTURE_READ;
}

cpicture_outcome cpicture_png(const unsigned char *bytes, size_t count, cpicture_bounds bounds, cpicture_grey *out) {
  reading r = {bytes, count, NULL, NULL, CPICTURE_BROKEN};
  *out = (cpicture_grey){0};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, stop, hear_nothing);
  if (!png) return CPICTURE_LARGE;
  png_infop info = png_create_info_struct(png);
  if (info && setjmp(png_jmpbuf(png)) == 0) {
    png_set_read_fn(png, &r, feed);
    png_set_chunk_malloc_max(png, 1 << 20);
    png_set_user_limits(png, 1 << 17, 1 << 17);
    decode(png, info, &r, bounds, out);
  }
  png_destroy_read_struct(&png, &info, NULL);
  free(r.whole);
  free(r.sums);
  if (r.outcome != CPICTURE_READ) cpicture_free(out);
  return r.outcome;
}
