import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: '录制视频',
  drawing: '制作动画 PNG',
  stopped: '导出已停止。',
  videoFailed: '浏览器无法录制视频。',
  animationFailed: '无法制作动画。',
  failedAdvice: '请改为导出网页。',
  isRecording: '正在录制视频。',
  isDrawing: '正在制作动画 PNG。',
  pageTitle: '规划及其图片',
  back: '上一步',
  play: '播放',
  pause: '暂停',
  next: '下一步',
  position: '位置',
  speed: '速度',
};
