import { list, number } from '../../../numbers';
import type { runWords } from '../../../parts/studio/run';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

const objects = (count: number) => `オブジェクト ${many.objects(count)}`;

export const run: TranslationOf<typeof runWords> = {
  notReady: 'モデルの準備がまだできていません。',
  notReadyAdvice: '読み込みが終わるのを待って、もう一度試してください。',
  noPlans: ({ name }) => `${name} は描けますが、プランは書きません。`,
  noPlansAdvice: 'オブジェクトを手で追加して描いてください。',
  noPictures: ({ name }) => `${name} は描けません。`,
  noPicturesAdvice: '「モデル」で別のモデルを選んでください。',
  noPrompt: 'まだプロンプトがありません。',
  noPromptAdvice: 'どんな画像にするか書いてから、「プランを作る」を押してください。',
  noPlan: 'まだ描くプランがありません。',
  noPlanAdvice: '先に「プランを作る」を押すか、オブジェクトを追加してください。',
  planningLater: 'モデルを読み込みしだい、プランを作り始めます。',
  paintingLater: 'モデルを読み込みしだい、描き始めます。',
  planningStopped: 'プランの作成を停止しました。',
  paintingStopped: '描画を停止しました。',
  atWork: 'モデルが動いています。',
  atWorkAdvice: '停止してから別のトークンを選んでください。',
  nothingMarked: '描き直すマークがありません。',
  nothingMarkedAdvice: 'ブラシでセルをマークするか、ボックスを変えてください。',
  paintWhole: '画像全体を描く',
  planChanged: 'モデルが書いた後にプランが変わったため、別のトークンは合いません。',
  planChangedAdvice: '変更を元に戻すか、プランを作り直してください。',
  lockedAfter: ({ name }) =>
    `「${name}」はロックされており、このトークンより後にあるため、書き直されてしまいます。`,
  lockedAfterAdvice: '先にロックを解除するか、もっと後のトークンを選んでください。',
  around: ({ names }) => `${list(names.map((name) => `「${name}」`))}を残してプランを作っています。`,
  plan: 'プランの作成',
  goOn: '続きの作成',
  fork: '分岐',
  objectPlaced: ({ name, place }) => `${name}: ${place}。`,
  longest: ({ count }) => `プランが最大の長さに達しました。${objects(count)}です。`,
  longestAdvice: 'モデルにここから続けさせるか、このまま描いてください。',
  planned: ({ count }) => `プランができました: ${objects(count)}。`,
  plannedWith: ({ count, problems }) =>
    `プランができました: ${objects(count)}。モデルの書いたものに読めない箇所が ${many.places(problems)}ありました。`,
  asProse: 'その箇所は文章として推論に残り、そこで直せます。',
  tooMany: ({ most, planned }) =>
    `このモデルの画像に描けるのは ${most} 個までですが、プランには ${planned} 個あります。手前のものは描かれません。`,
  madePrompt: ({ prompt }) => `プロンプトがないため、プランを「${prompt}」として描きます。`,
  same: '同じ結果になりました。モデルはそこに何があるべきか確信しています。',
  sameAdvice: 'プランを変えるか、画像の温度を上げてください。',
  painted: ({ seed }) => `画像が描き上がりました。シード ${seed}。`,
  paintedSeveral: ({ count }) => `${many.pictures(count)}の画像が描き上がりました。`,
  notChecked: '未チェック',
  allHeld: ({ count }) => `${number(count)} 件すべてを満たす`,
  plannedInTries: ({ count, tries, standing, problems }) =>
    `プランができました: ${objects(count)}。${many.tries(tries)}の試行で最良: ${standing}。${problems === 0 ? '' : `モデルの書いたものに読めない箇所が ${many.places(problems)}ありました。`}`,
  stillBroken: ({ count }) => `このプランはプロンプトの求めに ${many.problems(count)}反しています。`,
  moreTries: ({ count, seconds }) =>
    `プランを ${many.plans(count)}作り、最良を残す (約 ${number(seconds)} 秒)`,
  someHeld: ({ held, count }) => `${count} 件中 ${held} 件を満たす`,
  candidate: ({ number, count, standing }) => `プラン ${number}/${count}: ${standing}。`,
  best: ({ number, count, standing }) =>
    `${many.plans(count)}のプランのうち、プラン ${number} が最良です: ${standing}。`,
  bestFinished: ({ number, count, standing }) =>
    `完成した ${many.plans(count)}のプランのうち、プラン ${number} が最良です: ${standing}。`,
  noneFinished: '最後まで書けたプランはありません。',
  noneFinishedAdvice:
    '最後のプランの書きかけが残っています。モデルに続けさせるか、プランを作り直してください。',
  lockedElsewhere: ({ number, name }) =>
    `プラン ${number} では「${name}」が別の位置にありますが、ロックされています。`,
  lockedElsewhereAdvice: 'このプランを使うにはロックを解除してください。',
  choose: ({ number }) => `プラン ${number} の選択`,
  chosen: ({ number, count, standing }) => `プラン ${number}: ${objects(count)}、${standing}。`,
  written: ({ count, tokens }) => `${objects(count)}、${many.tokens(tokens)}`,
  planning: 'プランの作成',
  painting: '描画',
  picture: '描画中',
  pictureOf: ({ picture, count }) => `画像 ${picture}/${count}、描画中`,
  row: ({ row, rows }) => `${rows} 行中 ${row} 行`,
  rowOf: ({ row, rows, picture, count }) => `画像 ${picture}/${count}、${rows} 行中 ${row} 行`,
};
