import { number } from '../../../numbers';
import { formNames } from '../../../parts/layoutForms';
import type { library as english } from '../../../parts/errors/library';
import type { Translation } from '../../../speaker';
import { many } from '../counts';

const SPLIT = 'Divida em várias cenas.';
const COPY = 'Escolha outra cópia do arquivo.';
const OTHER_FILE = 'Escolha outro arquivo.';
const OURS = 'Solte um PNG que o Scenograph salvou.';
const UPDATE = 'Atualize este e abra de novo.';
const DROP = 'Solte um PNG ou uma cena que o Scenograph salvou, ou um arquivo de texto com uma cadeia.';
const OTHER_FORM = 'Escolha outro formato, ou corrija o texto.';
const WHOLE_FORMS = () => `Dê um destes formatos, inteiro: ${formNames()}.`;

const at = (field: string): string => (field === '' ? '' : ` (em “${field}”)`);
const refused = (form: string, reason: string): string =>
  `Esta não é uma disposição no formato ${form}: ${reason}.`;

export const library: Translation<typeof english> = {
  'browser-full': 'O navegador não tem mais espaço para este site, então a última mudança não está guardada.',
  'browser-full.advice': 'Salve suas imagens em arquivos e exclua algumas, ou libere espaço no dispositivo.',
  'browser-keeps-nothing': 'O navegador não conseguiu guardar a última mudança.',
  'browser-keeps-nothing.advice': 'Salve suas imagens em arquivos e recarregue a página.',
  'browser-silent':
    'O armazenamento do navegador não responde, então a partir de agora suas cenas só duram até esta página fechar.',
  'browser-silent.advice':
    'Salve seu trabalho em arquivos. Fechar as outras abas do Scenograph, ou o navegador, costuma ajudar.',
  'scene-gone': 'Esta cena já não existe.',
  'scene-gone.advice': 'Escolha outra.',

  'scene-damaged': 'A cena está cortada ou alterada.',
  'scene-damaged.advice': COPY,
  'scene-unreadable': 'Esta cena não pode ser lida.',
  'scene-unreadable.advice': 'Abra-a a partir de um de seus arquivos PNG.',
  'scene-field-wrong': ({ field }) => `A cena tem uma parte que não pode ser lida${at(field)}.`,
  'scene-field-wrong.advice': COPY,
  'painting-field-wrong': ({ field }) => `A imagem tem uma parte que não pode ser lida${at(field)}.`,
  'painting-field-wrong.advice': COPY,
  'run-field-wrong': ({ field }) => `A execução tem uma parte que não pode ser lida${at(field)}.`,
  'run-field-wrong.advice': COPY,
  'reference-field-wrong': ({ field }) =>
    `A imagem sob o plano tem uma parte que não pode ser lida${at(field)}.`,
  'reference-field-wrong.advice': COPY,
  'picture-damaged': 'A imagem está cortada ou alterada.',
  'picture-damaged.advice': COPY,
  'picture-scene-damaged': 'A cena nesta imagem está alterada.',
  'picture-scene-damaged.advice': COPY,
  'link-damaged': 'Este link está cortado ou alterado.',
  'link-damaged.advice': 'Copie-o inteiro de novo.',
  'json-damaged': 'O JSON está cortado ou alterado.',
  'json-damaged.advice': 'Cole-o inteiro.',
  'trace-damaged': 'O traço está cortado ou alterado.',
  'trace-damaged.advice': COPY,
  'trace-field-wrong': ({ field }) => `O traço tem uma parte que não pode ser lida${at(field)}.`,
  'trace-field-wrong.advice': COPY,

  'file-kind-unknown': 'O Scenograph não consegue ler este tipo de arquivo.',
  'file-kind-unknown.advice':
    'Solte um PNG, uma cena ou um traço que o Scenograph salvou, ou um arquivo de texto com uma cadeia.',
  'not-a-png': 'Este arquivo não é uma imagem PNG.',
  'not-a-png.advice': OURS,
  'not-a-scene': 'Este arquivo não é uma cena do Scenograph.',
  'not-a-scene.advice': DROP,
  'not-a-painting': 'Este arquivo não é uma imagem do Scenograph.',
  'not-a-painting.advice': DROP,
  'not-a-trace': 'Este arquivo não é um traço do Scenograph.',
  'not-a-trace.advice': DROP,
  'not-a-run': 'Este arquivo não é uma execução do Scenograph.',
  'not-a-run.advice': DROP,
  'not-a-reference': 'Este arquivo não é uma imagem para decalcar.',
  'not-a-reference.advice': DROP,
  'text-without-plan': 'Não há plano neste texto.',
  'text-without-plan.advice':
    'Um plano nomeia seus objetos assim: <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|>.',
  'json-cut-short': 'O JSON está cortado ou alterado.',
  'json-cut-short.advice': WHOLE_FORMS,
  'layout-form-unknown': 'Este texto não tem nenhum formato de disposição que o Scenograph leia.',
  'layout-form-unknown.advice': WHOLE_FORMS,
  'layout-lacks-part': ({ form, part }) => refused(form, `falta ${part}`),
  'layout-lacks-part.advice': OTHER_FORM,
  'layout-lacks-list': ({ form, list }) => refused(form, `falta a lista “${list}”`),
  'layout-lacks-list.advice': OTHER_FORM,
  'layout-lacks-objects': ({ form }) => refused(form, 'falta a lista de objetos'),
  'layout-lacks-objects.advice': OTHER_FORM,
  'layout-list-unreadable': ({ form, list }) => refused(form, `nada em “${list}” é um objeto`),
  'layout-list-unreadable.advice': OTHER_FORM,
  'layout-annotations-unreadable': ({ form }) =>
    refused(form, 'nenhuma anotação de sua imagem pode ser lida'),
  'layout-annotations-unreadable.advice': OTHER_FORM,
  'layout-elements-unreadable': ({ form }) => refused(form, 'nenhum elemento pode ser lido'),
  'layout-elements-unreadable.advice': OTHER_FORM,
  'layout-without-objects': 'Não há objeto nesta disposição.',
  'layout-without-objects.advice': 'Escolha uma disposição que nomeie ao menos um.',

  'picture-without-scene': 'Esta imagem não tem cena dentro.',
  'picture-without-scene.advice':
    'Solte um PNG que o Scenograph salvou; outros programas costumam remover a cena.',

  'scene-from-newer': 'A cena foi salva por um Scenograph mais novo.',
  'scene-from-newer.advice': UPDATE,
  'link-from-newer': 'Este link foi feito por um Scenograph mais novo.',
  'link-from-newer.advice': 'Atualize este e abra o link de novo.',
  'painting-from-newer': 'A imagem foi salva por um Scenograph mais novo.',
  'painting-from-newer.advice': UPDATE,
  'trace-from-newer': 'O traço foi salvo por um Scenograph mais novo.',
  'trace-from-newer.advice': UPDATE,
  'run-from-newer': 'A execução foi salva por um Scenograph mais novo.',
  'run-from-newer.advice': UPDATE,
  'reference-from-newer': 'A imagem sob o plano foi guardada por um Scenograph mais novo.',
  'reference-from-newer.advice': UPDATE,
  'kept-by-newer': 'O que este navegador guarda foi escrito por um Scenograph mais novo, e fica como está.',
  'kept-by-newer.advice':
    'Recarregue a página para ter o mais novo. Até lá, suas cenas só duram até esta página fechar.',

  'file-too-large': 'O arquivo passa de 64 MB.',
  'file-too-large.advice': 'Solte um PNG ou uma cena que o Scenograph salvou.',
  'picture-too-large': 'A imagem passa de 64 MB.',
  'picture-too-large.advice': OURS,
  'picture-of-too-many-pixels': ({ width, height }) =>
    `A imagem tem ${number(width)} × ${number(height)} px, mais do que uma página comporta.`,
  'picture-of-too-many-pixels.advice': 'Escolha uma cópia menor.',
  'scene-too-large': 'A cena é maior que qualquer uma que o Scenograph escreva.',
  'scene-too-large.advice': OTHER_FILE,
  'scene-too-long-for-link': 'Esta cena é longa demais para um link.',
  'scene-too-long-for-link.advice': 'Salve-a em um arquivo em vez disso.',
  'trace-too-large': 'O traço é maior que qualquer um que o Scenograph escreva.',
  'trace-too-large.advice': OTHER_FILE,
  'text-too-long': 'O texto é mais longo que qualquer plano.',
  'text-too-long.advice': 'Cole uma cadeia de cada vez.',
  'layout-text-too-long': 'O texto é mais longo que qualquer disposição.',
  'layout-text-too-long.advice': SPLIT,
  'layout-too-long': 'A disposição é mais longa que qualquer plano.',
  'layout-too-long.advice': SPLIT,
  'layout-too-many-objects': ({ count, most }) =>
    `A disposição tem ${many.objects(count)}; um plano comporta ${number(most)}.`,
  'layout-too-many-objects.advice': SPLIT,
  'plan-too-many-objects': ({ most }) => `O plano tem mais de ${many.objects(most)}.`,
  'plan-too-many-objects.advice': SPLIT,
};
