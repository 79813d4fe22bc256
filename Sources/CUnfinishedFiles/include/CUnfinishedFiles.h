#ifndef CUNFINISHEDFILES_H
#define CUNFINISHEDFILES_H

/// Remembers a file that is being written, so that a signal which ends the process takes it away.
///
/// Returns what `unfinished_file_forget` wants, -1 when there is no room for one more or the path is too long.
int unfinished_file_remember(const char *path);

/// Forgets a file that is whole now, or gone.
void unfinished_file_forget(int place);

/// From now on SIGINT, SIGTERM and SIGHUP take the remembered files away before they end the process as they
/// would have; a signal that was ignored stays ignored.
void unfinished_files_end_with_signals(void);

#endif
