/*
 * Matrices [in, out] lie in panels of 8 columns: panel p holds, row by row, columns 8 p to 8 p + 7. Keys lie
 * the same way (columns are positions), values too (rows are positions), so that one routine multiplies all.
 *
 * A large model's matrices stay codes of 8 bits with a scale a column, and what they multiply is rounded to
 * codes with a step a row (the form "int8" of models/kit/onnx/forms.py). In their panels two or four rows lie
 * side by side, column by column, as the product of pairs or of quads wants them.
 */
#pragma once
#include "vectors.h"

#define PANEL 8

/* Panels of numbers; with a scale a column, of codes. Sums of quads begin at `start`. */
typedef struct {
  const void *data;
  const f32 *scale;
  const i32 *start;
} Matrix;

/* Four lanes of four products of bytes, added to c. What b's highest bit means, `quads` finds out. */
INLINE v128_t dot_quads(v128_t a, v128_t b, v128_t c) {
#ifdef __wasm_relaxed_simd__
  return wasm_i32x4_relaxed_dot_i8x16_i7x16_add(a, b, c);
#else
  return c;
#endif
}

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

/* Eight codes of one row and of the next, in turns. */
INLINE v128_t in_turns(v128_t a, v128_t b) {
  return wasm_i8x16_shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
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
      v128_t ab = in_turns(a, b), ce = in_turns(c, e);
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
      wasm_v128_store(to + (p * depth + row + r) * PANEL, in_turns(one, other));
    }
}

/* Rounds a row to codes in [-127, 127], of 16 bits, or for quads of 8 with `bit` turned; returns their step. */
static f32 round_row(const f32 *x, i32 size, i32 quads, i32 bit, void *codes) {
  v128_t top = wasm_f32x4_const_splat(0);
  for (i32 i = 0; i < size; i += 4) top = wasm_f32x4_max(top, wasm_f32x4_abs(wasm_v128_load(x + i)));
  f32 step = largest(top) * (1.0f / 127.0f);
  if (!(step > 1e-12f)) step = 1e-12f;
  v128_t by = wasm_f32x4_splat(step), turned = wasm_i8x16_splat((i8)bit);
  for (i32 i = 0; i < size; i += 8) {
    v128_t low = wasm_f32x4_nearest(wasm_f32x4_div(wasm_v128_load(x + i), by));
    v128_t high = wasm_f32x4_nearest(wasm_f32x4_div(wasm_v128_load(x + i + 4), by));
    v128_t both = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(low), wasm_i32x4_trunc_sat_f32x4(high));
    v128_t bytes = wasm_v128_xor(wasm_i8x16_narrow_i16x8(both, both), turned);
    if (quads) wasm_v128_store64_lane((i8 *)codes + i, bytes, 0);
    else wasm_v128_store((i16 *)codes + i, both);
  }
  return step;
}
