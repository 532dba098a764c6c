import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT = '请选择 Scenograph 模型包的文件夹，或包含 Janus-Pro 六个 ONNX 图的文件夹。';
const SAME_PLACE = '请从与图相同的地方获取 tokenizer.json。';

export const models: Translation<typeof english> = {
  'not-a-bundle': '这不是 Scenograph 模型。',
  'not-a-bundle.advice': '请选择包含 scenograph-bundle 格式 manifest.json 的文件夹或地址。',
  'bundle-too-new': ({ found, supported }) =>
    `此模型使用模型包格式 ${found}；此工作室最高支持 ${supported}。`,
  'bundle-too-new.advice': '请更新工作室，或选择较旧版本的模型。',
  'model-not-listed': '此模型已不在列表中。',
  'model-not-listed.advice': '请重新添加。',
  'model-not-here': '所选模型已不在此设备上。',
  'model-not-here.advice': '请在“模型”中选择其他模型，或重新添加。',
  'file-for-other-backend': ({ name, file }) => `${name} 是为其他硬件带到这里的：${file} 不在此设备上。`,
  'file-for-other-backend.advice': '请在“模型”中选择“自动”，或删除模型后重新添加。',
  'no-model-there': ({ where }) =>
    `${where} 没有 Scenograph 可读取的模型：既没有 manifest.json，也没有 config.json。`,
  'no-model-there.advice':
    '请提供 Scenograph 模型包，或采用 Janus-Pro-1B-ONNX 的 ONNX 结构的仓库。其他检查点可用 python -m models.families.janus 导出。',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? '此文件夹中没有模型：既没有 manifest.json，也没有 config.json。'
      : `${folder} 中没有模型：既没有 manifest.json，也没有 config.json。`,
  'no-model-in-folder.advice':
    '请选择 python -m models.families.janus 写出的文件夹，或采用 Janus-Pro-1B-ONNX 的 ONNX 结构的文件夹。',
  'file-size-unknown': ({ file }) => `服务器没有说明 ${file} 的大小。`,
  'file-size-unknown.advice': '请用其他方式下载模型的文件夹，再从那里添加。',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face 没有名为 ${repository} 的公开模型${revision === 'main' ? '' : `（${revision}）`}。`,
  'hub-lacks-model.advice': '请检查名称；需要登录的模型可以在那里下载，再从文件夹添加。',
  'hub-wants-login': '此模型要求登录 Hugging Face。',
  'hub-wants-login.advice': '请在那里下载，然后从文件夹添加。',
  'architecture-unknown': ({ found }) => `config.json 描述的是另一类模型（“${found}”）。`,
  'architecture-unknown.advice': '请选择 Janus 类型的模型，例如 onnx-community/Janus-Pro-1B-ONNX。',
  'model-lacks-file': ({ file }) => `模型没有 ${file}。`,
  'model-lacks-file.advice': `请获取整个文件夹，包括小文件。${LAYOUT}`,
  'graph-missing': ({ graph }) => `此模型缺少可在此运行的任何精度的 onnx/${graph}.onnx。`,
  'graph-missing.advice':
    '它必须有 Janus-Pro-1B-ONNX 的六个 ONNX 图。其他检查点可用 python -m models.families.janus 导出。',
  'graph-unsuited': ({ graph, backend }) =>
    `图 ${graph} 存在，但没有可${backend === 'wasm' ? '在 WebAssembly 上' : '在此显卡上'}运行的数值格式。`,
  'graph-unsuited.advice': '请从模型发布处添加 32 位浮点的变体，或用于 WebAssembly 的 int8 变体。',
  'vocabulary-too-small': ({ found, limit }) =>
    `分词器不属于这些权重：其编号到 ${found}，权重有 ${limit} 行。`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) => `分词器没有此类模型所需的词元 ${token}。`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) => `此模型的配置不合理：其图片有 ${tokens} 个词元，无法构成正方形。`,
  'grid-not-square.advice': '请从模型发布处重新获取整个文件夹。',
  'graph-lacks-tensor': ({ what, tensor }) => `此模型的图彼此不符：其中一个没有 ${what} ${tensor}。`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `此模型的图彼此不符：它们有 ${found} 层，而 config.json 为 ${expected}。`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `此模型的图彼此不符：${head} 头每个词元给出 ${found} 个数，而不是 ${expected}。`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `${name} 的图片解码器给出 ${numbers} 个数；应为 ${width} × ${height} 像素。`,
  'picture-size-differs.advice': '其配置属于另一个模型。请选择所有文件来自同一处的文件夹。',
  'judge-missing': ({ folder }) => `${folder} 中没有评判模型。`,
  'judge-missing.advice':
    '请用 python -m models.families.mini.export.detection.judge 导出一个，或使用 --detector。',
};
