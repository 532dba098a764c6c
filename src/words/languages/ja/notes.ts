import { list, number } from '../../numbers';
import type { notesWords } from '../../parts/notes';
import type { TranslationOf } from '../../speaker';
import { many } from './counts';

export const notes: TranslationOf<typeof notesWords> = {
  'boxes-unreadable': ({ found, of, names }) =>
    `${many.boxes(of)}のうち ${number(found)} 個を読めませんでした: ${list(names)}。`,
  'items-unreadable': ({ found, of, names }) =>
    `${many.items(of)}のうち ${number(found)} 件は読めなかったため省きました: ${list(names)}。`,
  'names-missing': ({ found, names }) =>
    `名前のないオブジェクト ${many.objects(found)}を「オブジェクト」として取り込みました: ${list(names)}。`,
  'name-cut': ({ name, most }) =>
    `名前「${name}」は ${many.characters(most)}を超えているため切り詰めました。`,
  'box-changed': ({ name, changes }) => `「${name}」のボックスは${list(changes)}だったため、直しました。`,
  lettering: ({ name }) => `「${name}」は文字です。オブジェクトとして取り込みました。`,
  'other-images': ({ images }) =>
    `ファイルに ${many.pictures(images)}の画像があります。ボックスのある最初のものを読みました。`,
  'category-unnamed': ({ category }) =>
    `カテゴリー ${category} に名前がないため、そのボックスは「オブジェクト」として取り込みました。`,
  'objects-over': ({ found, most }) =>
    `レイアウトのオブジェクトは ${many.objects(found)}です。プランに入るのは ${number(most)} 個までのため、最初の ${number(most)} 個を取り込みました。`,
  'prompt-cut': ({ most }) => `プロンプトは ${many.characters(most)}を超えているため切り詰めました。`,
  'background-cut': ({ most }) => `背景は ${many.characters(most)}を超えているため切り詰めました。`,
  'size-unknown': 'ファイルに画像の大きさがないため、ボックスは収まる格子で読みました。',
  'json-mended': 'JSON として正しくないため、意図どおりに読みました。',
  'json-cut-short': 'JSON が途中で終わっています。完全な部分を取り込みました。',
  'picture-too-large': ({ width, height }) =>
    `画像は ${number(width)} × ${number(height)} px とされ、Scenograph が描くどれよりも大きいため、シーンだけを取り込みました。`,
  'pictures-left-out': ({ found, of }) =>
    `トレースの ${many.pictures(of)}のうち ${number(found)} 枚は大きさが異常なため省きました。`,
  'prose-left-out': 'オブジェクトの間の文章は省きました。',
  'boxless-left-out': ({ found }) => `ボックスのないオブジェクト ${many.objects(found)}は省きます。`,
  'bracket-is-colour': ({ text }) => `ボックスの後の「${text}」は、そのオブジェクトの色として読まれます。`,
  more: ({ count }) => `ほか ${number(count)} 件`,
  quotedAt: ({ name, at }) => `「${name}」(${at})`,

  'was:not-a-number': '数でないもの',
  'was:fractional': '整数でないもの',
  'was:out-of-range': '画像の外にはみ出したもの',
  'was:reversed': '逆向き',
  'was:empty': '面積のないもの',

  'chain:stray-mark': 'この印には対になるものがないため、文章として残しました。',
  'chain:malformed-name': 'このオブジェクトは名前がないか名前が終わらないため、文章として残しました。',
  'chain:malformed-box': 'この座標は読めないため、文章として残しました。',
  'chain:missing-box': 'このオブジェクトにはまだボックスがありません。',
  'chain:unclosed-box': 'このボックスは終わりが欠けていたため補いました。',
  'chain:notation': 'このボックスはモデルと違う書き方だったため書き直しました。',
  'chain:text-after-end': 'この文章はチェーンの終わりより後にあるため、プランから省きました。',
  'chain:not-a-number': '座標が数でなかったため 0 にしました。',
  'chain:fractional': '座標が整数でなかったため丸めました。',
  'chain:out-of-range': '座標が 0 から 999 の外にあったため端に寄せました。',
  'chain:reversed': 'このボックスの角が逆だったため入れ替えました。',
  'chain:empty': 'このボックスは面積がなかったため幅を 1 にしました。',

  'memory:forbidden':
    'このブラウザーはこのページのために何も保存しないため、シーンは閉じるまでしか残りません。',
  'memory:forbidden.advice':
    '画像をファイルに保存するか、プライベートでないウィンドウで Scenograph を開いてください。',
  'memory:newer-version':
    'このブラウザーの保存内容は新しい Scenograph が書いたものです。そのままにするため、シーンはこのページを閉じるまでしか残りません。',
  'memory:newer-version.advice':
    'Scenograph のほかのタブを閉じ、このページを再読み込みして新しい版にしてください。',
  'memory:silent': 'ブラウザーの保存領域が応答しないため、シーンはこのページを閉じるまでしか残りません。',
  'memory:silent.advice': '作業をファイルに保存してから、ブラウザーを開き直してください。',
};
