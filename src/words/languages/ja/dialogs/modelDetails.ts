import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'WebGPU を選びました。このデバイスでのテストに合格しています。',
  webgpuChosen: '選択どおり WebGPU です。',
  wasmChosen: '選択どおり WebAssembly です。',
  noWebgpu:
    'このブラウザーには WebGPU がないため、WebAssembly で計算します。遅くなりますが、画像は同じです。',
  webgpuFailed:
    'WebGPU はここでのテストに合格しなかったため、WebAssembly で計算します。遅くなりますが、画像は同じです。',
  oneThread:
    'このページは分離されていないため、WebAssembly は 1 スレッドだけを使います。一度再読み込みすると増えます。',
  keepsNothing:
    'このブラウザーはこのページのために何も保存しません。閉じる前にシーンをファイルに保存してください。',
  automatic: '自動',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'モデル…',
  tryAgain: '再試行',
  runsOn: '計算方法',
  changingStops: '変更すると実行中のものは停止します。',
  onThisDevice: 'このデバイス上',
  loadAgain: 'もう一度読み込む',
  files: ({ total, count }) => `${bytes(total)}、${many.files(count)}。それぞれ sha256 で検証済みです。`,
  bundle: 'バンドル <hash/>。',
  partsElsewhere: ({ parts }) =>
    `このグラフィックスはモデルの一部を正しく計算できないため、その部分はプロセッサーで動きます: ${parts}。画像は同じです。`,
  threads: ({ count }) => `WebAssembly はこのデバイスの ${many.threads(count)}のうちいくつかを使えます。`,
  paints: ({ width, height }) => `${width} × ${height} px の画像を、このデバイスだけで描きます。`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `${width} × ${height} px の画像を、このデバイスだけで描きます。プランは ${planner} が書きます。`,
  loadingText: ({ text }) => `読み込み中: ${text}。`,
  storage: ({ used, allowed }) =>
    `${bytes(used)} を保存中 (モデル、シーン、画像)。上限は ${bytes(allowed)} です。`,
};
