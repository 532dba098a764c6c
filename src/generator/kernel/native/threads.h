/* How the threads of a pass wait for each other. */
#pragma once
#include "model.h"

/*
 * Looks before a thread falls asleep: some milliseconds within a pass, where the others come soon and a sleeper
 * may be woken on a core that is busy; less between passes, whose end nobody knows.
 */
#define WITHIN 200000
#define BETWEEN 50000

static void sleep_while(Decoder *d, i32 *word, i32 value, i32 spins) {
  for (i32 i = 0; i < spins; i++)
    if (__atomic_load_n(word, __ATOMIC_SEQ_CST) != value) return;
  __atomic_fetch_add(&d->sleepers, 1, __ATOMIC_SEQ_CST);
  while (__atomic_load_n(word, __ATOMIC_SEQ_CST) == value) __builtin_wasm_memory_atomic_wait32(word, value, -1);
  __atomic_fetch_sub(&d->sleepers, 1, __ATOMIC_SEQ_CST);
}

static void change(Decoder *d, i32 *word) {
  __atomic_fetch_add(word, 1, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&d->sleepers, __ATOMIC_SEQ_CST) > 0)
    __builtin_wasm_memory_atomic_notify(word, (unsigned)d->threads);
}

/* Waits for all threads. */
static void meet(Decoder *d) {
  if (d->threads == 1) return;
  i32 phase = __atomic_load_n(&d->phase, __ATOMIC_SEQ_CST);
  if (__atomic_add_fetch(&d->arrived, 1, __ATOMIC_SEQ_CST) == d->threads) {
    __atomic_store_n(&d->arrived, 0, __ATOMIC_SEQ_CST);
    change(d, &d->phase);
  } else {
    sleep_while(d, &d->phase, phase, WITHIN);
  }
}
