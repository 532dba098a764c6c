/*
 * The decoder of a model as one WebAssembly module: a pass of all layers over a window of tokens, for one row
 * or two. ONNX Runtime takes a third of a pass for the operators around its matrices, and its matrices know
 * no fused multiply-add, which halves what they cost where a browser has it (relaxed SIMD).
 *
 * Every sum has its terms in the order of the sequence, one accumulator a result, whatever the window:
 * one token a pass and many give the same bits, with any number of threads.
 *
 * Built by `npm run kernel` into ../kernel.generated.ts. Memory is laid out by the caller.
 */
#include "attention.h"
#include "threads.h"

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
