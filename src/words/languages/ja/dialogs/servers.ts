import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'サーバー',
  knownServers: '登録済みのサーバー',
  addServer: 'サーバーを追加',
  address: 'サーバーのアドレス',
  addressPlaceholder: 'https://… または http://localhost:8000',
  key: 'キー (必要な場合)',
  remember: 'このデバイスにキーを記憶する',
  rememberHint: '記憶しない場合、このタブを閉じると忘れます。',
  whereItGoes: ({ host }) =>
    `プロンプト、プラン、続きを描く画像のトークンは ${host} に送られ、ほかには送られません。サーバーの管理者はそれを読めます。`,
  look: 'できることを尋ねる',
  asking: ({ host }) => `${host} に問い合わせ中…`,
  cancel: 'キャンセル',
  found: ({ name, host }) => `${name} (${host})`,
  inWords: 'プランを言葉で伝える描画モデル',
  inWordsHint: ({ host }) =>
    `${host} は Scenograph 独自のサーバーの方式には対応していません。OpenAI の Images API で描くモデルがあれば、プランを言葉で伝えられます。プランはここで、スタジオ標準モデルか手作業で作られ、枠は提案にとどまります。`,
  modelThere: 'そこでのモデル名',
  sizeOfPictures: '画像の大きさ',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: '描画に使う',
  use: '使う',
  useServer: ({ name }) => `${name} を使う`,
  inUse: '使用中',
  remove: '取り除く',
  removeServer: ({ name }) => `${name} を取り除く`,
  removed: ({ name }) => `${name} をキーとともに取り除きました。`,
  ownModel: 'スタジオ標準モデル',
};
