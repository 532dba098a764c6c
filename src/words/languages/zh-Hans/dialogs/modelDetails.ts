import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: '已选择 WebGPU：它在此设备上通过了测试。',
  webgpuChosen: '按您的选择使用 WebGPU。',
  wasmChosen: '按您的选择使用 WebAssembly。',
  noWebgpu: '此浏览器没有 WebGPU，因此由 WebAssembly 计算。速度较慢；图片相同。',
  webgpuFailed: 'WebGPU 在此未通过测试，因此由 WebAssembly 计算。速度较慢；图片相同。',
  oneThread: '此页面未隔离，因此 WebAssembly 只用一个线程。重新加载一次可获得更多。',
  keepsNothing: '此浏览器不为此页面保存任何内容：关闭前请将场景保存为文件。',
  automatic: '自动',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: '模型…',
  tryAgain: '重试',
  runsOn: '运行方式',
  changingStops: '更改会停止正在运行的内容。',
  onThisDevice: '在此设备上',
  loadAgain: '重新加载',
  files: ({ total, count }) => `${bytes(total)}，${many.files(count)}，均经 sha256 校验。`,
  bundle: '模型包 <hash/>。',
  partsElsewhere: ({ parts }) => `此显卡会算错模型的一部分，因此该部分在处理器上运行：${parts}。图片相同。`,
  threads: ({ count }) => `WebAssembly 可以使用此设备 ${many.threads(count)}中的若干个。`,
  paints: ({ width, height }) => `绘制 ${width} × ${height} 像素的图片，仅在此设备上。`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `绘制 ${width} × ${height} 像素的图片，仅在此设备上。规划由 ${planner} 编写。`,
  loadingText: ({ text }) => `正在加载：${text}。`,
  storage: ({ used, allowed }) => `已保存 ${bytes(used)}：模型、您的场景和图片。最多允许 ${bytes(allowed)}。`,
};
