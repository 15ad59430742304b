// One look in one state: every line and link of the protected parts, at as many places of the page as it takes to see them all.
lantern.look = (isPaper, isTouch, limits) => {
  lantern.suspects.length = 0;
  const animations = lantern.settle();
  const parts = lantern.find();
  const lines = lantern.lines(parts);
  const faults = [];
  const stops = [];
  const add = (code, part, subject, seen, e) => {
    faults.push({ code, part, subject, seen, stop: stops.length - 1, suspect: e ? lantern.suspect(e) : -1 });
  };
  const root = document.scrollingElement ?? document.documentElement;
  const all = [...document.querySelectorAll('body, body *')];
  const stuck = all.filter((e) => /fixed|sticky/.test(getComputedStyle(e).position));
  const isFull = (e) => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1;
  const scrollers = [root, ...all.filter((e) => e !== root && isFull(e) && /auto|scroll|hidden/.test(getComputedStyle(e).overflow))];
  for (const [index, part] of parts.entries()) {
    const added = !isPaper && lantern.added(part);
    if (added) add('added', index, '', added[1], added[0]);
  }
  for (const animation of animations) {
    const at = parts.findIndex((part) => animation.target.contains(part.e) || part.e.contains(animation.target));
    if (at >= 0) add('moves', at, '', `${lantern.nameOf(animation.target)} ${animation.how}`, animation.target);
  }
  for (const line of lines.filter((line) => line.letters.length === 0)) {
    const [e, why] = lantern.whyHidden(line.e);
    add('gone', line.part, line.text, why || 'it has no place on the page', e);
  }
  const linksOf = (part, index) => [...part.e.querySelectorAll('a[href]')].filter((e) => lantern.ownerOf(e) === index);
  const links = parts.flatMap((part, index) => linksOf(part, index).map((e) => ({ e, part: index, text: lantern.wordsOf(e) })));
  for (const link of links.filter((link) => lantern.rectsOf(link.e).length === 0)) {
    const [e, why] = lantern.whyHidden(link.e);
    link.done = true;
    add('gone', link.part, link.text, why || 'the link has no place on the page', e);
  }

  const open = lines.filter((line) => line.letters.length > 0);
  const waiting = [...open, ...links.filter((link) => !link.done)];
  const rectOf = (item) => lantern.boxOf(item.letters ? (lantern.again(item), item.letters.map((l) => l.r)) : lantern.rectsOf(item.e));
  const isIn = (box, view) =>
    box.left >= view.left - 0.5 && box.right <= view.right + 0.5 && box.top >= view.top - 0.5 && box.bottom <= view.bottom + 0.5;
  while (waiting.length > 0 && stops.length < 60) {
    const first = waiting[0];
    first.e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    let box = rectOf(first);
    // A paragraph may be taller than the window.
    let view = lantern.viewOf(first.e);
    if (!isIn(box, view)) {
      (view.scroller ?? root).scrollBy({ top: box.top - view.top - (view.bottom - view.top) / 3, behavior: 'instant' });
      box = rectOf(first);
      view = lantern.viewOf(first.e);
    }
    const [atTop, atEnd] = [root.scrollTop < 1, root.scrollTop >= root.scrollHeight - root.clientHeight - 1];
    // What sticks to an edge of the window may cover what is there; a reader scrolls on.
    const bars = stuck.map((e) => [e, e.getBoundingClientRect()]);
    const isHere = (item, own) => {
      const v = lantern.viewOf(item.e);
      const edge = bars.some(([e, r]) => !e.contains(item.e) && r.left < own.right && r.right > own.left) ? innerHeight * 0.15 : 0;
      return isIn(own, { ...v, top: Math.max(v.top, atTop ? 0 : edge), bottom: Math.min(v.bottom, innerHeight - (atEnd ? 0 : edge)) });
    };
    const here = waiting.filter((item) => item === first || isHere(item, rectOf(item)));
    for (const item of here) waiting.splice(waiting.indexOf(item), 1);
    const stop = { scrolled: scrollers.map((e) => [e, e.scrollLeft, e.scrollTop]), lines: [] };
    stops.push(stop);
    if (!isIn(box, view)) {
      const corners = [box.left, box.top, box.right, box.bottom].map(Math.round);
      const sight = `a window of ${innerWidth} × ${innerHeight}, wherever the page is scrolled to`;
      const place = `it lies at ${corners[0]}, ${corners[1]} to ${corners[2]}, ${corners[3]} of ${sight}`;
      add('outside', first.part, first.text, place, first.e);
      if (first.letters) continue;
    }
    for (const lock of lantern.locks(first.e, root, isTouch)) add('locked', first.part, first.text, lock[1], lock[0]);
    for (const item of here) {
      if (item.letters) { if (item !== first || isIn(box, view)) stop.lines.push(lantern.measure(item, isPaper, limits, add)); }
      else if (!isPaper) lantern.press(item, parts, limits, add);
    }
    if (!isPaper) lantern.gaps(here.filter((item) => item.area), limits, add);
  }
  lantern.stops = stops;
  lantern.parts = parts;
  const view = globalThis.visualViewport;
  return JSON.stringify({
    width: innerWidth, height: innerHeight, viewWidth: view?.width ?? innerWidth,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isForced: matchMedia('(forced-colors: active)').matches,
    isPrint: matchMedia('print').matches,
    parts: parts.map((part) => ({ kind: part.kind, key: part.key, html: part.e.outerHTML, signature: lantern.signatureOf(part) })),
    stops: stops.map((stop) => ({ x: view?.offsetLeft ?? 0, y: view?.offsetTop ?? 0, lines: stop.lines })),
    faults,
  });
};

