// Calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module does not set.

#define DASH_RENAME_EXCHANGE (1u << 1)

extern int renameat2(
  int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);
extern int syncfs(int file);
