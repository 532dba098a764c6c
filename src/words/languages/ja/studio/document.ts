import { number } from '../../../numbers';
import type { documentWords } from '../../../parts/studio/document';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const document: TranslationOf<typeof documentWords> = {
  object: 'オブジェクト',
  objects: ({ count }) => `オブジェクト ${many.objects(count)}`,
  typing: '入力',
  nameScene: 'シーンの名前',
  move: ({ what }) => `${what}の移動`,
  rename: ({ what }) => `${what}の名前の変更`,
  delete: ({ what }) => `${what}の削除`,
  add: ({ what }) => `${what}の追加`,
  duplicate: ({ what }) => `${what}の複製`,
  reorder: ({ what }) => `${what}の並べ替え`,
  lock: ({ what }) => `${what}のロック`,
  unlock: ({ what }) => `${what}のロック解除`,
  hide: ({ what }) => `${what}を隠す`,
  show: ({ what }) => `${what}の表示`,
  reset: ({ what }) => `${what}のリセット`,
  editText: 'テキストの編集',
  align: ({ what }) => `${what}の整列`,
  distribute: ({ what }) => `${what}の間隔調整`,
  matchSize: ({ what }) => `${what}のサイズ合わせ`,
  flip: ({ what }) => `${what}の反転`,
  layOut: ({ what }) => `${what}の配置`,
  toStep: ({ what }) => `${what}をモデルの 1 目盛り移動`,
  paste: ({ what }) => `${what}の貼り付け`,
  isAligned: ({ count }) => `オブジェクト ${many.objects(count)}を整列しました`,
  isSpaced: ({ count }) => `オブジェクト ${many.objects(count)}を等間隔に配置しました`,
  isSized: ({ count }) => `オブジェクト ${many.objects(count)}を同じサイズにしました`,
  isFlipped: ({ count }) => `オブジェクト ${many.objects(count)}を左右反転しました`,
  isLaidOut: ({ count }) => `オブジェクト ${many.objects(count)}を並べました`,
  isCopied: ({ count }) => `オブジェクト ${many.objects(count)}をコピーしました`,
  isCut: ({ count }) =>
    `オブジェクト ${many.objects(count)}を切り取りました。貼り付けると別の場所に置けます。`,
  isPasted: ({ count }) => `オブジェクト ${many.objects(count)}を貼り付けました`,
  isDuplicated: ({ count }) => `オブジェクト ${many.objects(count)}を複製しました`,
  isReordered: ({ what, at, of }) => `${what}: 背面から数えて ${number(of)} 個中 ${number(at)} 番目`,
  replacePlan: 'プランの置き換え',
  openScene: 'シーンを開く',
  newScene: '新しいシーン',
  place: ({ left, top, width, height }) => `左 ${left}%、上 ${top}%、幅 ${width}%、高さ ${height}%`,
  promptTooLong: ({ over, limit }) =>
    `このプロンプトは、ここのどのモデルにも ${many.characters(over)}長すぎます。上限は ${number(limit)} です。短くするとプランを作れます。自動では切り詰めません。`,
  promptFull: ({ most }) =>
    `プロンプトがいっぱいです。シーンに入るのは ${many.characters(most)}までです。入らない部分は省きました。`,
  sceneNameFull: ({ most }) => `シーンの名前は ${many.characters(most)}までです。入らない部分は省きました。`,
  objectNameFull: ({ most }) =>
    `オブジェクトの名前は ${many.characters(most)}までです。入らない部分は省きました。`,
  tooManyObjects: ({ most, found }) =>
    `プランに入るオブジェクトは ${many.objects(most)}までで、これでは ${number(found)} になります。元のままにしました。`,
  chainTooLong: ({ most, found }) =>
    `プランのテキストは ${many.characters(most)}までで、これでは ${number(found)} になります。元のままにしました。`,
  noWords: 'このプロンプトには言葉がありません。画像に入れるものを書いてください。',
};
