import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `${many.boxes(of)}中有 ${number(found)} 个无法读取：${list(names)}。`,
  'items-unreadable': ({ found, of, names }) =>
    `${many.items(of)}中有 ${number(found)} 项无法读取，已省略：${list(names)}。`,
  'names-missing': ({ found, names }) => `${many.objects(found)}没有名称，以“对象”导入：${list(names)}。`,
  'name-cut': ({ name, most }) => `名称“${name}”超过 ${many.characters(most)}，已截断。`,
  'box-changed': ({ name, changes }) => `“${name}”的框${list(changes)}；已更正。`,
  lettering: ({ name }) => `“${name}”是文字；以对象导入。`,
  'other-images': ({ images }) => `文件有 ${many.pictures(images)}；读取了第一张有框的。`,
  'category-unnamed': ({ category }) => `类别 ${category} 没有名称；其框以“对象”导入。`,
  'objects-over': ({ found, most }) =>
    `布局有 ${many.objects(found)}；规划最多容纳 ${number(most)} 个，因此导入了前 ${number(most)} 个。`,
  'prompt-cut': ({ most }) => `提示词超过 ${many.characters(most)}，已截断。`,
  'background-cut': ({ most }) => `背景超过 ${many.characters(most)}，已截断。`,
  'size-unknown': '文件没有说明图片大小；框按容纳它们的格网读取。',
  'json-mended': 'JSON 不完全规范；已按原意读取。',
  'json-cut-short': 'JSON 过早结束；已导入完整的部分。',
  'picture-too-large': ({ width, height }) =>
    `图片声称为 ${number(width)} × ${number(height)} 像素，大于 Scenograph 绘制的任何图片；场景已导入，不含图片。`,
  'pictures-left-out': ({ found, of }) =>
    `轨迹的 ${many.pictures(of)}中有 ${number(found)} 张大小不合理，已省略。`,
  'prose-left-out': '对象之间的文字已省略。',
  'boxless-left-out': ({ found }) => `${many.objects(found)}没有框，已省略。`,
  'bracket-is-colour': ({ text }) => `框后的“${text}”会被读作其对象的颜色。`,
  more: ({ count }) => `另外 ${number(count)} 个`,
  quotedAt: ({ name, at }) => `“${name}”(${at})`,

  'was:not-a-number': '不是数字',
  'was:fractional': '不是整数',
  'was:out-of-range': '部分在图片之外',
  'was:reversed': '方向颠倒',
  'was:empty': '没有面积',

  'chain:stray-mark': '此标记没有配对，因此保留为文本。',
  'chain:malformed-name': '此对象没有名称或名称没有结束，因此保留为文本。',
  'chain:malformed-box': '这些坐标无法读取，因此保留为文本。',
  'chain:missing-box': '此对象还没有框。',
  'chain:unclosed-box': '此框缺少结尾，已补上。',
  'chain:notation': '此框的写法与模型不同；已改写。',
  'chain:text-after-end': '此文本在链的结尾之后，已留在规划之外。',
  'chain:not-a-number': '有一个坐标不是数字，已设为 0。',
  'chain:fractional': '有一个坐标不是整数，已四舍五入。',
  'chain:out-of-range': '有一个坐标在 0 到 999 之外，已移到边缘。',
  'chain:reversed': '此框的角点颠倒，已交换。',
  'chain:empty': '此框没有面积，已设为一个单位宽。',

  'memory:forbidden': '此浏览器不为此页面保存任何内容，因此场景只保留到页面关闭。',
  'memory:forbidden.advice': '请将图片保存为文件，或在非隐私窗口中打开 Scenograph。',
  'memory:newer-version':
    '此浏览器保存的内容由更新的 Scenograph 写入，因此保持原样，您的场景只保留到此页面关闭。',
  'memory:newer-version.advice': '请关闭 Scenograph 的其他标签页并重新加载此页面，以使用更新的版本。',
  'memory:silent': '浏览器的存储没有响应，因此场景只保留到此页面关闭。',
  'memory:silent.advice': '请将您的工作保存为文件，然后关闭并重新打开浏览器。',
};
