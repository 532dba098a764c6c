import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: '始め',
  end: '終わり',
  object: ({ number }) => `オブジェクト ${number}`,
  row: ({ number }) => `${number} 行目`,
  pictureRow: ({ picture, number }) => `画像 ${picture}、${number} 行目`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} 秒`,
  minutes: ({ minutes, seconds }) => `${minutes} 分 ${seconds} 秒`,
  at: ({ place, time }) => `${place}、${time}`,
  nothing: '記録がありません',
  tokenOf: ({ number, of }) => `トークン ${number}/${of}`,
  objectOf: ({ number, of, name }) => `オブジェクト ${number}/${of}、${name}`,
  rowOf: ({ number, of }) => `${of} 行中 ${number} 行`,
  pictureRowOf: ({ number, of, picture, count }) => `画像 ${picture}/${count}、${of} 行中 ${number} 行`,
  picture: '画像の完成',
  pictureOf: ({ picture, count }) => `画像 ${picture}/${count} の完成`,
  edit: 'プランの編集',
  painting: '描画の開始',
  goesOn: 'プランの続き',
  planning: 'プランの開始',
  stopped: '停止',
  failed: ({ why }) => `失敗: ${why}`,
  longest: '終わり。プランが最大の長さに達しました',
  painted: '描画完了',
  planned: 'プランの完成',
};
