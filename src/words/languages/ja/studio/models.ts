import type { modelsWords } from '../../../parts/studio/models';
import type { TranslationOf } from '../../../speaker';

export const studioModels: TranslationOf<typeof modelsWords> = {
  notLoaded: ({ text }) => `選んだモデルを読み込めませんでした: ${text}`,
  ownInstead: ({ text }) => `${text} 代わりにスタジオ標準モデルを読み込みました。`,
  beforeInstead: ({ text }) => `${text} 前のモデルを読み込み直しました。`,
  oneNotLoaded: ({ name, text }) => `${name} を読み込めませんでした: ${text}`,
  stillInUse: ({ text }) => `${text} 前のモデルを引き続き使います。`,
  unfinished: '前回、選んだモデルの読み込みが終わりませんでした。',
  unfinishedAdvice:
    'そのため今はスタジオ標準モデルを読み込みました。元のモデルは「モデル」で選び直してください。',
  inUse: ({ name }) => `${name} を使用中です。`,
  here: ({ name }) => `${name} はこのデバイスにあります。`,
  hereAlready: ({ name }) => `${name} はすでにこのデバイスにあります。`,
  use: '使う',
  changed: ({ file }) => `サーバーのファイルが変わったため、${file} を最初から取得し直します。`,
  noRest: ({ file }) => `このサーバーはファイルの続きを送れないため、${file} を最初から取得し直します。`,
  failed: ({ name, text }) => `${name}: ${text}`,
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  remote: 'サーバー',
  decoder: 'プラン',
  image_decoder: 'ピクセル',
  detector: '画像を見る部分',
  vision_encoder: '画像を読む部分',
  partOn: ({ part, backend }) => `${part} (${backend})`,
};
