import { bytes } from '../../../bytes';
import type { modelDetailsWords } from '../../../parts/dialogs/modelDetails';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const modelDetails: TranslationOf<typeof modelDetailsWords> = {
  webgpuPassed: 'WebGPU foi escolhido: passou no teste neste dispositivo.',
  webgpuChosen: 'WebGPU, como você escolheu.',
  wasmChosen: 'WebAssembly, como você escolheu.',
  noWebgpu:
    'Este navegador não tem WebGPU, então WebAssembly faz o trabalho. É mais lento; as imagens são as mesmas.',
  webgpuFailed:
    'WebGPU não passou no teste aqui, então WebAssembly faz o trabalho. É mais lento; as imagens são as mesmas.',
  oneThread:
    'Esta página não está isolada, então WebAssembly usa uma só thread. Recarregue-a uma vez para ter mais.',
  keepsNothing:
    'Este navegador não guarda nada desta página: salve sua cena em um arquivo antes de fechá-la.',
  automatic: 'Automático',
  webGPU: 'WebGPU',
  webAssembly: 'WebAssembly',
  models: 'Modelos…',
  tryAgain: 'Tentar de novo',
  runsOn: 'Executa em',
  changingStops: 'Mudar isto interrompe o que está em execução.',
  onThisDevice: 'Neste dispositivo',
  loadAgain: 'Carregar de novo',
  files: ({ total, count }) => `${bytes(total)} em ${many.files(count)}, cada um verificado por seu sha256.`,
  bundle: 'Pacote <hash/>.',
  partsElsewhere: ({ parts }) =>
    `Esta placa gráfica calcula mal uma parte do modelo, então ela roda no processador: ${parts}. As imagens são as mesmas.`,
  threads: ({ count }) =>
    `WebAssembly pode usar várias das ${many.threads(count)} do processador deste dispositivo.`,
  paints: ({ width, height }) => `Pinta ${width} × ${height} px, só neste dispositivo.`,
  paintsWithPlanner: ({ width, height, planner }) =>
    `Pinta ${width} × ${height} px, só neste dispositivo. ${planner} escreve seus planos.`,
  loadingText: ({ text }) => `Carregando: ${text}.`,
  storage: ({ used, allowed }) =>
    `${bytes(used)} guardados: modelos, suas cenas e imagens. Até ${bytes(allowed)} permitidos.`,
};
