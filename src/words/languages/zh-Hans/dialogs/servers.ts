import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: '服务器',
  knownServers: '已知的服务器',
  addServer: '添加服务器',
  address: '服务器地址',
  addressPlaceholder: 'https://… 或 http://localhost:8000',
  key: '密钥（如需要）',
  remember: '在此设备上记住密钥',
  rememberHint: '否则关闭此标签页后即会忘记。',
  whereItGoes: ({ host }) =>
    `提示词、规划以及要继续绘制的图片的词元会发送给 ${host}，不会发给其他人。维护者可以读取。`,
  look: '询问它能做什么',
  asking: ({ host }) => `正在询问 ${host}…`,
  cancel: '取消',
  found: ({ name, host }) => `${host} 上的 ${name}`,
  inWords: '以文字告知规划的绘制模型',
  inWordsHint: ({ host }) =>
    `${host} 不使用 Scenograph 自有服务器的接口。如果它有模型通过 OpenAI 的 Images API 绘制，就可以用文字告知规划：规划在这里由工作室自带模型或手工完成，其中的框只是建议。`,
  modelThere: '该处的模型名称',
  sizeOfPictures: '图片尺寸',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: '用它来绘制',
  use: '使用',
  useServer: ({ name }) => `使用 ${name}`,
  inUse: '使用中',
  remove: '移除',
  removeServer: ({ name }) => `移除 ${name}`,
  removed: ({ name }) => `已移除 ${name} 及其密钥。`,
  ownModel: '工作室自带模型',
};
