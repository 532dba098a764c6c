import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': '这不是服务器的地址。',
  'remote-address-unusable.advice': '请写以 https:// 开头的地址，本机上的服务器可用 http://localhost 开头。',
  'remote-unknown': '所选服务器不在此设备的列表中。',
  'remote-unknown.advice': '请在“模型”中重新添加。',
  'remote-offline': ({ host }) => `无法从此页面访问 ${host}。`,
  'remote-offline.advice':
    '请检查网络、地址和服务器的证书；服务器还必须允许此页面 (origins)。没有丢失任何内容：恢复后继续即可。',
  'remote-wants-key': ({ host }) => `${host} 不接受此密钥，或需要密钥。`,
  'remote-wants-key.advice': '请在“模型”中提供其密钥，然后重试。',
  'remote-busy': ({ host, seconds }) => `${host} 的所有位置都被占用。大约 ${seconds} 秒后会有空位。`,
  'remote-busy.advice': '请届时重试。',
  'remote-failed': ({ host, status }) => `${host} 失败（${status}）。`,
  'remote-failed.advice': '请重试；这里已有的内容已保存。',
  'remote-refused': ({ host, status, reason }) => `${host} 拒绝了请求（${status}）：“${reason}”。`,
  'remote-refused.advice': '请更改其指出的内容，然后重试。',
  'remote-cut': ({ host }) => `${host} 的回应中断了。`,
  'remote-cut.advice': '已到达的内容已保存。可从那里继续规划，或重新绘制。',
  'remote-unreadable': ({ host, field }) => `${host} 发送了 Scenograph 无法读取的内容（${field}）。`,
  'remote-unreadable.advice': '请询问服务器的维护者其版本。',
  'remote-redirects': ({ host }) => `${host} 将访问者转到另一个地址。`,
  'remote-redirects.advice': '提示词不会随之转发。请用服务器自己的地址添加。',
  'remote-speaks-other': ({ host }) => `${host} 不是 Scenograph 可用于规划和绘制的服务器。`,
  'remote-speaks-other.advice':
    '需要用 python -m models.serve 启动的服务器，或提供 OpenAI Images API 的服务器。',
  'remote-other-model': ({ host, name, found }) => `${host} 原为 ${name}，现在以 ${found} 回应。`,
  'remote-other-model.advice': '请重新添加服务器，以使用它现在的模型。',
};
