/*
 * The decoder of a model as one WebAssembly module: a pass of all layers over a window of tokens, for one row
 * or two. ONNX Runtime takes a third of a pass for the operators around its matrices, and its matrices know
 * no fused multiply-add, which halves what they cost where a browser has it (relaxed SIMD).
 *
 * Every sum has its terms in the order of the sequence, one accumulator a result, whatever the window:
 * one token a pass and many give the same bits, with any number of threads.
 *
 * Built by `npm run kernel` into kernel.generated.ts. Memory is laid out by the caller.
 */
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
