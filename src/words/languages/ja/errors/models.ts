import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT =
  'Scenograph のバンドルのフォルダー、または Janus-Pro の 6 つの ONNX グラフがあるフォルダーを選んでください。';
const SAME_PLACE = 'tokenizer.json をグラフと同じ場所から入手してください。';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'これは Scenograph のモデルではありません。',
  'not-a-bundle.advice':
    'scenograph-bundle 形式の manifest.json があるフォルダーかアドレスを選んでください。',
  'bundle-too-new': ({ found, supported }) =>
    `このモデルのバンドル形式は ${found} ですが、このスタジオが読めるのは ${supported} までです。`,
  'bundle-too-new.advice': 'スタジオを更新するか、モデルの古い版を選んでください。',
  'model-not-listed': 'このモデルはもう一覧にありません。',
  'model-not-listed.advice': 'もう一度追加してください。',
  'model-not-here': '選んだモデルはもうこのデバイスにありません。',
  'model-not-here.advice': '「モデル」で別のものを選ぶか、もう一度追加してください。',
  'file-for-other-backend': ({ name, file }) =>
    `${name} は別のハードウェア用に取り込まれており、${file} がこのデバイスにありません。`,
  'file-for-other-backend.advice': '「モデル」で「自動」を選ぶか、モデルを削除して追加し直してください。',
  'no-model-there': ({ where }) =>
    `${where} に Scenograph が読めるモデルがありません: manifest.json も config.json もありません。`,
  'no-model-there.advice':
    'Scenograph のバンドルか、Janus-Pro-1B-ONNX の ONNX 構成のリポジトリを指定してください。ほかのチェックポイントは python -m models.families.janus で書き出せます。',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'このフォルダーにモデルがありません: manifest.json も config.json もありません。'
      : `${folder} にモデルがありません: manifest.json も config.json もありません。`,
  'no-model-in-folder.advice':
    'python -m models.families.janus が書き出したフォルダーか、Janus-Pro-1B-ONNX の ONNX 構成のフォルダーを選んでください。',
  'file-size-unknown': ({ file }) => `サーバーが ${file} の大きさを示しません。`,
  'file-size-unknown.advice': '別の方法でモデルのフォルダーをダウンロードし、そこから追加してください。',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face に ${repository} という公開モデルはありません${revision === 'main' ? '' : ` (${revision})`}。`,
  'hub-lacks-model.advice':
    '名前を確認してください。ログインが必要なモデルは、そこでダウンロードしてフォルダーから追加できます。',
  'hub-wants-login': 'このモデルは Hugging Face のログインを求めています。',
  'hub-wants-login.advice': 'そこでダウンロードしてから、フォルダーから追加してください。',
  'architecture-unknown': ({ found }) => `config.json が別の種類のモデルを示しています (「${found}」)。`,
  'architecture-unknown.advice': 'Janus 型のモデルを選んでください。例: onnx-community/Janus-Pro-1B-ONNX。',
  'model-lacks-file': ({ file }) => `モデルに ${file} がありません。`,
  'model-lacks-file.advice': `小さいファイルも含めてフォルダー全体を入手してください。${LAYOUT}`,
  'graph-missing': ({ graph }) => `このモデルには、ここで動く精度の onnx/${graph}.onnx がありません。`,
  'graph-missing.advice':
    'Janus-Pro-1B-ONNX の 6 つの ONNX グラフが必要です。ほかのチェックポイントは python -m models.families.janus で書き出せます。',
  'graph-unsuited': ({ graph, backend }) =>
    `グラフ ${graph} はありますが、${backend === 'wasm' ? 'WebAssembly' : 'このグラフィックス'}で動く数値形式ではありません。`,
  'graph-unsuited.advice':
    '32 ビット浮動小数点の版、または WebAssembly 用の int8 の版を、モデルの公開元から追加してください。',
  'vocabulary-too-small': ({ found, limit }) =>
    `トークナイザーがこの重みのものではありません: ID は ${found} まで、重みは ${limit} 行です。`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) => `トークナイザーに、この種のモデルに必要なトークン ${token} がありません。`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `このモデルの設定は成り立ちません: 画像のトークンが ${tokens} 個で、正方形になりません。`,
  'grid-not-square.advice': 'フォルダー全体をモデルの公開元からもう一度入手してください。',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `このモデルのグラフが互いに合いません: ${what} ${tensor} のないものがあります。`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `このモデルのグラフが互いに合いません: 層は ${found} ですが、config.json では ${expected} です。`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `このモデルのグラフが互いに合いません: ${head} ヘッドがトークンごとに出す数は ${expected} ではなく ${found} です。`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `${name} の画像デコーダーは ${numbers} 個の数を出しますが、${width} × ${height} ピクセルのはずです。`,
  'picture-size-differs.advice':
    '設定が別のモデルのものです。すべてのファイルが同じ公開元のフォルダーを選んでください。',
  'judge-missing': ({ folder }) => `${folder} に判定モデルがありません。`,
  'judge-missing.advice':
    'python -m models.families.mini.export.detection.judge で書き出すか、--detector を使ってください。',
};
