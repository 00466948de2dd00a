#include "ctext.h"
#include <errno.h>
#include <iconv.h>

ctext_converter *ctext_open(const char *encoding) {
  iconv_t handle = iconv_open("UTF-8", encoding);
  return handle == (iconv_t)-1 ? NULL : (ctext_converter *)handle;
}

ctext_outcome ctext_convert(ctext_converter *converter, const void *input, size_t size, size_t *consumed, void *output, size_t room, size_t *written) {
  char *in = (char *)input, *out = output;
  size_t in_left = size, out_left = room;
  size_t result = iconv((iconv_t)converter, &in, &in_left, &out, &out_left);
  int reason = errno;
  *consumed = size - in_left;
  *written = room - out_left;
  if (result != (size_t)-1) return CTEXT_DONE;
  return reason == E2BIG ? CTEXT_OUTPUT_FULL : reason == EINVAL ? CTEXT_CUT : CTEXT_INVALID;
}

void ctext_close(ctext_converter *converter) { iconv_close((iconv_t)converter); }
