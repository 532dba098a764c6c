import { counted, type Forms } from '../../numbers';

const of =
  (forms: Forms) =>
  (count: number): string =>
    counted(count, forms);

/** Counted things, in every form that the language has. */
export const many = {
  objects: of({ one: '# objeto', many: '# de objetos', other: '# objetos' }),
  pictures: of({ one: '# imagem', many: '# de imagens', other: '# imagens' }),
  prompts: of({ one: '# prompt', many: '# de prompts', other: '# prompts' }),
  cells: of({ one: '# célula', many: '# de células', other: '# células' }),
  changes: of({ one: '# mudança', many: '# de mudanças', other: '# mudanças' }),
  moreChanges: of({ one: 'mais # mudança', many: 'mais # de mudanças', other: 'mais # mudanças' }),
  plans: of({ one: '# plano', many: '# de planos', other: '# planos' }),
  finishedPlans: of({ one: '# plano pronto', many: '# de planos prontos', other: '# planos prontos' }),
  otherTries: of({ one: 'mais # tentativa', many: 'mais # de tentativas', other: 'mais # tentativas' }),
  tries: of({ one: '# tentativa', many: '# de tentativas', other: '# tentativas' }),
  checks: of({ one: '# verificação', many: '# de verificações', other: '# verificações' }),
  scenes: of({ one: '# cena', many: '# de cenas', other: '# cenas' }),
  files: of({ one: '# arquivo', many: '# de arquivos', other: '# arquivos' }),
  runs: of({ one: '# execução', many: '# de execuções', other: '# execuções' }),
  places: of({ one: '# lugar', many: '# de lugares', other: '# lugares' }),
  problems: of({ one: '# coisa', many: '# de coisas', other: '# coisas' }),
  lines: of({ one: '# linha', many: '# de linhas', other: '# linhas' }),
  minutes: of({ one: '# minuto', many: '# de minutos', other: '# minutos' }),
  hours: of({ one: '# hora', many: '# de horas', other: '# horas' }),
  seconds: of({ one: '# segundo', many: '# de segundos', other: '# segundos' }),
  tokens: of({ one: '# token', many: '# de tokens', other: '# tokens' }),
  boxes: of({ one: '# caixa', many: '# de caixas', other: '# caixas' }),
  items: of({ one: '# item', many: '# de itens', other: '# itens' }),
  characters: of({ one: '# caractere', many: '# de caracteres', other: '# caracteres' }),
  threads: of({ one: '# thread', many: '# de threads', other: '# threads' }),
  layers: of({ one: '# camada', many: '# de camadas', other: '# camadas' }),
  levels: of({ one: '# nível', many: '# de níveis', other: '# níveis' }),
  logs: of({ one: '# registro', many: '# de registros', other: '# registros' }),
};
