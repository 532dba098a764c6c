import type { Language, Part } from '../../speaker';
import { actions } from './app/actions';
import { news } from './dialogs/news';
import { tour } from './dialogs/tour';
import { examples } from './panels/examples';
import { away } from './app/away';
import { parts } from './app/parts';
import { shell } from './app/shell';
import { benchmark } from './dialogs/benchmark';
import { chain } from './dialogs/chain';
import { compare } from './dialogs/compare';
import { exporting } from './dialogs/exporting';
import { help } from './dialogs/help';
import { layouts } from './dialogs/layouts';
import { modelDetails } from './dialogs/modelDetails';
import { models } from './dialogs/models';
import { servers } from './dialogs/servers';
import { out } from './dialogs/out';
import { palette } from './dialogs/palette';
import { presenter } from './dialogs/presenter';
import { shelf } from './dialogs/shelf';
import { errors } from './errors';
import { layoutForms } from './layoutForms';
import { notes } from './notes';
import { benchmarkChip } from './app/benchmarkChip';
import { canvas } from './panels/canvas';
import { checkStates } from './panels/checkStates';
import { checks } from './panels/checks';
import { commandLine } from './panels/command';
import { gallery } from './panels/gallery';
import { inspector } from './panels/inspector';
import { modelChip } from './app/modelChip';
import { objects } from './panels/objects';
import { painting } from './panels/painting';
import { plans } from './panels/plans';
import { prompt } from './panels/prompt';
import { reasoning } from './panels/reasoning';
import { reference } from './panels/reference';
import { replay } from './panels/replay';
import { runs } from './panels/runs';
import { studioBenchmark } from './studio/benchmark';
import { command } from './studio/command';
import { document } from './studio/document';
import { figures } from './studio/figures';
import { layers } from './studio/layers';
import { looks } from './studio/looks';
import { studioModels } from './studio/models';
import { repaint } from './studio/repaint';
import { studioReplay } from './studio/replay';
import { run } from './studio/run';
import { scenes } from './studio/scenes';
import { tidy } from './studio/tidy';
import { tree } from './studio/tree';
import { reasons } from './reasons';
import { ui } from './ui';

const portuguese: Language = new Map<string, Part>([
  ['app/actions', actions],
  ['app/away', away],
  ['panels/examples', examples],
  ['dialogs/tour', tour],
  ['dialogs/news', news],
  ['app/parts', parts],
  ['app/shell', shell],
  ['dialogs/benchmark', benchmark],
  ['dialogs/chain', chain],
  ['dialogs/compare', compare],
  ['dialogs/exporting', exporting],
  ['dialogs/help', help],
  ['dialogs/layouts', layouts],
  ['dialogs/modelDetails', modelDetails],
  ['dialogs/models', models],
  ['dialogs/servers', servers],
  ['dialogs/out', out],
  ['dialogs/palette', palette],
  ['dialogs/presenter', presenter],
  ['dialogs/shelf', shelf],
  ['errors', errors],
  ['layoutForms', layoutForms],
  ['notes', notes],
  ['app/benchmarkChip', benchmarkChip],
  ['panels/canvas', canvas],
  ['panels/checkStates', checkStates],
  ['panels/checks', checks],
  ['panels/command', commandLine],
  ['panels/gallery', gallery],
  ['panels/inspector', inspector],
  ['app/modelChip', modelChip],
  ['panels/objects', objects],
  ['panels/painting', painting],
  ['panels/plans', plans],
  ['panels/prompt', prompt],
  ['panels/reasoning', reasoning],
  ['panels/reference', reference],
  ['panels/replay', replay],
  ['panels/runs', runs],
  ['reasons', reasons],
  ['studio/benchmark', studioBenchmark],
  ['studio/command', command],
  ['studio/document', document],
  ['studio/figures', figures],
  ['studio/layers', layers],
  ['studio/looks', looks],
  ['studio/models', studioModels],
  ['studio/repaint', repaint],
  ['studio/replay', studioReplay],
  ['studio/run', run],
  ['studio/scenes', scenes],
  ['studio/tidy', tidy],
  ['studio/tree', tree],
  ['ui', ui],
]);
export default portuguese;
