import type { WordsOfKinds } from './table';

const LAYOUT = 'Choose the folder of a Scenograph bundle, or one with the six ONNX graphs of Janus-Pro.';
const SAME_PLACE = 'Get tokenizer.json from the same place as the graphs.';

/** Models that this studio can't read, or not here. */
export const models = {
  'not-a-bundle': 'This is not a Scenograph model.',
  'not-a-bundle.advice':
    'Choose a folder or address that holds a manifest.json in the scenograph-bundle format.',
  'bundle-too-new': ({ found, supported }) =>
    `This model uses bundle format ${found}; this studio reads up to ${supported}.`,
  'bundle-too-new.advice': 'Update the studio, or choose an older version of the model.',
  'model-not-listed': 'This model is no longer on the list.',
  'model-not-listed.advice': 'Add it again.',
  'model-not-here': 'The chosen model is no longer on this device.',
  'model-not-here.advice': 'Choose another one under Models, or add it again.',
  'file-for-other-backend': ({ name, file }) =>
    `${name} was brought here for other hardware: ${file} is not on this device.`,
  'file-for-other-backend.advice': 'Choose Automatic under Model, or delete the model and add it again.',
  'no-model-there': ({ where }) =>
    `There is no model that Scenograph can read at ${where}: neither a manifest.json nor a config.json.`,
  'no-model-there.advice':
    'Give a Scenograph bundle, or a repository in the ONNX layout of Janus-Pro-1B-ONNX. Other checkpoints can be exported with python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'There is no model in this folder: neither a manifest.json nor a config.json.'
      : `There is no model in ${folder}: it holds neither a manifest.json nor a config.json.`,
  'no-model-in-folder.advice':
    'Choose the folder that python -m models.families.janus wrote, or one in the ONNX layout of Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `The server doesn’t say how large ${file} is.`,
  'file-size-unknown.advice': 'Download the model’s folder by other means and add it from there.',
  'hub-lacks-model': ({ repository, revision }) =>
    `Hugging Face has no public model named ${repository}${revision === 'main' ? '' : ` at ${revision}`}.`,
  'hub-lacks-model.advice':
    'Check the name; a model that asks for a login can be downloaded there and added from a folder.',
  'hub-wants-login': 'This model asks for a login at Hugging Face.',
  'hub-wants-login.advice': 'Download it there, then add it from a folder.',
  'architecture-unknown': ({ found }) => `The config.json describes a model of another kind (“${found}”).`,
  'architecture-unknown.advice': 'Choose a Janus-shaped model, for example onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `The model has no ${file}.`,
  'model-lacks-file.advice': `Get the whole folder, the small files included. ${LAYOUT}`,
  'graph-missing': ({ graph }) => `This model lacks onnx/${graph}.onnx, in any precision that runs here.`,
  'graph-missing.advice':
    'It must have the six ONNX graphs of Janus-Pro-1B-ONNX. Other checkpoints can be exported with python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `The graph ${graph} is there, but in no numbers that run ${backend === 'wasm' ? 'on WebAssembly' : 'on these graphics'}.`,
  'graph-unsuited.advice':
    'Add a variant in 32-bit floats, or int8 for WebAssembly, from where the model is published.',
  'vocabulary-too-small': ({ found, limit }) =>
    `The tokenizer isn’t that of these weights: it has ids up to ${found}, they have ${limit} rows.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) => `The tokenizer has no ${token} token, which this kind of model needs.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `The configuration of this model doesn’t make sense: its pictures have ${tokens} tokens, which make no square.`,
  'grid-not-square.advice': 'Get the whole folder again from where the model is published.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `The graphs of this model don’t fit together: one has no ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `The graphs of this model don’t fit together: they keep ${found} layers, its config.json speaks of ${expected}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `The graphs of this model don’t fit together: its ${head} head gives ${found} numbers a token, not ${expected}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `The picture decoder of ${name} gives ${numbers} numbers; ${width} × ${height} pixels were expected.`,
  'picture-size-differs.advice':
    'Its configuration belongs to another model. Choose a folder whose files come from one place.',
  'judge-missing': ({ folder }) => `There is no judge in ${folder}.`,
  'judge-missing.advice':
    'Export one with python -m models.families.mini.export.detection.judge, or use --detector.',
} satisfies WordsOfKinds<'bundle-unsupported'>;
