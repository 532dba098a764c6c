import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'このデバイスのシーン',
  scenes: 'シーン',
  thisScene: 'このシーン',
  search: '名前、プロンプト、プランを検索',
  exportAll: 'すべてを 1 つのファイルに保存',
  bringBack: 'そのファイルを取り込む',
  archive: 'シーンのファイル',
  empty: 'まだシーンは保存されていません。変更すると少し後に保存されます。',
  noneFound: 'この言葉を含むシーンはありません。',
  untitled: '無題のシーン',
  isOpen: '開いています',
  open: '開く',
  rename: '名前を変更',
  duplicate: '複製',
  delete: '削除',
  nameOf: ({ name }) => `${name} の名前`,
  exported: ({ count }) => `${many.scenes(count)}を画像と実行履歴とともにファイルに保存しました。`,
};
