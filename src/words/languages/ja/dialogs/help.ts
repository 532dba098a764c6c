import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: '次のオブジェクト',
  rename: '選択したオブジェクトの名前を変更',
  delete: '選択したオブジェクトを削除',
  nudge: '少し動かす。Shift で大きく、Alt でモデルの 1 目盛りずつ',
  fitPicture: '画像全体を表示',
  fitSelection: '選択範囲を表示',
  actualSize: '画像を原寸で表示',
  holdToPan: '押しながらドラッグで表示を移動',
  dragCopy: 'ドラッグでコピー。中心からサイズ変更',
  keepRatio: '比率または軸を固定',
  withoutSnapping: '吸着せずにドラッグ。下にあるものをクリック',
  title: 'キーボード',
  onCanvas: 'キャンバス上',
  run: '実行',
  edit: '編集',
  objects: 'オブジェクト',
  trace: 'トレース',
  view: '表示',
  scene: 'シーン',
};
