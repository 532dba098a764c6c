import { number } from '../../../numbers';
import type { requests as english } from '../../../parts/errors/requests';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

export const requests: Translation<typeof english> = {
  'prompt-too-long': 'プロンプトがこのモデルの読める長さを超えています。',
  'prompt-too-long.advice': '数文に短くしてから、もう一度プランを作ってください。',
  'plan-too-long': ({ found, limit }) =>
    `プロンプトとプランで ${many.tokens(found)}になりますが、このモデルが読めるのは ${number(limit)} です。`,
  'plan-too-long.advice': 'オブジェクトか文章を減らして、もう一度試してください。',

  'prompt-empty': 'まだプロンプトがありません。',
  'prompt-empty.advice': '画像を短い言葉で説明してから、プランを作ってください。',
  'setting-wrong': ({ field, problem }) => `設定「${field}」を使えません: ${problem}。`,
  'setting-wrong.advice': '直してから、もう一度試してください。',
  'writes-no-plans': ({ name }) => `${name} は描けますが、プランは書きません。`,
  'writes-no-plans.advice': 'ボックスを手で描くか、別のモデルでプランを作ってください。',
  'answers-no-questions': ({ name }) => `${name} は画像についての質問に答えません。`,
  'answers-no-questions.advice': '理解の枝を持つモデルを選んでください。',
  'has-no-detector': 'このモデルには検出器がないため、画像をチェックできません。',
  'has-no-detector.advice': '検出器のあるモデルを選んでください。',
  'needs-image-tokens': 'このモデルが読むのは自分が描いた画像だけです。この画像は別のモデルが作りました。',
  'needs-image-tokens.advice': '描いたモデルを選んでください。',
  'picture-of-other-size': ({ name, width, height, foundWidth, foundHeight }) =>
    `${name} が見るのは ${width} × ${height} px の画像ですが、これは ${foundWidth} × ${foundHeight} px です。`,
  'picture-of-other-size.advice': '読み込まれているモデルで描き直してください。',
  'picture-of-other-model': '描き直す画像は別のモデルが作ったものです。',
  'picture-of-other-model.advice': '代わりに画像全体を描いてください。',
  'tokens-too-coarse': 'このモデルのトークンは粗すぎて、プランを文法に従わせられません。',
  'tokens-too-coarse.advice': '「プランを読める形に保つ」をオフにしてください。',
  'busy-in-other-tab': '別のタブがこのモデルで作業しています。',
  'busy-in-other-tab.advice': '終わるのを待つか、そちらで一時停止してください。',
  'address-empty': 'まだアドレスがありません。',
  'address-empty.advice': 'owner/name のような Hugging Face の名前か、アドレスを書いてください。',
  'address-not-understood': 'Hugging Face の名前でもアドレスでもありません。',
  'address-not-understood.advice': 'owner/name か、https:// で始まるアドレスを書いてください。',
  'address-holds-password': '名前とパスワードを含むアドレスは使えません。',
  'address-holds-password.advice':
    'それらを除いてください。ログインが必要なモデルはフォルダーから追加できます。',
  'address-not-https': '使えるのは https:// で始まるアドレスだけです。',
  'address-not-https.advice': 'モデルの管理者に尋ねるか、フォルダーから追加してください。',
  'address-names-no-model': 'この Hugging Face のアドレスはモデルを示していません。',
  'address-names-no-model.advice': 'huggingface.co/owner/name のような形にしてください。',
  'address-revision-unusable': 'この Hugging Face のアドレスには使えるリビジョンがありません。',
  'address-revision-unusable.advice': 'モデルの名前より後を除くか、ブランチかコミットを指定してください。',
  'address-not-listed': ({ address }) => `${address} は既知のアドレスの一覧にありません。`,
  'address-not-listed.advice': '先に同意してください。',
  'model-not-ready': 'モデルの準備ができていません。',
  'model-not-ready.advice': '読み込まれてから続けてください。',
  'benchmark-of-other-model': ({ used, usedBackend, name, backend }) =>
    `この実行は ${usedBackend} の ${used} で始まりましたが、今は ${backend} の ${name} が読み込まれています。`,
  'benchmark-of-other-model.advice': '同じモデルを読み込み直すか、新しい実行を始めてください。',

  'model-closed': 'モデルが閉じられました。',
  'model-closed.advice': 'もう一度読み込んでください。',
  'model-not-loaded': 'モデルが読み込まれていません。',
  'model-not-loaded.advice': 'もう一度読み込んでください。',
  'loading-stopped': '読み込みを停止しました。',
  'loading-stopped.advice': 'モデルをもう一度読み込んでください。',
  'message-not-understood': 'スタジオとモデルのやり取りが通じません。',
  'message-not-understood.advice': 'ページを再読み込みしてください。',
  'file-not-part-of-model': ({ file }) => `${file} はモデルの一部ではありません。`,
  'file-not-part-of-model.advice': 'もう一度読み込んでください。',
  'model-worker-stopped': 'モデルを動かす部分が停止しました。',
  'model-worker-stopped.advice':
    'モデルを読み込み直してください。繰り返すようならページを再読み込みしてください。',
  'install-worker-stopped': 'モデルをダウンロードする部分が停止しました。',
  'install-worker-stopped.advice': '再開してください。また起きたらページを再読み込みしてください。',
  'engine-failed': 'モデルが自身のエラーで停止しました。',
  'engine-failed.advice':
    '再試行してください。繰り返すようならページを再読み込みし、「モデル」で WebAssembly を選んでください。',
  'install-failed': 'モデルの取り込みがエラーで停止しました。',
  'install-failed.advice':
    '再開してください。また起きたらページを再読み込みしてください。届いた分は保存されています。',
  'studio-failed': 'Scenograph のエラーでモデルが停止しました。',
  'studio-failed.advice':
    '再試行してください。また起きたらページを再読み込みしてください。シーンは保存されています。',
  'told-in-words': ({ text }) => text,
  'told-in-words.advice': ({ advice }) => advice,
  'code-unknown': ({ code }) => `この Scenograph では説明できない問題が起きました (${code})。`,
  'code-unknown.advice': '更新してから、もう一度試してください。',
};
