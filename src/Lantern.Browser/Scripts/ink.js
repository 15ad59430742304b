// Takes the ink out of the protected parts and puts it back, so that two pictures show where letters are and on what.
const Pinned = [
  'background-color', 'border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color',
  'outline-color', 'color', 'fill', 'stroke', 'box-shadow',
];

lantern.dry = () => {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const all = lantern.parts.flatMap((part) => [part.e, ...part.e.querySelectorAll('*')]).filter((e) => e.style);
  // With forced colours the fill is forced as well: those elements keep the colours that they have, as their own.
  const coloursOf = (e) => (isForced ? Pinned.map((name) => getComputedStyle(e).getPropertyValue(name)) : []);
  const had = all.map((e) => ({ e, text: e.getAttribute('style'), colours: coloursOf(e) }));
  for (const { e, colours } of had) {
    e.style.setProperty('transition', 'none', 'important');
    if (isForced) {
      e.style.setProperty('forced-color-adjust', 'none', 'important');
      Pinned.forEach((name, at) => e.style.setProperty(name, colours[at], 'important'));
    }
    e.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
    e.style.setProperty('-webkit-text-stroke', '0', 'important');
    e.style.setProperty('text-shadow', 'none', 'important');
  }
  lantern.wet = () => {
    for (const { e, text } of had) {
      e.style.cssText = text ?? '';
      if (text === null) e.removeAttribute('style');
    }
  };
};
