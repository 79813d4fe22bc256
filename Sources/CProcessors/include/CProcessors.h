#ifndef CPROCESSORS_H
#define CPROCESSORS_H

/// The number of processors that the process may use; 0 where the system does not say.
int processors_of_process(void);

#endif
