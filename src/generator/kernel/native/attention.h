/* Attention of a window to its row: keys and values are written behind those that are there. */
#pragma once
#include "linear.h"

/* One head of q or k: normed where the model does so, then turned by its position. */
static void prepare_head(const Decoder *d, f32 *x, const f32 *gain, i32 position) {
  i32 half = d->head_dim / 2;
  if (gain) rms_norm(x, gain, d->head_dim, d->eps, x);
  const f32 *cos = d->cos + position * half, *sin = d->sin + position * half;
  for (i32 i = 0; i < half; i += 4) {
    v128_t a = wasm_v128_load(x + i), b = wasm_v128_load(x + half + i);
    v128_t c = wasm_v128_load(cos + i), s = wasm_v128_load(sin + i);
    wasm_v128_store(x + i, wasm_f32x4_sub(wasm_f32x4_mul(a, c), wasm_f32x4_mul(b, s)));
    wasm_v128_store(x + half + i, wasm_f32x4_add(wasm_f32x4_mul(a, s), wasm_f32x4_mul(b, c)));
  }
}

/* exp(x - max) over the first `seen` of `length`, nothing behind; returns 1 / sum. */
static f32 soften(f32 *x, i32 seen, i32 length) {
  for (i32 i = seen; i < ((length + 3) & ~3); i++) x[i] = -1e30f;
  i32 end = (length + 3) & ~3;
  v128_t top = wasm_f32x4_const_splat(-1e30f);
  for (i32 i = 0; i < end; i += 4) top = wasm_f32x4_max(top, wasm_v128_load(x + i));
  v128_t max = wasm_f32x4_splat(largest(top));
  v128_t least = wasm_f32x4_const_splat(-80.0f);
  v128_t sum = wasm_f32x4_const_splat(0);
  for (i32 i = 0; i < end; i += 4) {
    v128_t below = wasm_f32x4_sub(wasm_v128_load(x + i), max);
    v128_t y = wasm_v128_and(exponential(below), wasm_f32x4_gt(below, least));
    sum = wasm_f32x4_add(sum, y);
    wasm_v128_store(x + i, y);
  }
  return 1.0f / total(sum);
}

/* All queries of one row that look at one key head. */
static void attend(const Decoder *d, const Layer *layer, i32 index, i32 r, i32 head, f32 *scores) {
  i32 size = d->head_dim, window = d->window, group = d->heads / d->key_heads;
  i32 ld = (d->heads + 2 * d->key_heads) * size;
  const Row *row = &d->row[r];
  i32 plane = d->key_heads * row->capacity * size;
  f32 *keys = row->data + (2 * index) * plane + head * row->capacity * size;
  f32 *values = keys + plane;
  for (i32 i = 0; i < window; i++) {
    f32 *own = d->qkv + (r * window + i) * ld;
    i32 position = d->positions[i];
    for (i32 h = head * group; h < (head + 1) * group; h++)
      prepare_head(d, own + h * size, layer->qk_gain ? layer->qk_gain + h * size : 0, position);
    i32 h = d->heads + head;
    f32 *k = own + h * size, *v = k + d->key_heads * size;
    prepare_head(d, k, layer->qk_gain ? layer->qk_gain + h * size : 0, position);
    i32 at = row->length + i;
    f32 *slot = keys + (at / PANEL) * PANEL * size + at % PANEL;
    for (i32 j = 0; j < size; j++) slot[j * PANEL] = k[j];
    for (i32 p = 0; p < size / PANEL; p++) {
      f32 *to = values + (p * row->capacity + at) * PANEL;
      wasm_v128_store(to, wasm_v128_load(v + p * PANEL));
      wasm_v128_store(to + 4, wasm_v128_load(v + p * PANEL + 4));
    }
  }
  i32 length = row->length + window, panels = (length + PANEL - 1) / PANEL, padded = panels * PANEL;
  v128_t scale = wasm_f32x4_splat(1.0f / __builtin_sqrtf((f32)size));
  for (i32 h = head * group; h < (head + 1) * group; h++) {
    f32 *q = d->qkv + r * window * ld + h * size;
    f32 *out = d->attended + r * window * d->heads * size + h * size;
    for (i32 i = 0; i < window; i++)
      for (i32 j = 0; j < size; j += 4)
        wasm_v128_store(q + i * ld + j, wasm_f32x4_mul(wasm_v128_load(q + i * ld + j), scale));
    Product asked = {q, 0, ld, {keys, 0, 0}, size * PANEL, size, scores, padded, 0};
    multiply(&asked, window, panels);
    /* The shares are divided by their sum behind the product: kept behind the scores till then. */
    f32 *inverse = scores + window * padded;
    for (i32 i = 0; i < window; i++) inverse[i] = soften(scores + i * padded, row->length + i + 1, length);
    Product found = {scores, 0, padded, {values, 0, 0}, row->capacity * PANEL, length, out, d->heads * size, 0};
    multiply(&found, window, size / PANEL);
    for (i32 i = 0; i < window; i++) {
      v128_t by = wasm_f32x4_splat(inverse[i]);
      f32 *to = out + i * d->heads * size;
      for (i32 j = 0; j < size; j += 4) wasm_v128_store(to + j, wasm_f32x4_mul(wasm_v128_load(to + j), by));
    }
  }
}
