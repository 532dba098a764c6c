import { number } from '../../../numbers';
import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: '動画の録画',
  drawing: 'アニメーション PNG の作成',
  stopped: '書き出しを停止しました。',
  videoFailed: 'ブラウザーが動画を録画できませんでした。',
  animationFailed: 'アニメーションを作成できませんでした。',
  failedAdvice: '代わりにウェブページとして書き出してください。',
  leftOut: ({ pictures, logs }) =>
    `ファイルが大きすぎて開き直せなくなるため、古いものを除きました: 画像 ${many.pictures(pictures)}、記録 ${number(logs)} 件。`,
  leftOutAdvice: 'ここには残っています。もっと短い実行の流れを書き出してください。',
  isRecording: '動画を録画しています。',
  isDrawing: 'アニメーション PNG を作成しています。',
  pageTitle: 'プランとその画像',
  back: '戻る',
  play: '再生',
  pause: '一時停止',
  next: '次へ',
  position: '位置',
  speed: '速度',
  boxes: 'ボックス',
  embedCopied: '埋め込みコードをクリップボードにコピーしました。',
  embedCopiedAdvice:
    '記事やスライドの HTML に貼り付けてください。読む人は閲覧、コマ送り、再生ができ、変更はできません。',
  embedNotCopied: 'ブラウザーがコードのコピーを許可しなかったため、ファイルに保存しました。',
  embedTooLong: '埋め込みコードにするには長すぎます。',
  embedTooLongAdvice: 'リプレイをウェブページとして書き出し、そのページを iframe に入れてください。',
};
