#include "cpicture.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>
#include <jerror.h>

/* Scans of a picture that appears little by little; real ones have about ten, and each costs a pass over everything. */
enum { most_scans = 64 };

typedef struct {
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf back;
  cpicture_outcome outcome;
} reading;

static void stop(j_common_ptr common) {
  reading *r = (reading *)common->err;
  int code = common->err->msg_code;
  if (code == JERR_NO_BACKING_STORE || code == JERR_OUT_OF_MEMORY) r->outcome = CPICTURE_LARGE;
  longjmp(r->back, 1);
}
static void say_nothing(j_common_ptr common) { (void)common; }
static void hear_nothing(j_common_ptr common, int level) { (void)common, (void)level; }
static void count_scans(j_common_ptr common) {
  if (((j_decompress_ptr)common)->input_scan_number <= most_scans) return;
  reading *r = (reading *)common->err;
  r->outcome = CPICTURE_LARGE;
  longjmp(r->back, 1);
}

static void decode(struct jpeg_decompress_struct *picture, reading *r, cpicture_bounds bounds, cpicture_grey *out) {
  jpeg_read_header(picture, TRUE);
  size_t width = picture->image_width, height = picture->image_height;
  if (width == 0 || height == 0 || width > bounds.most / height) {
    r->outcome = CPICTURE_LARGE;
    return;
  }
  picture->out_color_space = JCS_GRAYSCALE;
  picture->dct_method = JDCT_IFAST;
  picture->scale_num = picture->scale_denom = 1;
  for (unsigned step = 1; step <= 8; step *= 2) {
    picture->scale_denom = step;
    if ((width / step) * (height / step) <= bounds.wanted) break;
  }
  jpeg_start_decompress(picture);
  out->width = picture->output_width;
  out->height = picture->output_height;
  out->pixels = malloc(out->width * out->height);
  if (!out->pixels) {
    r->outcome = CPICTURE_LARGE;
    return;
  }
  while (picture->output_scanline < picture->output_height) {
    JSAMPROW row = out->pixels + (size_t)picture->output_scanline * out->width;
    jpeg_read_scanlines(picture, &row, 1);
  }
  r->outcome = CPICTURE_READ;
}

cpicture_outcome cpicture_jpeg(const unsigned char *bytes, size_t count, cpicture_bounds bounds, cpicture_grey *out) {
  struct jpeg_decompress_struct picture;
  reading r;
  *out = (cpicture_grey){0};
  r.outcome = CPICTURE_BROKEN;
  picture.err = jpeg_std_error(&r.errors);
  r.errors.error_exit = stop;
  r.errors.output_message = say_nothing;
  r.errors.emit_message = hear_nothing;
  if (setjmp(r.back) == 0) {
    jpeg_create_decompress(&picture);
    picture.mem->max_memory_to_use = (long)bounds.memory;
    r.progress.progress_monitor = count_scans;
    picture.progress = &r.progress;
    jpeg_mem_src(&picture, (unsigned char *)bytes, count);
    decode(&picture, &r, bounds, out);
  }
  jpeg_destroy_decompress(&picture);
  if (r.outcome != CPICTURE_READ) cpicture_free(out);
  return r.outcome;
}

void cpicture_free(cpicture_grey *grey) {
  free(grey->pixels);
  *grey = (cpicture_grey){0};
}
