// The lines of text of the protected parts, letter by letter, where they are drawn now.
const Seen = /[\p{L}\p{N}]/u;

lantern.lines = (parts) => {
  const lines = [];
  const range = document.createRange();
  parts.forEach((part, index) => {
    const walker = document.createTreeWalker(part.e, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const e = node.parentElement;
      if (!Seen.test(node.data) || e.closest('script,style,template,title,desc,metadata') || lantern.ownerOf(e) !== index) continue;
      const link = e.closest('a[href]');
      let line = null;
      let drawn = 0;
      for (let at = 0; at < node.data.length;) {
        const letter = String.fromCodePoint(node.data.codePointAt(at));
        const next = at + letter.length;
        if (Seen.test(letter)) {
          range.setStart(node, at);
          range.setEnd(node, next);
          const rects = range.getClientRects();
          const r = rects[rects.length - 1];
          if (r) {
            drawn++;
            if (!line || Math.abs(r.top - line.top) > r.height / 2) {
              if (line) line.next = r;
              lines.push(line = { part: index, node, e, link, from: at, to: next, top: r.top, letters: [] });
            }
            line.letters.push({ at, letter, r });
            line.to = next;
          }
        }
        at = next;
      }
      if (drawn === 0) lines.push({ part: index, node, e, link, from: 0, to: node.data.length, letters: [] });
    }
  });
  // Signs beside the letters belong to their line.
  const isSign = (letter) => letter !== undefined && /\S/.test(letter) && !Seen.test(letter);
  for (const line of lines) {
    const data = line.node.data;
    let [from, to] = [line.from, line.to];
    while (isSign(data[from - 1])) from--;
    while (isSign(data[to])) to++;
    line.text = data.slice(from, to).replace(/\s+/g, ' ').trim();
  }
  return lines;
};

// The same letters after the page was scrolled.
lantern.again = (line) => {
  const range = document.createRange();
  for (const l of line.letters) {
    range.setStart(line.node, l.at);
    range.setEnd(line.node, l.at + l.letter.length);
    const rects = range.getClientRects();
    l.r = rects[rects.length - 1] ?? new DOMRect();
  }
};

lantern.boxOf = (rects) => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const r of rects) {
    box.left = Math.min(box.left, r.left); box.top = Math.min(box.top, r.top);
    box.right = Math.max(box.right, r.right); box.bottom = Math.max(box.bottom, r.bottom);
  }
  return box;
};

// How large a letter is drawn for each pixel of its font size: zoom, scale and a page that is zoomed out because something is too wide.
lantern.scaleOf = (e) => {
  const view = globalThis.visualViewport?.scale ?? 1;
  const r = e.getBoundingClientRect();
  if (!(e.offsetHeight > 0) || !(e.offsetWidth > 0) || !(r.height > 0)) return (e.currentCSSZoom ?? 1) * view;
  return Math.min(r.height / e.offsetHeight, r.width / e.offsetWidth) * view;
};

// What the style says of a line that makes its words other words, or no words.
lantern.mangled = (line) => {
  const s = getComputedStyle(line.e);
  if (s.webkitTextSecurity && s.webkitTextSecurity !== 'none') return 'its letters are drawn as dots';
  for (const e of lantern.chainOf(line.e)) {
    if (/line-through/.test(getComputedStyle(e).textDecorationLine)) return 'it is struck through';
  }
  for (let i = 1; i < line.letters.length; i++) {
    const [a, b] = [line.letters[i - 1], line.letters[i]];
    if (!/[0-9]/.test(a.letter) || !/[0-9]/.test(b.letter) || b.at !== a.at + 1) continue;
    if (b.r.left < a.r.left - 0.5) return 'its digits are turned round';
    if (b.r.left - a.r.left < a.r.height * 0.25) return 'its digits are drawn into each other';
  }
  const last = line.letters.at(-1);
  if (last && line.next && /[0-9]/.test(last.letter) && /[0-9]/.test(line.node.data[last.at + 1] ?? '')) return 'its digits stand on different lines';
  return '';
};

// Words that the style adds where only the registry's words may stand.
lantern.added = (part) => {
  for (const e of [part.e, ...part.e.querySelectorAll('*')]) {
    for (const place of ['::before', '::after']) {
      const content = getComputedStyle(e, place).content;
      const words = /^(none|normal)$/.test(content) ? '' : content.replace(/url\([^)]*\)/g, '');
      if (Seen.test(words)) return [e, `${lantern.nameOf(e)}${place} adds ${content}`];
    }
  }
  return null;
};

// What may lie over a line: whatever else has a box there, and whatever draws something beside itself.
lantern.covers = (suspect) => {
  const e = lantern.suspects[suspect];
  const r = e.getBoundingClientRect();
  const chain = new Set(lantern.chainOf(e));
  const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
  const overlaps = (o) => o.left < r.right && o.right > r.left && o.top < r.bottom && o.bottom > r.top;
  const draws = (o) => {
    const s = getComputedStyle(o);
    if (s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0)) return true;
    return ['::before', '::after'].some((place) => !/^(none|normal)$/.test(getComputedStyle(o, place).content));
  };
  const others = [...document.querySelectorAll('body *')].filter((o) => !chain.has(o) && !e.contains(o) && overlaps(o.getBoundingClientRect()));
  const drawing = [...document.querySelectorAll('html, body, body *')].filter(draws);
  lantern.covering = [...new Set([top, ...others.reverse(), ...drawing])].filter((o) => o && !chain.has(o) || drawing.includes(o)).slice(0, 10);
  return String(lantern.covering.length);
};
