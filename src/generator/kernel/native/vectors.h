/* Functions of numbers, four at a time. */
#pragma once
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define INLINE static inline __attribute__((always_inline))

typedef float f32;
typedef int i32;
typedef short i16;
typedef signed char i8;

INLINE v128_t madd(v128_t a, v128_t b, v128_t c) {
#ifdef __wasm_relaxed_simd__
  return wasm_f32x4_relaxed_madd(a, b, c);
#else
  return wasm_f32x4_add(c, wasm_f32x4_mul(a, b));
#endif
}

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

INLINE f32 largest(v128_t x) {
  f32 a = wasm_f32x4_extract_lane(x, 0), b = wasm_f32x4_extract_lane(x, 1);
  f32 c = wasm_f32x4_extract_lane(x, 2), d = wasm_f32x4_extract_lane(x, 3);
  a = a > b ? a : b;
  c = c > d ? c : d;
  return a > c ? a : c;
}
