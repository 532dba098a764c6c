/*
 * The decoder of a model as one WebAssembly module: a pass of all layers over a window of tokens, for one row
 * or two. ONNX Runtime takes a third of a pass for the operators around its matrices, and its matrices know
 * no fused multiply-add, which halves what they cost where a browser has it (relaxed SIMD).
 *
 * Every sum has its terms in the order of the sequence, one accumulator a result, whatever the window:
 * one token a pass and many give the same bits, with any number of threads.
 *
 * Matrices [in, out] lie in panels of 8 columns: panel p holds, row by row, columns 8 p to 8 p + 7. Keys lie
 * the same way (columns are positions), values too (rows are positions), so that one routine multiplies all.
 *
 * A large model's matrices stay codes of 8 bits with a scale a column, and what they multiply is rounded to
 * codes with a step a row (the form "int8" of models/export/forms.py). In their panels two or four rows lie
 * side by side, column by column, as the product of pairs or of quads wants them.
 *
 * Built by `npm run kernel` into kernel.generated.ts. Memory is laid out by the caller.
 */
#include <wasm_simd128.h>

#define PANEL 8
#define EXPORT(name) __attribute__((export_name(name)))
#define INLINE static inline __attribute__((always_inline))

typedef float f32;
typedef int i32;
typedef short i16;
typedef signed char i8;

/* Panels of numbers; with a scale a column, of codes. Sums of quads begin at `start`. */
typedef struct {
  const void *data;
  const f32 *scale;
  const i32 *start;
} Matrix;

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

INLINE v128_t madd(v128_t a, v128_t b, v128_t c) {
#ifdef __wasm_relaxed_simd__
  return wasm_f32x4_relaxed_madd(a, b, c);
#else
  return wasm_f32x4_add(c, wasm_f32x4_mul(a, b));
#endif
}

/* Four lanes of four products of bytes, added to c. What b's highest bit means, `quads` finds out. */
INLINE v128_t dot_quads(v128_t a, v128_t b, v128_t c) {
#ifdef __wasm_relaxed_simd__
  return wasm_i32x4_relaxed_dot_i8x16_i7x16_add(a, b, c);
#else
  return c;
#endif
}

/* Matrices */

/* Rows to be multiplied by panels; where the panels are codes, so are the rows. */
typedef struct {
  const void *a;
  const f32 *steps;
  i32 lda;
  Matrix b;
  /* Things of `b` from a panel to the next, and rows of it. */
  i32 stride, depth;
  f32 *c;
  i32 ldc;
  /* Whether what was in c is added. */
  i32 onto;
} Product;

enum Form { NUMBERS, PAIRS, QUADS };

/* R rows from `row` times P panels from `panel`. */
INLINE void block(const enum Form form, const i32 R, const i32 P, const Product *m, i32 row, i32 panel) {
  v128_t sum[4][8];
#pragma unroll
  for (i32 r = 0; r < R; r++)
#pragma unroll
    for (i32 p = 0; p < 2 * P; p++)
      sum[r][p] = form == QUADS ? wasm_v128_load(m->b.start + panel * PANEL + 4 * p) : wasm_i32x4_const_splat(0);
  i32 lda = m->lda, stride = m->stride, depth = m->depth;
  if (form == QUADS) {
    const i8 *a = (const i8 *)m->a + row * lda;
    const i8 *b = (const i8 *)m->b.data + panel * stride;
    for (i32 k = 0; k < depth; k += 4) {
      v128_t four[4];
#pragma unroll
      for (i32 r = 0; r < R; r++) four[r] = wasm_v128_load32_splat(a + r * lda + k);
#pragma unroll
      for (i32 p = 0; p < 2 * P; p++) {
        v128_t column = wasm_v128_load(b + p / 2 * stride + k * PANEL + p % 2 * 16);
#pragma unroll
        for (i32 r = 0; r < R; r++) sum[r][p] = dot_quads(column, four[r], sum[r][p]);
      }
    }
  } else if (form == PAIRS) {
    const i16 *a = (const i16 *)m->a + row * lda;
    const i8 *b = (const i8 *)m->b.data + panel * stride;
    for (i32 k = 0; k < depth; k += 2) {
      v128_t two[4];
#pragma unroll
      for (i32 r = 0; r < R; r++) two[r] = wasm_v128_load32_splat(a + r * lda + k);
#pragma unroll
      for (i32 p = 0; p < 2 * P; p++) {
        v128_t column = wasm_i16x8_load8x8(b + p / 2 * stride + k * PANEL + p % 2 * 8);
#pragma unroll
        for (i32 r = 0; r < R; r++)
          sum[r][p] = wasm_i32x4_add(sum[r][p], wasm_i32x4_dot_i16x8(two[r], column));
      }
    }
  } else {
    const f32 *a = (const f32 *)m->a + row * lda;
    const f32 *b = (const f32 *)m->b.data + panel * stride;
    for (i32 k = 0; k < depth; k++) {
      v128_t column[8];
#pragma unroll
      for (i32 p = 0; p < P; p++) {
        column[2 * p] = wasm_v128_load(b + p * stride + k * PANEL);
        column[2 * p + 1] = wasm_v128_load(b + p * stride + k * PANEL + 4);
      }
#pragma unroll
      for (i32 r = 0; r < R; r++) {
        v128_t one = wasm_v128_load32_splat(a + r * lda + k);
#pragma unroll
        for (i32 p = 0; p < 2 * P; p++) sum[r][p] = madd(one, column[p], sum[r][p]);
      }
    }
  }
#pragma unroll
  for (i32 r = 0; r < R; r++)
#pragma unroll
    for (i32 p = 0; p < 2 * P; p++) {
      f32 *to = m->c + (row + r) * m->ldc + panel * PANEL + 4 * p;
      v128_t value = sum[r][p];
      if (form != NUMBERS) {
        value = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(value), wasm_v128_load(m->b.scale + panel * PANEL + 4 * p));
        value = wasm_f32x4_mul(value, wasm_f32x4_splat(m->steps[row + r]));
      }
      wasm_v128_store(to, m->onto ? wasm_f32x4_add(wasm_v128_load(to), value) : value);
    }
}

