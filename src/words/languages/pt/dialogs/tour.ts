import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: 'Visita guiada',
  stop: ({ number, of }) => `Parada ${number} de ${of}`,
  back: 'Voltar',
  next: 'Avançar',
  done: 'Concluir',
  leave: 'Sair da visita',
  left: 'A visita terminou. Você a encontra de novo no menu da cena.',
  promptTitle: 'Diga o que a imagem mostra',
  prompt: 'Coisas, cores, quantidades e onde estão. Ou use um dos prompts prontos.',
  planTitle: 'Planejar',
  plan: 'O modelo escreve o que vai onde antes de pintar. Leva um momento e pode ser interrompido.',
  stageTitle: 'Mova o que está errado',
  stage:
    'Cada coisa tem uma caixa. Arraste-a, puxe os cantos, desenhe outra. Com o teclado: Tab e depois as setas.',
  objectsTitle: 'Uma lista de tudo',
  objects:
    'Renomeie, bloqueie, oculte, reordene. Lista, caixas e palavras são um só documento, e cada passo pode ser desfeito.',
  paintTitle: 'Pintar',
  paint: 'A imagem segue as caixas. Altere o plano e pinte de novo; tudo o que você fez fica guardado.',
};
