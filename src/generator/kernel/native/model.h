/* What the caller lays out: the model, room to work in and the call. */
#pragma once
#include "matrices.h"

typedef struct {
  const f32 *attention_norm;
  Matrix qkv;
  const f32 *qk_gain;
  Matrix attention_out;
  const f32 *ffn_norm;
  Matrix gate_up, down;
} Layer;

/* A row's keys and values: of each layer and head panels of keys, then panels of values. */
typedef struct {
  f32 *data;
  i32 capacity, length;
} Row;

/* Words of 32 bits, written by the caller in this order. */
typedef struct {
  /* The model. */
  i32 layers, width, heads, key_heads, head_dim, ffn, text_classes, codes, inner;
  /* Whether codes lie in quads, and the bit that is turned in those of a row. */
  i32 quads, turned;
  f32 eps;
  const Layer *layer;
  const f32 *norm;
  Matrix lm_head, gen_in;
  const f32 *gen_in_bias;
  Matrix gen_out;
  const f32 *gen_out_bias, *cos, *sin;
  /* Room to work in; `scratch` is a thread's own: from `codes_at` on for codes, behind them their steps. */
  f32 *x, *qkv, *attended, *gated, *hidden, *logits;
  f32 *scratch;
  i32 scratch_size, codes_at, steps_at;
  /* Threads. */
  i32 threads, arrived, phase, job, sleepers, quit;
  /* The call: positions [window], `head` 0 none, 1 text, 2 image, logits of all from `first` on. */
  const i32 *positions;
  i32 rows, window, head, first;
  Row row[2];
} Decoder;

/* A thread's share of `count` things: from here up to where that of the next begins. */
INLINE i32 share(const Decoder *d, i32 thread, i32 count) { return count * thread / d->threads; }