/* c [rows, 8 panels] = a [rows, depth] times b, or c + that. */
INLINE void multiply_as(const enum Form form, const Product *m, i32 rows, i32 panels) {
  i32 p = 0;
  if (rows == 1) {
    for (; p + 4 <= panels; p += 4) block(form, 1, 4, m, 0, p);
  } else if (rows == 2) {
    for (; p + 2 <= panels; p += 2) block(form, 2, 2, m, 0, p);
  } else if (rows == 3) {
    for (; p + 2 <= panels; p += 2) block(form, 3, 2, m, 0, p);
  }
  for (; p < panels; p++) {
    i32 r = 0;
    for (; r + 4 <= rows; r += 4) block(form, 4, 1, m, r, p);
    if (rows - r == 3) block(form, 3, 1, m, r, p);
    if (rows - r == 2) block(form, 2, 1, m, r, p);
    if (rows - r == 1) block(form, 1, 1, m, r, p);
  }
}

static void multiply(const Product *m, i32 rows, i32 panels) { multiply_as(NUMBERS, m, rows, panels); }
static void multiply_pairs(const Product *m, i32 rows, i32 panels) { multiply_as(PAIRS, m, rows, panels); }
static void multiply_quads(const Product *m, i32 rows, i32 panels) { multiply_as(QUADS, m, rows, panels); }

/*
 * What the product of quads takes a byte with the highest bit for is the processor's choice: 2 where it is
 * 128 and more, 1 where it is below zero, 0 where sums are cut off or there is no such product.
 */
EXPORT("quads") i32 quads(void) {
#ifdef __wasm_relaxed_simd__
  v128_t large = wasm_i8x16_const_splat(127), small = wasm_i8x16_const_splat(-127), high = wasm_i8x16_const_splat(-1);
  i32 up = wasm_i32x4_extract_lane(dot_quads(large, high, wasm_i32x4_const_splat(1)), 0);
  i32 down = wasm_i32x4_extract_lane(dot_quads(small, high, wasm_i32x4_const_splat(1)), 0);
  if (up == 1 + 4 * 127 * 255 && down == 1 - 4 * 127 * 255) return 2;
  if (up == 1 - 4 * 127 && down == 1 + 4 * 127) return 1;
#endif
  return 0;
}

/*
 * Rows [row, row + rows) of codes into panels of a matrix [depth, columns]: `columns` is a multiple of 8 and
 * the others are even, of 4 for quads. Quads also add up, times `by`, what is in a column.
 */
