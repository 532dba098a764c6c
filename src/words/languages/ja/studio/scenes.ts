import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'プランを開きました。',
  openPlan: 'プランを開く',
  planOpenWith: ({ problems }) =>
    `プランを開きましたが、書かれたとおりに読めない箇所が ${many.places(problems)}ありました。`,
  asProse: 'その箇所は文章として推論に残り、そこで直せます。',
  sceneOpen: 'シーンを開きました。',
  sceneOpenAdvice: '「元に戻す」で前のシーンに戻ります。',
  replayOpen: 'リプレイを開きました。このシーンの実行履歴にあります。',
  replayOpenAdvice: 'あなたのプランは元のままです。',
  pictureBack: '画像が戻りました。',
  pictureDeleted: '画像を削除しました。',
  undo: '元に戻す',
  sceneDeleted: 'シーンを画像と実行履歴とともに削除しました。',
  copyOf: ({ name }) => (name === '' ? 'コピー' : `${name} のコピー`),
  scenesBrought: ({ count, there }) =>
    `${many.scenes(count)}を取り込みました${there > 0 ? `。${many.scenes(there)}はすでにありました` : ''}。`,
  filesSkipped: ({ count }) => `その中の ${many.files(count)}は読めなかったため省きました。`,
  elsewhere: '前回のシーンは別のタブで開いているため、空のシーンから始めます。',
  openHere: 'ここで開く',
  openAsCopy: 'シーンは別のタブでまだ開いているため、ここでは画像も含めたコピーで続けます。',
  openAsCopyAdvice: '別のタブのシーンはそのままです。',
  openTwice: 'このシーンは別のタブでも開いており、最後の変更だけが保存されます。',
  openTwiceAdvice: '別のタブを閉じるか、このシーンをファイルに保存してください。',
};
