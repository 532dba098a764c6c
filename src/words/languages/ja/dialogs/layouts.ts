import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: 'このファイルはどのレイアウトよりも大きいです。別のファイルを選んでください。',
  undoName: 'レイアウトの取り込み',
  bringInAbout:
    'レイアウトを貼り付けるか、ファイルを開いてください。プランと置き換わります。「元に戻す」でプランが戻ります。',
  form: '形式',
  layout: 'レイアウト',
  whatWasChanged: '変更点',
  openFile: 'ファイルを開く…',
  cancel: 'キャンセル',
  useAsPlan: 'プランとして使う',
  asTextShows: 'テキストから判断',
  bringIn: '取り込む',
  takeOut: '書き出す',
  title: 'レイアウトと書き出し',
  way: '方向',
  nothingToTakeOut: 'まだプランがありません。プランを作るかボックスを描いてから書き出してください。',
  copied: 'コピーしました。',
  layoutCopied: 'レイアウトをコピーしました。',
  copyRefused: 'ブラウザーがここでのコピーを許可していません。テキストを選択してコピーしてください。',
  copy: 'コピー',
  layoutSaved: 'レイアウトをファイルに保存しました。',
  saveAsFile: 'ファイルに保存',
  planNow: ({ count }) => `プランのオブジェクトは ${many.objects(count)}になりました。`,
  read: ({ format, count }) => `${format}: オブジェクト ${many.objects(count)}。`,
  'about:got-r1': 'モデルが書くとおりの、印付きの文章。何も失われません。',
  'about:got': 'GoT-R1 と同じで、各ボックスの後に括弧で色が付きます。',
  'about:plangen': 'タグ: 名前は <ref>、1000 の格子での角は <box>。',
  'about:ideogram': '0 から 1000 のボックス。縦の辺が先です。',
  'about:coco': '画像、カテゴリー、注釈。ボックスは x、y、幅、高さ (ピクセル)。',
  'about:json': '名前とボックス [x1, y1, x2, y2] (1000 の格子) を持つオブジェクトの一覧。',
  more: ({ count }) => `ほか ${number(count)} 件。`,
};
