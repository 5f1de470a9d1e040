// glibc (2.28 and later) shows this call only to programs compiled with _GNU_SOURCE; Swift's own module of
// glibc is not.
#define MMM_RENAME_EXCHANGE 2u
int renameat2(
    int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
