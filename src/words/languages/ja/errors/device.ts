import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = '「モデル」で WebAssembly を選んでください。';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} は WebGPU 用ですが、ここでは使われていません。`,
  'needs-webgpu.advice':
    'WebGPU のあるブラウザーを使うか、WebAssembly 用に書き出したモデルを入手してください。',
  'needs-wasm': ({ name }) => `${name} は WebAssembly 用です。`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} には ${room(needed)} のメモリーが必要ですが、WebAssembly で使えるのは ${room(there)} です。`,
  'needs-wasm-memory.advice': 'WebGPU のあるブラウザーか、モデルの小さい版 (int8) を使ってください。',
  'needs-half-floats': ({ name }) =>
    `${name} は 16 ビット浮動小数点で計算しますが、このグラフィックスは対応していません (shader-f16)。`,
  'needs-half-floats.advice':
    '32 ビット浮動小数点か q4 の版、または「モデル」で WebAssembly を選んでください。',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `${name} の最大の部分は ${room(needed)} ですが、このグラフィックスが一度に持てるのは ${room(there)} です。`,
  'needs-larger-buffer.advice':
    '別のグラフィックス、モデルの小さい版、または「モデル」の WebAssembly を使ってください。',
  'four-bit-too-slow': ({ file }) =>
    `${file} の重みは 4 ビットで、WebGPU でしか役に立ちません。ここでは 1 枚に 30 分以上かかります。`,
  'four-bit-too-slow.advice':
    'WebGPU のあるブラウザーを使うか、グラフの int8 版 (…_int8.onnx または …_quantized.onnx) を追加してください。',
  'no-webgpu': 'このブラウザーはここで WebGPU を提供していません。',
  'no-webgpu.advice': '「モデル」で WebAssembly を選ぶか、WebGPU のあるブラウザーを使ってください。',
  'graphics-unusable': 'このデバイスのグラフィックスはモデルに使えません。',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `このデバイスはモデルを正しく計算できません (${reason})。`,
  'computes-wrongly.advice': ({ backend }) =>
    backend === 'webgpu' ? CHOOSE_WASM : '別のブラウザーを試してください。',
  'graph-computes-wrongly': ({ graph, difference }) =>
    `このデバイスはモデルを正しく計算できません (${graph} の差 ${difference.toPrecision(2)})。`,
  'graph-computes-wrongly.advice': '別のブラウザーを試してください。',

  'out-of-memory': 'モデルを動かすメモリーが足りませんでした。',
  'out-of-memory.advice': 'ほかのタブを閉じて再試行するか、小さいモデルを選んでください。',
  'device-lost': 'モデルの実行中にグラフィックスとの接続が失われました。',
  'device-lost.advice': 'モデルを読み込み直してください。シーンはそのままです。',

  'no-room-to-keep': 'このデバイスにモデルを保存する空き容量が足りません。',
  'no-room-to-keep.advice': 'ページを閉じるまでは使えます。次回のために残すには空きを増やしてください。',
  'disk-full': 'このページの容量がいっぱいです。届いた分は保存されています。',
  'disk-full.advice': ({ missing }) =>
    `このデバイスで ${room(missing)} を空けるか、ここで別のモデルを削除してから再開してください。`,
  'nothing-kept-here': 'このブラウザーはこのページのためにファイルを保存しないため、モデルを残せません。',
  'nothing-kept-here.advice': 'プライベートでないウィンドウで Scenograph を開くか、空きを増やしてください。',
};