EXPORT("pack_quads")
void pack_quads(const i8 *from, i32 row, i32 rows, i32 columns, i32 depth, i8 *to, i32 *sums, i32 by) {
  v128_t factor = wasm_i32x4_splat(by);
  for (i32 r = 0; r < rows; r += 4)
    for (i32 p = 0; p < columns / PANEL; p++) {
      const i8 *at = from + r * columns + p * PANEL;
      v128_t a = wasm_v128_load64_zero(at), b = wasm_v128_load64_zero(at + columns);
      v128_t c = wasm_v128_load64_zero(at + 2 * columns), e = wasm_v128_load64_zero(at + 3 * columns);
      v128_t ab = wasm_i8x16_shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      v128_t ce = wasm_i8x16_shuffle(c, e, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      i8 *quad = to + (p * depth + row + r) * PANEL;
      wasm_v128_store(quad, wasm_i16x8_shuffle(ab, ce, 0, 8, 1, 9, 2, 10, 3, 11));
      wasm_v128_store(quad + 16, wasm_i16x8_shuffle(ab, ce, 4, 12, 5, 13, 6, 14, 7, 15));
      v128_t sum = wasm_i16x8_add(wasm_i16x8_add(wasm_i16x8_extend_low_i8x16(a), wasm_i16x8_extend_low_i8x16(b)),
                                  wasm_i16x8_add(wasm_i16x8_extend_low_i8x16(c), wasm_i16x8_extend_low_i8x16(e)));
      i32 *all = sums + p * PANEL;
      v128_t low = wasm_i32x4_mul(wasm_i32x4_extend_low_i16x8(sum), factor);
      v128_t high = wasm_i32x4_mul(wasm_i32x4_extend_high_i16x8(sum), factor);
      wasm_v128_store(all, wasm_i32x4_add(wasm_v128_load(all), low));
      wasm_v128_store(all + 4, wasm_i32x4_add(wasm_v128_load(all + 4), high));
    }
}

EXPORT("pack_pairs")
void pack_pairs(const i8 *from, i32 row, i32 rows, i32 columns, i32 depth, i8 *to) {
  for (i32 r = 0; r < rows; r += 2)
    for (i32 p = 0; p < columns / PANEL; p++) {
      v128_t one = wasm_v128_load64_zero(from + r * columns + p * PANEL);
      v128_t other = wasm_v128_load64_zero(from + (r + 1) * columns + p * PANEL);
      v128_t both = wasm_i8x16_shuffle(one, other, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      wasm_v128_store(to + (p * depth + row + r) * PANEL, both);
    }
}

/* Rounds a row to codes in [-127, 127], of 16 bits or for quads of 8; returns what a step is worth. */
static f32 round_row(const Decoder *d, const f32 *x, i32 size, void *codes) {
  v128_t top = wasm_f32x4_const_splat(0);
  for (i32 i = 0; i < size; i += 4) top = wasm_f32x4_max(top, wasm_f32x4_abs(wasm_v128_load(x + i)));
  f32 a = wasm_f32x4_extract_lane(top, 0), b = wasm_f32x4_extract_lane(top, 1);
  f32 c = wasm_f32x4_extract_lane(top, 2), e = wasm_f32x4_extract_lane(top, 3);
  a = a > b ? a : b;
  c = c > e ? c : e;
  f32 step = (a > c ? a : c) * (1.0f / 127.0f);
  if (!(step > 1e-12f)) step = 1e-12f;
  v128_t by = wasm_f32x4_splat(step), turned = wasm_i8x16_splat((i8)d->turned);
  for (i32 i = 0; i < size; i += 8) {
    v128_t low = wasm_f32x4_nearest(wasm_f32x4_div(wasm_v128_load(x + i), by));
    v128_t high = wasm_f32x4_nearest(wasm_f32x4_div(wasm_v128_load(x + i + 4), by));
    v128_t both = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(low), wasm_i32x4_trunc_sat_f32x4(high));
    v128_t bytes = wasm_v128_xor(wasm_i8x16_narrow_i16x8(both, both), turned);
    if (d->quads) wasm_v128_store64_lane((i8 *)codes + i, bytes, 0);
    else wasm_v128_store((i16 *)codes + i, both);
  }
  return step;
}

/* A thread's share of `count` things: from here up to where that of the next begins. */
INLINE i32 share(const Decoder *d, i32 thread, i32 count) { return count * thread / d->threads; }

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
  for (i32 r = 0; r < rows; r++) steps[r] = round_row(d, a + r * lda, depth, codes + r * depth * size);
  m.a = codes;
  m.lda = depth;
  m.steps = steps;
  m.b.data = (const i8 *)matrix.data + begin * stride;
  m.b.scale = matrix.scale + begin * PANEL;
  m.b.start = matrix.start + begin * PANEL;
  if (d->quads) multiply_quads(&m, rows, to - from);
  else multiply_pairs(&m, rows, to - from);
}

