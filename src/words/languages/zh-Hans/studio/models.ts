import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `无法加载所选模型：${text}`,
  ownInstead: ({ text }) => `${text} 已改为加载工作室自带模型。`,
  beforeInstead: ({ text }) => `${text} 已重新加载之前的模型。`,
  oneNotLoaded: ({ name, text }) => `无法加载 ${name}：${text}`,
  stillInUse: ({ text }) => `${text} 继续使用之前的模型。`,
  unfinished: '上次所选模型没有加载完成。',
  unfinishedAdvice: '因此现在加载了工作室自带模型；请在“模型”中重新选择另一个。',
  inUse: ({ name }) => `正在使用 ${name}。`,
  here: ({ name }) => `${name} 在此设备上。`,
  hereAlready: ({ name }) => `${name} 已在此设备上。`,
  use: '使用',
  changed: ({ file }) => `服务器上的文件已更改，因此从头重新获取 ${file}。`,
  noRest: ({ file }) => `此服务器无法发送文件的剩余部分，因此从头重新获取 ${file}。`,
  failed: ({ name, text }) => `${name}：${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: '服务器',
  decoder: '规划',
  image_decoder: '像素',
  detector: '查看图片',
  vision_encoder: '读取图片',
  partOn: ({ part, backend }) => `${part}：${backend}`,
};
