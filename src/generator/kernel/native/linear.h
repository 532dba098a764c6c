/* A matrix of the model, and the norm before one: a thread's share of the columns. */
#pragma once
#include "model.h"

/* c = a [rows, depth] times the thread's panels of a matrix [depth, 8 panels]; columns from `first` on of it. */
static void linear(const Decoder *d, i32 thread, const f32 *a, i32 lda, i32 rows, Matrix matrix, i32 first, i32 depth,
                   i32 width, f32 *c, i32 ldc, i32 onto) {
  i32 panels = (width + PANEL - 1) / PANEL;
  i32 from = share(d, thread, panels), to = share(d, thread + 1, panels);
  i32 stride = depth * PANEL, begin = first / PANEL + from;
  Product m = {a, 0, lda, matrix, stride, depth, c + from * PANEL, ldc, onto};
  if (!matrix.scale) {
    m.b.data = (const f32 *)matrix.data + begin * stride;
    multiply(&m, rows, to - from);
    return;
  }
  f32 *own = d->scratch + thread * d->scratch_size, *steps = own + d->steps_at;
  i8 *codes = (i8 *)(own + d->codes_at);
  i32 size = d->quads ? 1 : 2;
  for (i32 r = 0; r < rows; r++)
    steps[r] = round_row(a + r * lda, depth, d->quads, d->turned, codes + r * depth * size);
  m.a = codes;
  m.lda = depth;
  m.steps = steps;
  m.b.data = (const i8 *)matrix.data + begin * stride;
  m.b.scale = matrix.scale + begin * PANEL;
  m.b.start = matrix.start + begin * PANEL;
  if (d->quads) multiply_quads(&m, rows, to - from);
  else multiply_pairs(&m, rows, to - from);
}

/* y = x over its root mean square, times the gain. May be done in place. */
static void rms_norm(const f32 *x, const f32 *gain, i32 size, f32 eps, f32 *y) {
  v128_t sum = wasm_f32x4_const_splat(0);
  for (i32 i = 0; i < size; i += 4) {
    v128_t v = wasm_v128_load(x + i);
    sum = madd(v, v, sum);
  }
  v128_t scale = wasm_f32x4_splat(1.0f / __builtin_sqrtf(total(sum) / (f32)size + eps));
  for (i32 i = 0; i < size; i += 4) {
    v128_t v = wasm_f32x4_mul(wasm_v128_load(x + i), scale);
    wasm_v128_store(y + i, wasm_f32x4_mul(v, wasm_v128_load(gain + i)));
  }
}

static void rms_norms(const Decoder *d, const f32 *x, i32 rows, const f32 *gain, f32 *y) {
  for (i32 r = 0; r < rows; r++) rms_norm(x + r * d->width, gain, d->width, d->eps, y + r * d->width);
}
