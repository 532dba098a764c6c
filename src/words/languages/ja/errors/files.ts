import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = 'モデルを読み込み直してください。変わらなければ、サーバーのコピーが壊れています。';
const MAKER = 'モデルを読み込み直してください。変わらなければ、バンドルの作成者に知らせてください。';
const PUBLISHED = 'そのファイルをモデルの公開元からもう一度入手してください。';
const ONLINE = '接続を確認してから読み込み直してください。一度読み込めば、モデルはオフラインでも動きます。';

const cannot = (file: string, found: string): string =>
  `モデルのファイル ${file} を使えません: 代わりに${found}が届きました。`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) =>
    `モデルのファイル ${file} は壊れています。内容が作者の公開したものと違います。`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `モデルのファイル ${file} を使えません: ${expected} バイトのはずが ${found} バイト届きました。`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) =>
    `モデルのファイル ${file} を使えません: ${expected} バイトより多く届きました。`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `モデルのファイル ${file} がありません。`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `空の応答 (サーバーの応答 ${status})`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, 'ウェブページ'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, 'ファイルへのポインター (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, '求めたのと違う部分'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `このフォルダーの ${file} は ${expected} バイトのはずが ${found} バイトです。コピーが不完全です。`,
  'file-not-copied-whole.advice': 'モデルをコピーし直してから、フォルダーをもう一度選んでください。',
  'file-not-json': ({ file }) => `モデルの ${file} を使えません: JSON ではありません。`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) =>
    `モデルの ${file} を使えません: 「${field}」で ${problem}。`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': 'モデルの記述がありえないほど大きいです。',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': 'モデルのアドレスから、モデルの記述ではなくウェブページが返されました。',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': 'モデルの記述を JSON として読めません。',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) => `モデルの記述の「${field}」が誤っています: ${problem}。`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} はこのデバイスで不完全です: ${file} がありません。`,
  'model-incomplete.advice': '「モデル」でダウンロードを再開してください。',
  'tokenizer-unreadable': ({ name, reason }) => `${name} のトークナイザーを使えません (${reason})。`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) =>
    `${name} のトークナイザーを使えません: トークン ${id} (${token}) がありません。`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) =>
    `${name} のトークナイザーを使えません: 別のモデルのものです (トークン ${id})。`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': 'サーバーが ONNX Runtime のエンジンではないものを送ってきました。',
  'engine-is-something-else.advice':
    'ページを再読み込みしてください。変わらなければ、スタジオが完全に設置されていません。',

  'download-lost': ({ file, loaded }) =>
    loaded > 0 ? `モデルの読み込み中に接続が切れました (${file})。` : `モデルに接続できません (${file})。`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? '接続を確認して読み込み直してください。届いた分は保存されています。' : ONLINE,
  'engine-not-reached': 'モデルを計算する ONNX Runtime に接続できません。',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `このページから ${host} に接続できません。`,
  'server-not-reached.advice':
    '接続とアドレスを確認してください。サーバーがほかのページにファイルの読み取りを許可している必要もあります (CORS)。',
  'server-failed': ({ host, status }) => `${host} の応答は ${status} でした。`,
  'server-failed.advice': '後で試すか、アドレスを確認してください。',
  'server-not-understood': ({ host }) => `${host} が Scenograph の読めないものを送ってきました。`,
  'server-not-understood.advice': '後で試すか、モデルをダウンロードしてフォルダーから追加してください。',
};