/* Functions of one number, four at a time */

/* Cephes' expf: two units in the last place. */
INLINE v128_t exponential(v128_t x) {
  x = wasm_f32x4_max(wasm_f32x4_min(x, wasm_f32x4_const_splat(88.0f)), wasm_f32x4_const_splat(-87.0f));
  v128_t n = wasm_f32x4_nearest(wasm_f32x4_mul(x, wasm_f32x4_const_splat(1.44269504088896341f)));
  x = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_const_splat(0.693359375f)));
  x = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_const_splat(-2.12194440e-4f)));
  v128_t y = wasm_f32x4_const_splat(1.9875691500e-4f);
  y = madd(y, x, wasm_f32x4_const_splat(1.3981999507e-3f));
  y = madd(y, x, wasm_f32x4_const_splat(8.3334519073e-3f));
  y = madd(y, x, wasm_f32x4_const_splat(4.1665795894e-2f));
  y = madd(y, x, wasm_f32x4_const_splat(1.6666665459e-1f));
  y = madd(y, x, wasm_f32x4_const_splat(5.0000001201e-1f));
  y = madd(y, wasm_f32x4_mul(x, x), wasm_f32x4_add(x, wasm_f32x4_const_splat(1.0f)));
  v128_t power = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_const_splat(127)), 23);
  return wasm_f32x4_mul(y, power);
}

/* x times the share of the normal distribution below it; the error function by Abramowitz and Stegun 7.1.26. */
INLINE v128_t gelu(v128_t x) {
  v128_t one = wasm_f32x4_const_splat(1.0f);
  v128_t z = wasm_f32x4_mul(x, wasm_f32x4_const_splat(0.70710678118654752f));
  v128_t size = wasm_f32x4_abs(z);
  v128_t t = wasm_f32x4_div(one, madd(size, wasm_f32x4_const_splat(0.3275911f), one));
  v128_t y = wasm_f32x4_const_splat(1.061405429f);
  y = madd(y, t, wasm_f32x4_const_splat(-1.453152027f));
  y = madd(y, t, wasm_f32x4_const_splat(1.421413741f));
  y = madd(y, t, wasm_f32x4_const_splat(-0.284496736f));
  y = madd(y, t, wasm_f32x4_const_splat(0.254829592f));
  v128_t tail = wasm_f32x4_mul(wasm_f32x4_mul(y, t), exponential(wasm_f32x4_neg(wasm_f32x4_mul(z, z))));
  v128_t erf = wasm_f32x4_sub(one, tail);
  erf = wasm_v128_or(erf, wasm_v128_and(z, wasm_i32x4_const_splat((i32)0x80000000)));
  return wasm_f32x4_mul(wasm_f32x4_mul(x, wasm_f32x4_const_splat(0.5f)), wasm_f32x4_add(one, erf));
}

