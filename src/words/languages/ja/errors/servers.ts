import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'それはサーバーのアドレスではありません。',
  'remote-address-unusable.advice':
    'https:// で始まるものか、このコンピューターのサーバーなら http://localhost で始まるものを書いてください。',
  'remote-unknown': '選んだサーバーはこのデバイスの一覧にありません。',
  'remote-unknown.advice': '「モデル」でもう一度追加してください。',
  'remote-offline': ({ host }) => `このページから ${host} に接続できません。`,
  'remote-offline.advice':
    'ネットワーク、アドレス、サーバーの証明書を確認してください。サーバーがこのページを許可している必要もあります (origins)。何も失われていません。復旧したら続けてください。',
  'remote-wants-key': ({ host }) => `${host} はこのキーを受け付けないか、キーを求めています。`,
  'remote-wants-key.advice': '「モデル」でキーを入力してから、もう一度試してください。',
  'remote-busy': ({ host, seconds }) => `${host} は満員です。${seconds} 秒ほどで空く見込みです。`,
  'remote-busy.advice': 'その頃にもう一度試してください。',
  'remote-failed': ({ host, status }) => `${host} でエラーが起きました (${status})。`,
  'remote-failed.advice': '再試行してください。ここにあるものは保存されています。',
  'remote-refused': ({ host, status, reason }) => `${host} が要求を拒否しました (${status}): 「${reason}」。`,
  'remote-refused.advice': '指摘された点を変えて、もう一度試してください。',
  'remote-cut': ({ host }) => `${host} の応答が途切れました。`,
  'remote-cut.advice': '届いた分は保存されています。そこからプランを続けるか、描き直してください。',
  'remote-unreadable': ({ host, field }) =>
    `${host} が Scenograph の読めないものを送ってきました (${field})。`,
  'remote-unreadable.advice': 'サーバーの管理者に版を尋ねてください。',
  'remote-redirects': ({ host }) => `${host} は別のアドレスへ転送しています。`,
  'remote-redirects.advice': 'プロンプトは転送先に送られません。サーバー自身のアドレスで追加してください。',
  'remote-speaks-other': ({ host }) => `${host} は Scenograph がプランや描画に使えるサーバーではありません。`,
  'remote-speaks-other.advice':
    'python -m models.serve で起動したサーバーか、OpenAI の Images API に対応したサーバーが必要です。',
  'remote-other-model': ({ host, name, found }) =>
    `${host} は ${name} でしたが、今は ${found} として応答します。`,
  'remote-other-model.advice': '今のモデルを使うには、サーバーを追加し直してください。',
};
