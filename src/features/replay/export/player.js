/* Plays the film in this page. No network, no library; text goes into the page as text alone. */
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const film = read('film');
  const scheme = matchMedia('(prefers-color-scheme: light)');
  const theme = () => (document.documentElement.dataset.theme = scheme.matches ? 'light' : 'dark');
  scheme.addEventListener('change', theme);
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

  const $ = (id) => document.getElementById(id);
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const hue = (element, number) => element.style.setProperty('--hue', `var(--object-${number})`);
  const percent = (units) => `${units / 10}%`;
  const slider = $('position');
  const play = $('play');
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
    $('prompt').textContent = frame.prompt;
    $('chain').replaceChildren(
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
    $('paper').replaceChildren(...(picture ? [picture] : []), ...drawn);
    $('say').textContent = frame.say;
    slider.value = String(time);
    slider.setAttribute('aria-valuetext', frame.say);
  }

  function stop() {
    cancelAnimationFrame(playing);
    playing = 0;
    play.textContent = play.dataset.play;
  }
  function start() {
    if (at >= frames.length - 1) show(0);
    before = performance.now();
    play.textContent = play.dataset.pause;
    const tick = (now) => {
      time += (now - before) * Number($('speed').value);
      before = now;
      let to = at;
      while (to + 1 < frames.length && frames[to + 1].at <= time) to += 1;
      show(to, true);
      if (to >= frames.length - 1) stop();
      else playing = requestAnimationFrame(tick);
    };
    playing = requestAnimationFrame(tick);
  }
  function step(by, everyFrame) {
    stop();
    let to = at + by;
    while (!everyFrame && to > 0 && to < frames.length - 1 && !frames[to].stop) to += by;
    show(to);
  }

  const keys = {
    ' ': () => step(1),
    ArrowRight: () => step(1),
    PageDown: () => step(1),
    ArrowLeft: () => step(-1),
    PageUp: () => step(-1),
    ArrowDown: () => step(1, true),
    ArrowUp: () => step(-1, true),
    Home: () => (stop(), show(0)),
    End: () => (stop(), show(frames.length - 1)),
    p: () => (playing ? stop() : start()),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === 'SELECT') return;
    // Space on a button presses it.
    if (event.key === ' ' && event.target.tagName === 'BUTTON') return;
    const go = keys[event.key];
    if (!go) return;
    event.preventDefault();
    go();
  });
  slider.max = String(Math.max(1, film.duration));
  slider.addEventListener('input', () => {
    stop();
    time = Number(slider.value);
    let to = 0;
    while (to + 1 < frames.length && frames[to + 1].at <= time) to += 1;
    show(to, true);
  });
  play.addEventListener('click', () => (playing ? stop() : start()));
  $('back').addEventListener('click', () => step(-1));
  $('on').addEventListener('click', () => step(1));
  show(0);
})();