INLINE f32 total(v128_t x) {
  return (wasm_f32x4_extract_lane(x, 0) + wasm_f32x4_extract_lane(x, 1)) +
         (wasm_f32x4_extract_lane(x, 2) + wasm_f32x4_extract_lane(x, 3));
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

/* Attention */

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
  f32 a = wasm_f32x4_extract_lane(top, 0), b = wasm_f32x4_extract_lane(top, 1);
  f32 c = wasm_f32x4_extract_lane(top, 2), e = wasm_f32x4_extract_lane(top, 3);
  a = a > b ? a : b;
  c = c > e ? c : e;
  v128_t max = wasm_f32x4_splat(a > c ? a : c);
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

/* Threads */

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

/* The pass */

static void gate(const Decoder *d, i32 thread, i32 rows) {
  i32 panels = d->ffn / PANEL;
  i32 from = share(d, thread, panels) * PANEL, to = share(d, thread + 1, panels) * PANEL;
  v128_t one = wasm_f32x4_const_splat(1.0f);
  for (i32 r = 0; r < rows; r++) {
    f32 *gates = d->gated + r * 2 * d->ffn, *ups = gates + d->ffn;
    for (i32 i = from; i < to; i += 4) {
      v128_t g = wasm_v128_load(gates + i);
      v128_t sigmoid = wasm_f32x4_div(one, wasm_f32x4_add(one, exponential(wasm_f32x4_neg(g))));
      wasm_v128_store(ups + i, wasm_f32x4_mul(wasm_f32x4_mul(g, sigmoid), wasm_v128_load(ups + i)));
    }
  }
}

/* Adds a bias to the thread's columns, and bends them where asked. */
static void shift(const Decoder *d, i32 thread, f32 *x, i32 rows, i32 width, const f32 *bias, i32 bend) {
  i32 panels = (width + PANEL - 1) / PANEL;
  i32 from = share(d, thread, panels) * PANEL, to = share(d, thread + 1, panels) * PANEL;
  for (i32 r = 0; r < rows; r++)
    for (i32 i = from; i < to; i += 4) {
      f32 *at = x + r * panels * PANEL + i;
      v128_t v = wasm_f32x4_add(wasm_v128_load(at), wasm_v128_load(bias + i));
      wasm_v128_store(at, bend ? gelu(v) : v);
    }
}

static void heads(Decoder *d, i32 thread, f32 *normed) {
  /* Of each row the window's tokens from `first` on, packed. */
  i32 some = d->window - d->first, rows = d->rows * some;
  for (i32 r = 0; r < d->rows; r++)
    rms_norms(d, d->x + (r * d->window + d->first) * d->width, some, d->norm, normed + r * some * d->width);
  if (d->head == 1) {
    i32 ld = (d->text_classes + PANEL - 1) / PANEL * PANEL;
    linear(d, thread, normed, d->width, rows, d->lm_head, 0, d->width, d->text_classes, d->logits, ld, 0);
  } else {
    i32 ld = (d->codes + PANEL - 1) / PANEL * PANEL;
    linear(d, thread, normed, d->width, rows, d->gen_in, 0, d->width, d->inner, d->hidden, d->inner, 0);
    shift(d, thread, d->hidden, rows, d->inner, d->gen_in_bias, 1);
    meet(d);
    linear(d, thread, d->hidden, d->inner, rows, d->gen_out, 0, d->inner, d->codes, d->logits, ld, 0);
    shift(d, thread, d->logits, rows, d->codes, d->gen_out_bias, 0);
  }
  meet(d);
}

static void part(Decoder *d, i32 thread) {
  /* The last meeting ends the call for the others, who may be told of the next by then. */
  i32 rows = d->rows * d->window, width = d->width, head = d->head;
  i32 inside = d->heads * d->head_dim, all = inside + 2 * d->key_heads * d->head_dim;
  f32 *own = d->scratch + thread * d->scratch_size, *scores = own + rows * width;
  for (i32 index = 0; index < d->layers; index++) {
    const Layer *layer = d->layer + index;
    rms_norms(d, d->x, rows, layer->attention_norm, own);
    linear(d, thread, own, width, rows, layer->qkv, 0, width, all, d->qkv, all, 0);
    meet(d);
    i32 units = d->rows * d->key_heads;
    for (i32 unit = share(d, thread, units); unit < share(d, thread + 1, units); unit++)
      attend(d, layer, index, unit / d->key_heads, unit % d->key_heads, scores);
    meet(d);
    linear(d, thread, d->attended, inside, rows, layer->attention_out, 0, inside, width, d->x, width, 1);
    meet(d);
    rms_norms(d, d->x, rows, layer->ffn_norm, own);
    /* A thread takes the same columns of both halves, so that it needs no other's. */
    i32 ffn = d->ffn, pair = 2 * ffn;
    linear(d, thread, own, width, rows, layer->gate_up, 0, width, ffn, d->gated, pair, 0);
    linear(d, thread, own, width, rows, layer->gate_up, ffn, width, ffn, d->gated + ffn, pair, 0);
    gate(d, thread, rows);
    meet(d);
    linear(d, thread, d->gated + ffn, pair, rows, layer->down, 0, ffn, width, d->x, width, 1);
    meet(d);
  }
  if (head > 0) heads(d, thread, own);
}

EXPORT("pass") void pass(Decoder *d) {
  if (d->threads > 1) change(d, &d->job);
  part(d, 0);
}

/* What the other threads do, till they are told to quit. */
EXPORT("serve") void serve(Decoder *d, i32 thread) {
  /* Counted from 0: who comes late still finds the first. */
  i32 job = 0;
  for (;;) {
    sleep_while(d, &d->job, job, BETWEEN);
    job++;
    if (d->quit) return;
    part(d, thread);
  }
}
