import type { shellWords } from '../../../parts/app/shell';
import type { TranslationOf } from '../../../speaker';

export const shell: TranslationOf<typeof shellWords> = {
  description: 'Veja o plano de uma imagem, corrija-o, pinte-a. Tudo fica neste dispositivo.',
  insecure:
    'Este endereço não é seguro: aqui o navegador não guarda modelos nem oferece placa gráfica, threads ou área de transferência.',
  insecureAdvice: 'O Scenograph precisa de https, ou de localhost, para ser rápido e funcionar offline.',
  noPlannerAdvice: 'Adicione objetos à mão e pinte-os.',
  newVersion: 'Há uma nova versão do Scenograph.',
  updateWaits: 'Uma nova versão do Scenograph espera que esta aba termine.',
  updateWaitsAdvice: 'Depois ela vem sozinha; nada do que você fez se perde.',
  updateNow: 'Atualizar agora',
  otherTabBusy: 'Outra aba do Scenograph ainda tem algo a terminar: a atualização vem depois.',
  leftWidth: 'Largura da coluna esquerda',
  rightWidth: 'Largura da coluna direita',
  dropHere: 'Solte uma imagem, uma cena ou uma cadeia para abri-la, ou a pasta de um modelo para adicioná-lo',
  scenograph: 'Scenograph',
  lightTheme: 'Tema claro',
  darkTheme: 'Tema escuro',
  nothingKeptAdvice: 'Salve sua cena em um arquivo antes de fechar esta página.',
  nothingKept: 'Nada fica guardado aqui',
  prompt: 'Prompt',
  plan: 'Plano',
  paint: 'Pintar',
  runs: 'Execuções',
  paintingOptions: 'Opções de pintura',
  severalPlans: 'Vários planos',
  triesAbout:
    'O planejamento se repete enquanto o plano não cumpre o que o prompt pede, por um segundo no máximo. Com uma só tentativa, isso fica desligado.',
  severalPlansAbout:
    'Faz alguns planos para o prompt e fica com o que mais cumpre. Os outros continuam à escolha.',
  paintSettings: 'Semente, quantidade e orientação',
  scene: 'Cena',
  sceneMenu: 'Menu da cena',
  keptHere: 'Guardada neste dispositivo',
  untitledScene: 'Cena sem nome',
  sceneName: 'Nome da cena',
  panel: 'Tela',
  takeUpdate: 'Atualização pronta: recarregar',
  noPlanner: ({ name }) =>
    `${name} não escreve planos, e o modelo do próprio estúdio, que escreveria, não pôde ser carregado.`,
  language: 'Idioma',
  browserLanguage: 'O do navegador',
  languageFailed: 'Não foi possível carregar este idioma.',
  languageFailedAdvice: 'Verifique a conexão e escolha-o de novo.',
};
