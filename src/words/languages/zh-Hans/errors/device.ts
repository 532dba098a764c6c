import type { device as english } from '../../../parts/errors/device';
import { room } from '../../../bytes';
import type { Translation } from '../../../speaker';

const CHOOSE_WASM = '请在“模型”中选择 WebAssembly。';

export const device: Translation<typeof english> = {
  'needs-webgpu': ({ name }) => `${name} 是为 WebGPU 制作的，而这里没有使用。`,
  'needs-webgpu.advice': '请使用支持 WebGPU 的浏览器，或获取为 WebAssembly 导出的模型。',
  'needs-wasm': ({ name }) => `${name} 是为 WebAssembly 制作的。`,
  'needs-wasm.advice': CHOOSE_WASM,
  'needs-wasm-memory': ({ name, needed, there }) =>
    `${name} 需要 ${room(needed)} 内存；WebAssembly 可用 ${room(there)}。`,
  'needs-wasm-memory.advice': '请使用支持 WebGPU 的浏览器，或较小的模型变体 (int8)。',
  'needs-half-floats': ({ name }) => `${name} 以 16 位浮点计算，而此显卡不支持 (shader-f16)。`,
  'needs-half-floats.advice': '请选择 32 位浮点或 q4 的变体，或在“模型”中选择 WebAssembly。',
  'needs-larger-buffer': ({ name, needed, there }) =>
    `${name} 最大的部分占 ${room(needed)}；此显卡一块最多容纳 ${room(there)}。`,
  'needs-larger-buffer.advice': '请使用其他显卡、较小的模型变体，或在“模型”中选择 WebAssembly。',
  'four-bit-too-slow': ({ file }) => `${file} 的权重为 4 位，只适用于 WebGPU：在这里一张图片需要半小时以上。`,
  'four-bit-too-slow.advice':
    '请使用支持 WebGPU 的浏览器，或添加图的 int8 变体（…_int8.onnx 或 …_quantized.onnx）。',
  'no-webgpu': '此浏览器在这里不提供 WebGPU。',
  'no-webgpu.advice': '请在“模型”中选择 WebAssembly，或使用支持 WebGPU 的浏览器。',
  'graphics-unusable': '此设备的显卡不能用于模型。',
  'graphics-unusable.advice': CHOOSE_WASM,
  'computes-wrongly': ({ reason }) => `此设备会算错模型（${reason}）。`,
  'computes-wrongly.advice': ({ backend }) => (backend === 'webgpu' ? CHOOSE_WASM : '请尝试其他浏览器。'),
  'graph-computes-wrongly': ({ graph, difference }) =>
    `此设备会算错模型（${graph} 相差 ${difference.toPrecision(2)}）。`,
  'graph-computes-wrongly.advice': '请尝试其他浏览器。',

  'out-of-memory': '内存不足，无法运行模型。',
  'out-of-memory.advice': '请关闭其他标签页后重试，或选择较小的模型。',
  'device-lost': '模型运行时图形设备丢失。',
  'device-lost.advice': '请重新加载模型；您的场景未受影响。',

  'no-room-to-keep': '此设备上没有足够的空间保存模型。',
  'no-room-to-keep.advice': '在关闭页面前可以使用；释放一些空间即可保留到下次访问。',
  'disk-full': '此页面的空间已满。已到达的内容已保存。',
  'disk-full.advice': ({ missing }) => `请在此设备上释放 ${room(missing)}，或在此删除另一个模型，然后继续。`,
  'nothing-kept-here': '此浏览器不为此页面保存文件，因此无法在此保存模型。',
  'nothing-kept-here.advice': '请在非隐私窗口中打开 Scenograph，或释放一些空间。',
};
