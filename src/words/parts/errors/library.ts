import type { LibraryErrorCode } from '../../../library/errors';
import { number } from '../../numbers';
import { formNames } from '../layoutForms';
import type { Words } from './table';

const SPLIT = 'Split it into several scenes.';
const COPY = 'Choose another copy of the file.';
const OTHER_FILE = 'Choose another file.';
const OURS = 'Drop a PNG that Scenograph saved.';
const UPDATE = 'Update this one, then open it again.';
const COPY_OF_IT = 'Choose another copy of it.';
const DROP = 'Drop a PNG or a scene that Scenograph saved, or a text file with a chain.';
const OTHER_FORM = 'Choose another format, or correct the text.';
const WHOLE_FORMS = () => `Give one of these forms, whole: ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (at “${field}”)`);
const refused = (form: string, reason: string): string =>
  `This is not a layout in the form of ${form}: ${reason}.`;

/** What can't be kept on this device, or opened again. */
export const library = {
  'browser-full': 'The browser has no room left for this site, so the last change is not kept.',
  'browser-full.advice': 'Save your pictures to files, then delete some or free space on the device.',
  'browser-keeps-nothing': 'The browser could not keep the last change.',
  'browser-keeps-nothing.advice': 'Save your pictures to files, then reload the page.',
  'browser-silent':
    'The browser’s storage doesn’t answer, so from now on your scenes last only until this page closes.',
  'browser-silent.advice':
    'Save your work to files. Closing the other tabs of Scenograph, or the browser, often helps.',
  'scene-gone': 'This scene is no longer there.',
  'scene-gone.advice': 'Choose another one.',

  'scene-damaged': 'The scene is cut short or altered.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'This scene can’t be read.',
  'scene-unreadable.advice': 'Open it from one of its PNG files instead.',
  'scene-field-wrong': ({ field }) => `The scene has a part that can’t be read${at(field)}.`,
  'scene-field-wrong.advice': COPY_OF_IT,
  'painting-field-wrong': ({ field }) => `The painting has a part that can’t be read${at(field)}.`,
  'painting-field-wrong.advice': COPY_OF_IT,
  'run-field-wrong': ({ field }) => `The run has a part that can’t be read${at(field)}.`,
  'run-field-wrong.advice': COPY_OF_IT,
  'reference-field-wrong': ({ field }) =>
    `The picture under the plan has a part that can’t be read${at(field)}.`,
  'reference-field-wrong.advice': COPY_OF_IT,
  'picture-damaged': 'The picture is cut short or altered.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'The scene in this picture is altered.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'This link is cut short or altered.',
  'link-damaged.advice': 'Copy the whole of it again.',
  'json-damaged': 'The JSON is cut short or altered.',
  'json-damaged.advice': 'Paste the whole of it.',
  'trace-damaged': 'The trace is cut short or altered.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `The trace has a part that can’t be read${at(field)}.`,
  'trace-field-wrong.advice': COPY_OF_IT,

  'file-kind-unknown': 'Scenograph can’t read this kind of file.',
  'file-kind-unknown.advice':
    'Drop a PNG, a scene or a trace that Scenograph saved, or a text file with a chain.',
  'not-a-png': 'This file is not a PNG picture.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'This file is not a Scenograph scene.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'This file is not a Scenograph painting.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'This file is not a Scenograph trace.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'This file is not a Scenograph run.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'This file is not a picture to trace from.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'There is no plan in this text.',
  'text-without-plan.advice':
    'A plan names its objects as <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>.',
  'json-cut-short': 'The JSON is cut short or altered.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'This text is in no form of layout that Scenograph reads.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `it has no ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `it has no list “${list}”`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'it has no list of objects'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `nothing in “${list}” is an object`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) => refused(form, 'no annotation of its image can be read'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'no element can be read'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'There is no object in this layout.',
  'layout-without-objects.advice': 'Choose a layout that names at least one.',

  'picture-without-scene': 'This picture has no scene inside.',
  'picture-without-scene.advice': 'Drop a PNG that Scenograph saved; other programs often remove the scene.',

  'scene-from-newer': 'The scene was saved by a newer Scenograph.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'This link was made by a newer Scenograph.',
  'link-from-newer.advice': 'Update this one, then open the link again.',
  'painting-from-newer': 'The painting was saved by a newer Scenograph.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'The trace was saved by a newer Scenograph.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'The run was saved by a newer Scenograph.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'The picture under the plan was kept by a newer Scenograph.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': 'What this browser keeps was written by a newer Scenograph, and is left as it is.',
  'kept-by-newer.advice':
    'Reload the page to get the newer one. Until then your scenes last only until this page closes.',

  'file-too-large': 'The file is larger than 64 MB.',
  'file-too-large.advice': 'Drop a PNG or a scene that Scenograph saved.',
  'picture-too-large': 'The picture is larger than 64 MB.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `The picture has ${number(width)} × ${number(height)} px, more than a page can hold.`,
  'picture-of-too-many-pixels.advice': 'Choose a smaller copy of it.',
  'scene-too-large': 'The scene is larger than any that Scenograph writes.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'This scene is too long for a link.',
  'scene-too-long-for-link.advice': 'Save it as a file instead.',
  'trace-too-large': 'The trace is larger than any that Scenograph writes.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'The text is longer than any plan.',
  'text-too-long.advice': 'Paste one chain at a time.',
  'layout-text-too-long': 'The text is longer than any layout.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'The layout is longer than any plan.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `The layout has ${number(count)} objects; a plan holds ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `The plan has more than ${number(most)} objects.`,
  'plan-too-many-objects.advice': SPLIT,
} satisfies Words<LibraryErrorCode>;
