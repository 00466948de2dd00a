#pragma once

/* A file that lives in memory only and is gone with its last descriptor; -1 where the system gives none, errno says why. */
int cmemory_file(void);
