#ifndef TASHAN_ASSIGN_H
#define TASHAN_ASSIGN_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Brings `people` to `needs` at the least cost of all together, by LEMON's network simplex.
///
/// `room[n]` is how many need `n` takes. There are `pairs` possible ones: person `who[i]` at need `where[i]` at `cost[i]`. Whoever goes
/// nowhere costs `nowhere`. Writes into `placed[p]` the need of person `p`, or -1. Returns 0, or 1 where the solver gave up or memory ran out.
int tashan_assign(
    int people, int needs, const int *room, int pairs, const int *who, const int *where, const int64_t *cost,
    int64_t nowhere, int *placed);

#ifdef __cplusplus
}
#endif

#endif
