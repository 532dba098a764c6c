import { list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'このオブジェクトの行',
  noBoxYet: 'ボックスなし',
  objects: 'オブジェクト',
  addObject: 'オブジェクトを追加',
  add: '追加',
  empty:
    'まだ何も計画されていません。プロンプトからプランを作るか、ここでオブジェクトを追加するか、キャンバスにボックスを描いてください。',
  nameNewObject: '新しいオブジェクトの名前',
  namePlaceholder: '名前 (例: red apple)',
  hide: '隠す',
  showOnCanvas: 'キャンバスに表示',
  hideOnCanvas: 'キャンバスで隠す',
  lock: 'ロック',
  unlock: 'ロック解除',
  added: ({ name, count }) => `${name} を追加、${count} 個中 ${count} 番目`,
  keeps: ({ names }) =>
    `プランを作り直しても、${list(names.map((name) => `「${name}」`))}は今の位置に残ります。`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) => `${number(count)} · ${many.changes(changes)}`,
  nameOf: ({ name }) => `${name} の名前`,
  howToRename: ({ name }) => `${name} (ダブルクリックまたは F2 で名前を変更)`,
  unknownName: 'モデルは <word/> を知りません。',
  drawnAs: ({ known }) => `<word/>: ${known} として描きます。`,
  callIt: ({ word, known }) => `${word} ではなく ${known} にする`,
  leaveIt: 'このままにする',
  leaveItAs: ({ word }) => `${word} をこのままにする`,
  objectMenu: 'オブジェクト',
  arrange: '整列',
  arrangesSelected: '選択したもの',
  arrangesAll: 'ロックされていないすべて',
  guides: 'ボックスが吸着するガイド',
  guideThirds: '三分割',
  guideCentre: '中央',
  guideSafe: 'セーフエリア',
  nowAt: ({ name, at, of }) => `${name} は ${of} 個中 ${at} 番目になりました`,
  deletedMany: ({ count }) => `オブジェクト ${many.objects(count)}を削除しました。「元に戻す」で戻ります。`,
};
