/*
 * Shows a film: in the embedded page, which imports this, and in an exported one, which holds this text as it is. So it
 * imports nothing, reaches for no network, and puts text into the page as text alone. `player.d.ts` has its types.
 */
export function showFilm(root, { film, labels }) {
  const leave = new AbortController();
  const { signal } = leave;
  const scheme = matchMedia('(prefers-color-scheme: light)');
  const theme = () => (document.documentElement.dataset.theme = scheme.matches ? 'light' : 'dark');
  scheme.addEventListener('change', theme, { signal });
  theme();

  // Frames say what changes; here each is made whole.
  const frames = [];
  let last = { prompt: '', words: [], boxes: [] };
  for (const { words, boxes, ...frame } of film.frames) {
    const whole = (before, change) => (change ? [...before.slice(0, change.keep), ...change.add] : before);
    last = {
      prompt: last.prompt,
      ...frame,
      words: whole(last.words, words),
      boxes: whole(last.boxes, boxes),
    };
    if (!('ghost' in frame)) last.ghost = null;
    if (!('picture' in frame)) last.picture = null;
    frames.push(last);
  }
  const isStill = frames.length < 2;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const part = (name, id, text) => Object.assign(make(name, '', text), { id });
  const button = (id, text, keys) => {
    const made = Object.assign(part('button', id, text), { type: 'button' });
    if (keys) made.setAttribute('aria-keyshortcuts', keys);
    return made;
  };
  const hue = (element, number) => element.style.setProperty('--hue', `var(--object-${number})`);
  const percent = (units) => `${units / 10}%`;

  const prompt = part('h1', 'prompt');
  const stage = part('div', 'stage');
  const paper = part('div', 'paper');
  const chain = part('p', 'chain');
  prompt.dir = chain.dir = 'auto';
  // A long chain is scrolled by keys, too.
  chain.tabIndex = 0;
  stage.append(paper);
  const footer = part('footer', 'controls');
  footer.dir = 'ltr';
  const back = button('back', labels.back, 'ArrowLeft');
  const play = button('play', labels.play, 'P');
  const on = button('on', labels.next, 'Space ArrowRight');
  const slider = Object.assign(part('input', 'position'), {
    type: 'range',
    min: '0',
    step: 'any',
    value: '0',
  });
  slider.setAttribute('aria-label', labels.position);
  const speed = part('select', 'speed');
  speed.setAttribute('aria-label', labels.speed);
  for (const times of [0.5, 1, 2, 4, 8]) speed.add(new Option(`${times}×`, times, times === 1, times === 1));
  const boxes = button('boxes', labels.boxes, 'B');
  boxes.setAttribute('aria-pressed', 'true');
  const say = part('output', 'say');
  const hasPicture = frames.some(({ picture }) => picture);
  if (!isStill) footer.append(back, play, on, slider, speed);
  if (hasPicture) footer.append(boxes);
  if (!isStill) footer.append(say);
  const main = make('main');
  main.setAttribute('aria-labelledby', prompt.id);
  main.append(prompt, stage, chain);
  root.replaceChildren(main, footer);

  const images = film.pictures.map((url) => {
    const image = new Image();
    image.src = url;
    image.alt = '';
    return image;
  });
  let at = 0;
  let playing = 0;
  let before = 0;
  let time = 0;

  function show(to, keepTime) {
    at = Math.min(Math.max(to, 0), frames.length - 1);
    const frame = frames[at];
    if (!frame) return;
    if (!keepTime) time = frame.at;
    prompt.textContent = frame.prompt;
    chain.replaceChildren(
      ...frame.words.map((word) => {
        if (typeof word === 'string') return make('span', '', word);
        const pill = make('b', 'pill', word[1]);
        hue(pill, word[0]);
        return pill;
      }),
    );
    const drawn = frame.boxes.map(([x1, y1, x2, y2, number, name]) => {
      const box = make('span', 'box');
      Object.assign(box.style, {
        left: percent(x1),
        top: percent(y1),
        width: percent(x2 - x1),
        height: percent(y2 - y1),
      });
      hue(box, number);
      box.append(make('span', 'name', name));
      return box;
    });
    if (frame.ghost) {
      const ghost = make('span', 'ghost');
      Object.assign(ghost.style, { left: percent(frame.ghost[0]), top: percent(frame.ghost[1]) });
      hue(ghost, frame.ghost[2]);
      drawn.push(ghost);
    }
    const picture = frame.picture && images[frame.picture[0]];
    if (picture) picture.style.clipPath = `inset(0 0 ${100 * (1 - frame.picture[1])}% 0)`;
    paper.replaceChildren(...(picture ? [picture] : []), ...drawn);
    say.textContent = frame.say;
    slider.value = String(time);
    slider.setAttribute('aria-valuetext', frame.say);
  }

  function stop() {
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = labels.play;
    // A film that runs isn't read out token by token; where it halts is.
    say.ariaLive = 'polite';
  }
  function start() {
    if (at >= frames.length - 1) show(0);
    before = performance.now();
    play.textContent = labels.pause;
    say.ariaLive = 'off';
    const tick = (now) => {
      time += (now - before) * Number(speed.value);
      before = now;
      let to = at;
      while (to + 1 < frames.length && frames[to + 1].at <= time) to += 1;
      if (to >= frames.length - 1) stop();
      else playing = requestAnimationFrame(tick);
      show(to, true);
    };
    playing = requestAnimationFrame(tick);
  }
  const toggle = () => (playing ? stop() : start());
  function step(by, everyFrame) {
    stop();
    let to = at + by;
    while (!everyFrame && to > 0 && to < frames.length - 1 && !frames[to].stop) to += by;
    show(to);
  }
  function toggleBoxes() {
    const shown = boxes.ariaPressed !== 'true';
    boxes.ariaPressed = String(shown);
    paper.classList.toggle('bare', !shown);
  }

  const ofPicture = hasPicture ? { b: toggleBoxes } : {};
  const ofFilm = {
    ' ': () => step(1),
    ArrowRight: () => step(1),
    PageDown: () => step(1),
    ArrowLeft: () => step(-1),
    PageUp: () => step(-1),
    ArrowDown: () => step(1, true),
    ArrowUp: () => step(-1, true),
    Home: () => (stop(), show(0)),
    End: () => (stop(), show(frames.length - 1)),
    p: toggle,
  };
  const keys = isStill ? ofPicture : { ...ofFilm, ...ofPicture };
  const isScrolled = (element) => element === chain && chain.scrollHeight > chain.clientHeight;
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === 'SELECT') return;
      // Space on a button presses it; what scrolls takes the keys that scroll it.
      if (event.key === ' ' && event.target.tagName === 'BUTTON') return;
      if (isScrolled(event.target) && /^(?: |Page.*|Arrow(?:Up|Down)|Home|End)$/.test(event.key)) return;
      const go = keys[event.key];
      if (!go) return;
      event.preventDefault();
      go();
    },
    { signal },
  );
  slider.max = String(Math.max(1, film.duration));
  slider.addEventListener('input', () => {
    stop();
    time = Number(slider.value);
    let to = 0;
    while (to + 1 < frames.length && frames[to + 1].at <= time) to += 1;
    show(to, true);
  });
  play.addEventListener('click', toggle);
  back.addEventListener('click', () => step(-1));
  on.addEventListener('click', () => step(1));
  boxes.addEventListener('click', toggleBoxes);
  show(0);
  return () => {
    stop();
    leave.abort();
  };
}
