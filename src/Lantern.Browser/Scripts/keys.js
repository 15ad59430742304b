// Which links the Tab key reaches, in which order, and whether one sees where one is.
lantern.listen = () => {
  const parts = lantern.find();
  const links = parts.flatMap((part, index) => [...part.e.querySelectorAll('a[href]')].filter((e) => lantern.ownerOf(e) === index));
  const marks = [
    'outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor', 'borderTopWidth',
    'backgroundColor', 'color', 'textDecorationLine',
  ];
  const look = (e) => { const s = getComputedStyle(e); return marks.map((name) => s[name]).join('|'); };
  const before = new Map(links.map((e) => [e, look(e)]));
  lantern.reached = [];
  lantern.steps = 0;
  lantern.links = links;
  document.activeElement?.blur?.();
  getSelection()?.removeAllRanges();
  addEventListener('focusin', (event) => {
    lantern.steps++;
    const e = event.target;
    const at = links.indexOf(e);
    if (at < 0) return;
    const r = e.getBoundingClientRect();
    const seen = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
    lantern.reached.push({ at, seen, marked: look(e) !== before.get(e) });
  }, true);
  const stops = 'a[href],button,input,select,textarea,summary,[tabindex],iframe,audio,video,[contenteditable]';
  return JSON.stringify({
    links: links.map((e) => ({ part: lantern.ownerOf(e), text: lantern.wordsOf(e), suspect: lantern.suspect(e) })),
    all: document.querySelectorAll(stops).length,
  });
};
