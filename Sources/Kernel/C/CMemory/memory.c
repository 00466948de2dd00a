#define _GNU_SOURCE
#include "cmemory.h"
#include <sys/mman.h>

int cmemory_file(void) { return memfd_create("zhibu", MFD_CLOEXEC); }
