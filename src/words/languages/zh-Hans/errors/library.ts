import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = '请拆分为多个场景。';
const COPY = '请选择文件的另一个副本。';
const OTHER_FILE = '请选择其他文件。';
const OURS = '请拖入由 Scenograph 保存的 PNG。';
const UPDATE = '请更新此版本，然后重新打开。';
const DROP = '请拖入由 Scenograph 保存的 PNG 或场景，或包含链的文本文件。';
const OTHER_FORM = '请选择其他格式，或更正文本。';
const WHOLE_FORMS = () => `请完整提供以下格式之一：${formNames()}。`;

const at = (field: string): string => (field === '' ? '' : `（在“${field}”处）`);
const refused = (form: string, reason: string): string => `这不是 ${form} 格式的布局：${reason}。`;

export const library: Translation<typeof english> = {
  'browser-full': '浏览器已没有空间给此网站，因此最后的改动没有保存。',
  'browser-full.advice': '请将图片保存为文件，然后删除一些或释放设备空间。',
  'browser-keeps-nothing': '浏览器无法保存最后的改动。',
  'browser-keeps-nothing.advice': '请将图片保存为文件，然后重新加载页面。',
  'browser-silent': '浏览器的存储没有响应，因此从现在起场景只保留到此页面关闭。',
  'browser-silent.advice': '请将您的工作保存为文件。关闭 Scenograph 的其他标签页或浏览器通常会有帮助。',
  'scene-gone': '此场景已不存在。',
  'scene-gone.advice': '请选择其他的。',

  'scene-damaged': '场景被截断或改动。',
  'scene-damaged.advice': COPY,
  'scene-unreadable': '无法读取此场景。',
  'scene-unreadable.advice': '请改从它的某个 PNG 文件打开。',
  'scene-field-wrong': ({ field }) => `场景中有无法读取的部分${at(field)}。`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `图片中有无法读取的部分${at(field)}。`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `运行中有无法读取的部分${at(field)}。`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) => `规划下方的图片中有无法读取的部分${at(field)}。`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': '图片被截断或改动。',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': '此图片中的场景被改动。',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': '此链接被截断或改动。',
  'link-damaged.advice': '请重新完整复制。',
  'json-damaged': 'JSON 被截断或改动。',
  'json-damaged.advice': '请完整粘贴。',
  'trace-damaged': '轨迹被截断或改动。',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `轨迹中有无法读取的部分${at(field)}。`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'Scenograph 无法读取此类文件。',
  'file-kind-unknown.advice': '请拖入由 Scenograph 保存的 PNG、场景或轨迹，或包含链的文本文件。',
  'not-a-png': '此文件不是 PNG 图片。',
  'not-a-png.advice': OURS,
  'not-a-scene': '此文件不是 Scenograph 场景。',
  'not-a-scene.advice': DROP,
  'not-a-painting': '此文件不是 Scenograph 图片。',
  'not-a-painting.advice': DROP,
  'not-a-trace': '此文件不是 Scenograph 轨迹。',
  'not-a-trace.advice': DROP,
  'not-a-run': '此文件不是 Scenograph 运行。',
  'not-a-run.advice': DROP,
  'not-a-reference': '此文件不是可供描摹的图片。',
  'not-a-reference.advice': DROP,
  'text-without-plan': '此文本中没有规划。',
  'text-without-plan.advice':
    '规划这样写对象：<|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>。',
  'json-cut-short': 'JSON 被截断或改动。',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': '此文本不是 Scenograph 可读取的任何布局格式。',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `缺少 ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `缺少列表“${list}”`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, '缺少对象列表'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `“${list}”中没有对象`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) => refused(form, '其图片的标注都无法读取'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, '所有元素都无法读取'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': '此布局中没有对象。',
  'layout-without-objects.advice': '请选择至少有一个对象的布局。',

  'picture-without-scene': '此图片中没有场景。',
  'picture-without-scene.advice': '请拖入由 Scenograph 保存的 PNG；其他程序常会去掉场景。',

  'scene-from-newer': '此场景由更新的 Scenograph 保存。',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': '此链接由更新的 Scenograph 生成。',
  'link-from-newer.advice': '请更新此版本，然后重新打开链接。',
  'painting-from-newer': '此图片由更新的 Scenograph 保存。',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': '此轨迹由更新的 Scenograph 保存。',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': '此运行由更新的 Scenograph 保存。',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': '规划下方的图片由更新的 Scenograph 保存。',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': '此浏览器保存的内容由更新的 Scenograph 写入，保持原样。',
  'kept-by-newer.advice': '请重新加载页面以使用更新的版本。在此之前，场景只保留到此页面关闭。',

  'file-too-large': '文件超过 64 MB。',
  'file-too-large.advice': '请拖入由 Scenograph 保存的 PNG 或场景。',
  'picture-too-large': '图片超过 64 MB。',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `图片有 ${number(width)} × ${number(height)} 像素，超出页面的容纳范围。`,
  'picture-of-too-many-pixels.advice': '请选择它的较小副本。',
  'scene-too-large': '场景大于 Scenograph 写出的任何场景。',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': '此场景太长，无法放入链接。',
  'scene-too-long-for-link.advice': '请改为保存成文件。',
  'trace-too-large': '轨迹大于 Scenograph 写出的任何轨迹。',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': '文本比任何规划都长。',
  'text-too-long.advice': '请一次粘贴一个链。',
  'layout-text-too-long': '文本比任何布局都长。',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': '布局比任何规划都长。',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `布局有 ${many.objects(count)}；规划最多容纳 ${number(most)} 个。`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `规划超过 ${many.objects(most)}。`,
  'plan-too-many-objects.advice': SPLIT,
};
