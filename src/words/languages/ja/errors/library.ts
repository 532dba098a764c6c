import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = 'いくつかのシーンに分けてください。';
const COPY = 'ファイルの別のコピーを選んでください。';
const OTHER_FILE = '別のファイルを選んでください。';
const OURS = 'Scenograph が保存した PNG をドロップしてください。';
const UPDATE = 'この Scenograph を更新してから、もう一度開いてください。';
const DROP =
  'Scenograph が保存した PNG かシーン、またはチェーンの入ったテキストファイルをドロップしてください。';
const OTHER_FORM = '別の形式を選ぶか、テキストを直してください。';
const WHOLE_FORMS = () => `次の形式のどれかを完全な形で指定してください: ${formNames()}。`;

const at = (field: string): string => (field === '' ? '' : ` (「${field}」)`);
const refused = (form: string, reason: string): string =>
  `${form} の形式のレイアウトではありません: ${reason}。`;

export const library: Translation<typeof english> = {
  'browser-full': 'ブラウザーにこのサイトの空きがないため、最後の変更は保存されていません。',
  'browser-full.advice': '画像をファイルに保存してから、いくつか削除するかデバイスの空きを増やしてください。',
  'browser-keeps-nothing': 'ブラウザーが最後の変更を保存できませんでした。',
  'browser-keeps-nothing.advice': '画像をファイルに保存してから、ページを再読み込みしてください。',
  'browser-silent':
    'ブラウザーの保存領域が応答しないため、今からシーンはこのページを閉じるまでしか残りません。',
  'browser-silent.advice':
    '作業をファイルに保存してください。Scenograph のほかのタブかブラウザーを閉じると直ることがよくあります。',
  'scene-gone': 'このシーンはもうありません。',
  'scene-gone.advice': 'ほかのものを選んでください。',

  'scene-damaged': 'シーンが途中で切れているか、改変されています。',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'このシーンを読めません。',
  'scene-unreadable.advice': '代わりに、シーンの PNG ファイルから開いてください。',
  'scene-field-wrong': ({ field }) => `シーンに読めない部分があります${at(field)}。`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `画像に読めない部分があります${at(field)}。`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `実行に読めない部分があります${at(field)}。`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) => `プランの下の画像に読めない部分があります${at(field)}。`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': '画像が途中で切れているか、改変されています。',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'この画像の中のシーンが改変されています。',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'このリンクは途中で切れているか、改変されています。',
  'link-damaged.advice': '全体をコピーし直してください。',
  'json-damaged': 'JSON が途中で切れているか、改変されています。',
  'json-damaged.advice': '全体を貼り付けてください。',
  'trace-damaged': 'トレースが途中で切れているか、改変されています。',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `トレースに読めない部分があります${at(field)}。`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'Scenograph はこの種類のファイルを読めません。',
  'file-kind-unknown.advice':
    'Scenograph が保存した PNG、シーン、トレース、またはチェーンの入ったテキストファイルをドロップしてください。',
  'not-a-png': 'このファイルは PNG 画像ではありません。',
  'not-a-png.advice': OURS,
  'not-a-scene': 'このファイルは Scenograph のシーンではありません。',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'このファイルは Scenograph の画像ではありません。',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'このファイルは Scenograph のトレースではありません。',
  'not-a-trace.advice': DROP,
  'not-a-run': 'このファイルは Scenograph の実行ではありません。',
  'not-a-run.advice': DROP,
  'not-a-reference': 'このファイルはなぞるための画像ではありません。',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'このテキストにプランがありません。',
  'text-without-plan.advice':
    'プランではオブジェクトを次のように書きます: <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>',
  'json-cut-short': 'JSON が途中で切れているか、改変されています。',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'このテキストは Scenograph が読めるレイアウトの形式ではありません。',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `${part} がありません`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `リスト「${list}」がありません`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'オブジェクトのリストがありません'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `「${list}」の中にオブジェクトがありません`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) => refused(form, '画像の注釈をどれも読めません'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, '要素をどれも読めません'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'このレイアウトにオブジェクトがありません。',
  'layout-without-objects.advice': '少なくとも 1 つ含むレイアウトを選んでください。',

  'picture-without-scene': 'この画像にシーンは含まれていません。',
  'picture-without-scene.advice':
    'Scenograph が保存した PNG をドロップしてください。ほかのプログラムはよくシーンを取り除きます。',

  'scene-from-newer': 'このシーンは新しい Scenograph で保存されています。',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'このリンクは新しい Scenograph で作られています。',
  'link-from-newer.advice': 'この Scenograph を更新してから、リンクをもう一度開いてください。',
  'painting-from-newer': 'この画像は新しい Scenograph で保存されています。',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'このトレースは新しい Scenograph で保存されています。',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'この実行は新しい Scenograph で保存されています。',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'プランの下の画像は新しい Scenograph で保存されています。',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': 'このブラウザーの保存内容は新しい Scenograph が書いたものなので、そのままにします。',
  'kept-by-newer.advice':
    'ページを再読み込みすると新しい版になります。それまでシーンはこのページを閉じるまでしか残りません。',

  'file-too-large': 'ファイルが 64 MB を超えています。',
  'file-too-large.advice': 'Scenograph が保存した PNG かシーンをドロップしてください。',
  'picture-too-large': '画像が 64 MB を超えています。',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `画像が ${number(width)} × ${number(height)} px あり、ページで扱える大きさを超えています。`,
  'picture-of-too-many-pixels.advice': 'もっと小さいコピーを選んでください。',
  'scene-too-large': 'シーンが Scenograph の書くどれよりも大きいです。',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'このシーンはリンクには長すぎます。',
  'scene-too-long-for-link.advice': '代わりにファイルに保存してください。',
  'trace-too-large': 'トレースが Scenograph の書くどれよりも大きいです。',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'テキストがどのプランよりも長いです。',
  'text-too-long.advice': 'チェーンは 1 つずつ貼り付けてください。',
  'layout-text-too-long': 'テキストがどのレイアウトよりも長いです。',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'レイアウトがどのプランよりも長いです。',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `レイアウトのオブジェクトは ${number(count)} 個です。プランに入るのは ${number(most)} 個までです。`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `プランのオブジェクトが ${many.objects(most)}を超えています。`,
  'plan-too-many-objects.advice': SPLIT,
};
