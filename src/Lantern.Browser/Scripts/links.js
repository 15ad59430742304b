// Where a finger lands. Sizes are those of the page's own pixels.
lantern.hits = (link, x, y) => {
  const hit = document.elementFromPoint(x, y);
  return { ok: !!hit && (hit === link || link.contains(hit)), hit };
};

lantern.reach = (link, x, y, dx, dy) => {
  let n = 0;
  while (n < 60 && lantern.hits(link, x + dx * (n + 1), y + dy * (n + 1)).ok) n++;
  return n;
};

lantern.rectsOf = (link) => [...link.getClientRects()].filter((r) => r.width >= 1 && r.height >= 1);

// Touches a link in its middle, near its edges and on its words; the first touch that lands elsewhere.
lantern.touch = (link) => {
  for (const r of lantern.rectsOf(link)) {
    const [ix, iy] = [Math.min(8, r.width / 4), Math.min(8, r.height / 4)];
    const [l, c, rr] = [r.left + ix, r.left + r.width / 2, r.right - ix];
    const [t, m, b] = [r.top + iy, r.top + r.height / 2, r.bottom - iy];
    for (const [x, y] of [[c, m], [l, t], [rr, t], [l, b], [rr, b], [c, t], [c, b], [l, m], [rr, m]]) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return { x, y, hit: null, out: true };
      const { ok, hit } = lantern.hits(link, x, y);
      if (!ok) return { x, y, hit };
    }
  }
  return null;
};

// The area in which a touch opens the link, found by touching where its box is small.
lantern.areaOf = (link, least) => {
  const rects = lantern.rectsOf(link);
  if (rects.length === 0) return null;
  const r = rects.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
  const area = { left: r.left, top: r.top, right: r.right, bottom: r.bottom };
  const [x, y] = [r.left + r.width / 2, r.top + r.height / 2];
  if (r.width < least) { area.left = x - lantern.reach(link, x, y, -1, 0); area.right = x + lantern.reach(link, x, y, 1, 0); }
  if (r.height < least) { area.top = y - lantern.reach(link, x, y, 0, -1); area.bottom = y + lantern.reach(link, x, y, 0, 1); }
  return { width: area.right - area.left, height: area.bottom - area.top, rects: [area, ...rects.filter((other) => other !== r)] };
};

// The smallest distance between the areas of two links: below 0 where they lie over each other.
lantern.between = (a, b) => {
  let least = Infinity;
  for (const p of a) {
    for (const q of b) {
      const dx = Math.max(q.left - p.right, p.left - q.right);
      const dy = Math.max(q.top - p.bottom, p.top - q.bottom);
      least = Math.min(least, Math.max(dx, dy));
    }
  }
  return least;
};
