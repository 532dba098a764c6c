import type { files as english } from '../../../parts/errors/files';
import type { Translation } from '../../../speaker';

const AGAIN = '请重新加载模型；若仍如此，则服务器上的副本已损坏。';
const MAKER = '请重新加载模型；若仍如此，请告知模型包的制作者。';
const PUBLISHED = '请从模型发布处重新获取该文件。';
const ONLINE = '请检查网络连接，然后重新加载；加载后模型也可离线工作。';

const cannot = (file: string, found: string): string => `模型文件 ${file} 无法使用：收到的是${found}。`;

export const files: Translation<typeof english> = {
  'file-hash-differs': ({ file }) => `模型文件 ${file} 已损坏：其内容与模型作者发布的不同。`,
  'file-hash-differs.advice': AGAIN,
  'file-size-differs': ({ file, expected, found }) =>
    `模型文件 ${file} 无法使用：应为 ${expected} 字节，收到 ${found} 字节。`,
  'file-size-differs.advice': AGAIN,
  'file-too-long': ({ file, expected }) => `模型文件 ${file} 无法使用：收到的多于其 ${expected} 字节。`,
  'file-too-long.advice': AGAIN,
  'file-missing': ({ file }) => `模型文件 ${file} 不存在。`,
  'file-missing.advice': AGAIN,
  'file-not-served': ({ file, status }) => cannot(file, `空内容（服务器回应 ${status}）`),
  'file-not-served.advice': AGAIN,
  'file-is-web-page': ({ file }) => cannot(file, '网页'),
  'file-is-web-page.advice': PUBLISHED,
  'file-is-pointer': ({ file }) => cannot(file, '指向文件的指针 (Git LFS)'),
  'file-is-pointer.advice': AGAIN,
  'file-part-differs': ({ file }) => cannot(file, '文件的另一部分，而非所请求的'),
  'file-part-differs.advice': AGAIN,
  'file-not-copied-whole': ({ file, expected, found }) =>
    `此文件夹中的 ${file} 为 ${found} 字节，应为 ${expected}：复制不完整。`,
  'file-not-copied-whole.advice': '请重新复制模型，然后再次选择文件夹。',
  'file-not-json': ({ file }) => `模型的 ${file} 无法使用：不是 JSON。`,
  'file-not-json.advice': PUBLISHED,
  'file-field-wrong': ({ file, field, problem }) => `模型的 ${file} 无法使用：在“${field}”处：${problem}。`,
  'file-field-wrong.advice': PUBLISHED,
  'manifest-too-large': '模型描述远大于应有的大小。',
  'manifest-too-large.advice': MAKER,
  'manifest-is-web-page': '模型地址返回了网页，而不是模型描述。',
  'manifest-is-web-page.advice': MAKER,
  'manifest-not-json': '模型描述无法作为 JSON 读取。',
  'manifest-not-json.advice': MAKER,
  'manifest-field-wrong': ({ field, problem }) => `模型描述在“${field}”处有误：${problem}。`,
  'manifest-field-wrong.advice': MAKER,
  'model-incomplete': ({ name, file }) => `${name} 在此设备上不完整：缺少 ${file}。`,
  'model-incomplete.advice': '请在“模型”中继续下载。',
  'tokenizer-unreadable': ({ name, reason }) => `${name} 的分词器无法使用（${reason}）。`,
  'tokenizer-unreadable.advice': MAKER,
  'tokenizer-lacks-token': ({ name, id, token }) => `${name} 的分词器无法使用：没有词元 ${id}（${token}）。`,
  'tokenizer-lacks-token.advice': MAKER,
  'tokenizer-of-other-model': ({ name, id }) => `${name} 的分词器无法使用：它属于另一个模型（词元 ${id}）。`,
  'tokenizer-of-other-model.advice': MAKER,
  'engine-is-something-else': '服务器发送的不是 ONNX Runtime 引擎。',
  'engine-is-something-else.advice': '请重新加载页面；若仍如此，则工作室安装不完整。',

  'download-lost': ({ file, loaded }) =>
    loaded > 0 ? `加载模型时连接中断（${file}）。` : `无法访问模型（${file}）。`,
  'download-lost.advice': ({ loaded }) =>
    loaded > 0 ? '请检查网络连接并重新加载：已到达的内容已保存。' : ONLINE,
  'engine-not-reached': '无法访问计算模型的 ONNX Runtime。',
  'engine-not-reached.advice': ONLINE,
  'server-not-reached': ({ host }) => `无法从此页面访问 ${host}。`,
  'server-not-reached.advice': '请检查网络连接和地址。服务器还必须允许其他页面读取其文件 (CORS)。',
  'server-failed': ({ host, status }) => `${host} 回应 ${status}。`,
  'server-failed.advice': '请稍后重试，或检查地址。',
  'server-not-understood': ({ host }) => `${host} 发送了 Scenograph 无法读取的内容。`,
  'server-not-understood.advice': '请稍后重试，或下载模型并从文件夹添加。',
};
