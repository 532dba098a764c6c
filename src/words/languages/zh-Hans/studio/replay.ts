import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: '开头',
  end: '结尾',
  object: ({ number }) => `对象 ${number}`,
  row: ({ number }) => `第 ${number} 行`,
  pictureRow: ({ picture, number }) => `图片 ${picture}，第 ${number} 行`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} 秒`,
  minutes: ({ minutes, seconds }) => `${minutes} 分 ${seconds} 秒`,
  at: ({ place, time }) => `${place}，${time}`,
  nothing: '没有录制内容',
  tokenOf: ({ number, of }) => `词元 ${number} / ${of}`,
  objectOf: ({ number, of, name }) => `对象 ${number} / ${of}，${name}`,
  rowOf: ({ number, of }) => `第 ${number} 行，共 ${of} 行`,
  pictureRowOf: ({ number, of, picture, count }) =>
    `图片 ${picture} / ${count}，第 ${number} 行，共 ${of} 行`,
  picture: '图片完成',
  pictureOf: ({ picture, count }) => `图片 ${picture} / ${count} 完成`,
  edit: '编辑了规划',
  painting: '绘制开始',
  goesOn: '规划继续',
  planning: '规划开始',
  stopped: '已停止',
  failed: ({ why }) => `失败：${why}`,
  longest: '结尾，规划达到最大长度',
  painted: '已绘制',
  planned: '规划已完成',
};