// Brings what moves to its end. What moves for longer than a moment is given back.
lantern.settle = () => {
  const found = [];
  for (const animation of document.getAnimations()) {
    const time = animation.effect?.getComputedTiming().endTime ?? 0;
    if (animation.effect?.target && !(animation instanceof CSSTransition) && !(animation.timeline instanceof DocumentTimeline && time <= 1000)) {
      const long = time === Infinity ? 'moves without end' : `moves for ${time / 1000} s`;
      const how = animation.timeline instanceof DocumentTimeline ? long : 'changes while the page is scrolled';
      found.push({ target: animation.effect.target, how });
    }
    if (Number.isFinite(time) && animation.timeline instanceof DocumentTimeline) animation.finish();
  }
  return found;
};

// What keeps a reader from scrolling to where the page was scrolled to by program.
lantern.locks = function* (e, root, isTouch) {
  const body = document.body;
  const ofView = getComputedStyle(document.documentElement).overflowY === 'visible' && body ? body : document.documentElement;
  for (const a of lantern.chainOf(e)) {
    const isRoot = a === root;
    if (!(isRoot ? root.scrollTop >= 1 : a.scrollTop >= 1)) continue;
    const s = getComputedStyle(isRoot ? ofView : a);
    const lock = isRoot ? ofView : a;
    if (/hidden|clip/.test(s.overflowY)) yield [lock, `${lantern.nameOf(lock)} has overflow: ${s.overflowY}, so nobody can scroll to it`];
  }
  if (isTouch && root.scrollTop >= 1) {
    for (const a of lantern.chainOf(e)) {
      if (getComputedStyle(a).touchAction === 'none') yield [a, `${lantern.nameOf(a)} has touch-action: none, so no finger can scroll to it`];
    }
  }
};

lantern.measure = (line, isPaper, limits, add) => {
  const size = parseFloat(getComputedStyle(line.e).fontSize) * lantern.scaleOf(line.e);
  const least = isPaper ? limits.paper : limits.text;
  if (size < least - 0.5) add('small', line.part, line.text, `${Math.round(size * 10) / 10}`, line.e);
  const mangled = lantern.mangled(line);
  if (mangled) add('mangled', line.part, line.text, mangled, line.e);
  const letters = line.letters.map((l) => [l.letter, ...[l.r.left, l.r.top, l.r.width, l.r.height].map((v) => Math.round(v * 100) / 100)]);
  return { part: line.part, text: line.text, suspect: lantern.suspect(line.e), letters };
};

lantern.press = (link, parts, limits, add) => {
  const miss = lantern.touch(link.e);
  if (miss) add('miss', link.part, link.text, miss.out ? 'outside the window' : lantern.nameOf(miss.hit), miss.hit ?? link.e);
  if (parts[link.part].kind === 'disclaimer') return;
  link.area = lantern.areaOf(link.e, limits.touch);
  if (miss || !link.area) return;
  const { width, height } = link.area;
  if (Math.min(width, height) < limits.touch - 0.5) add('narrow', link.part, link.text, `${Math.round(width)} × ${Math.round(height)}`, link.e);
};

lantern.gaps = (links, limits, add) => {
  for (const [i, a] of links.entries()) {
    for (const b of links.slice(i + 1)) {
      if (a.part !== b.part) continue;
      const gap = lantern.between(a.area.rects, b.area.rects);
      if (gap < limits.gap - 0.5) add('close', a.part, `${a.text}' and '${b.text}`, `${Math.round(gap)}`, b.e);
    }
  }
};

lantern.go = (index) => {
  for (const [e, x, y] of lantern.stops[index].scrolled) {
    if (e.scrollLeft !== x) e.scrollTo({ left: x, top: y, behavior: 'instant' });
    else if (e.scrollTop !== y) e.scrollTo({ left: x, top: y, behavior: 'instant' });
  }
};

// The part of the window in which an element can be seen: what scrolls around it cuts it off.
lantern.viewOf = (element) => {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight, scroller: null };
  for (let e = lantern.parentOf(element); e && e !== document.documentElement; e = lantern.parentOf(e)) {
    const s = getComputedStyle(e);
    const isOfWindow = e === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
    if (isOfWindow || !/auto|scroll/.test(s.overflowY + s.overflowX)) continue;
    const r = e.getBoundingClientRect();
    view.left = Math.max(view.left, r.left); view.top = Math.max(view.top, r.top);
    view.right = Math.min(view.right, r.right); view.bottom = Math.min(view.bottom, r.bottom);
    view.scroller ??= e;
  }
  return view;
};

// As a reader does: down to the end and up again, so that what appears on the way has appeared.
lantern.scroll = () => {
  const root = document.scrollingElement ?? document.documentElement;
  const scrolls = (e) => e !== root && e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY);
  for (const e of [root, ...[...document.querySelectorAll('body *')].filter(scrolls)]) {
    for (let y = 0; y < e.scrollHeight && y < 100000; y += innerHeight) e.scrollTo({ top: y, behavior: 'instant' });
    e.scrollTo({ top: 0, behavior: 'instant' });
  }
};

// Addresses at other hosts that a page has a browser call before anybody touches a link, without a request that a page's own tools show.
lantern.calls = () => {
  const early = /\b(preconnect|dns-prefetch|prefetch|preload|modulepreload|prerender)\b/i;
  const urls = [...document.querySelectorAll('link[rel][href]')].filter((e) => early.test(e.rel)).map((e) => e.href);
  for (const e of document.querySelectorAll('script[type="speculationrules" i]')) urls.push(...(e.textContent.match(/https?:\/\/[^"'\s\\]+/g) ?? []));
  return urls.filter((url) => /^(https?|wss?):/.test(url) && new URL(url, location.href).host !== location.host).join('\n');
};
