// Runs in a world of its own beside the page's scripts, which can neither see nor change it. No callbacks: they don't run where scripts are off.
globalThis.lantern = { suspects: [] };

lantern.kinds = [
  ['strip', 'aside.crisis-strip'],
  ['line', 'section.crisis-line[data-crisis-line]'],
  ['disclaimer', 'section.disclaimer[data-disclaimer]'],
  ['box', '.crisis-box'],
  ['region', '.region-line'],
];

// What holds an element on the page as it is drawn: shadow trees and slots included.
lantern.parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
lantern.chainOf = (element) => {
  const chain = [];
  for (let e = element; e; e = lantern.parentOf(e)) chain.push(e);
  return chain;
};

lantern.nameOf = (e) => {
  if (!e) return 'nothing';
  const classes = [...e.classList].map((c) => '.' + c).join('');
  return e.localName + (e.id ? '#' + e.id : '') + classes;
};

lantern.suspect = (e) => lantern.suspects.push(e) - 1;

lantern.wordsOf = (e) => e.textContent.replace(/\s+/g, ' ').trim();

lantern.keyOf = (kind, e) => {
  if (kind === 'line') return e.getAttribute('data-crisis-line');
  if (kind === 'disclaimer') return e.getAttribute('data-disclaimer');
  return kind === 'region' ? e.querySelector('.crisis-name')?.textContent.trim() ?? '' : '';
};

// The protected parts in document order. A list of a region that the visitor has not opened is no part yet.
lantern.find = () => {
  const found = [];
  for (const [kind, selector] of lantern.kinds) {
    for (const e of document.querySelectorAll(selector)) {
      if ((kind === 'box' || kind === 'region') && e.closest('details:not([open])')) continue;
      found.push({ kind, key: lantern.keyOf(kind, e), e });
    }
  }
  found.sort((a, b) => (a.e.compareDocumentPosition(b.e) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  lantern.elements = new Map(found.map((part, index) => [part.e, index]));
  return found;
};

lantern.ownerOf = (e) => {
  for (; e; e = e.parentElement) if (lantern.elements.has(e)) return lantern.elements.get(e);
  return -1;
};

// Why an element has no box or is not shown: the outermost element that takes it away.
lantern.whyHidden = (e) => {
  for (const a of lantern.chainOf(e).reverse()) {
    const s = getComputedStyle(a);
    if (s.display === 'none') return [a, `${lantern.nameOf(a)} has display: none`];
    if (s.contentVisibility === 'hidden') return [a, `${lantern.nameOf(a)} has content-visibility: hidden`];
    if (a.localName === 'details' && !a.open && !a.querySelector('summary')?.contains(e)) return [a, `${lantern.nameOf(a)} is shut`];
    if (s.opacity === '0') return [a, `${lantern.nameOf(a)} has opacity: 0`];
  }
  if (getComputedStyle(e).visibility !== 'visible') return [e, `${lantern.nameOf(e)} has visibility: ${getComputedStyle(e).visibility}`];
  return [e, ''];
};

// All that decides how assistive software reads a part, so that a part is asked for again only where something changed.
lantern.signatureOf = (part) => {
  const of = (e) => { const s = getComputedStyle(e); return `${s.display},${s.visibility},${s.contentVisibility}`; };
  return lantern.chainOf(part.e).map((e) => of(e) + (e.getAttribute('role') ?? '') + (e.getAttribute('aria-hidden') ?? '') + e.inert).join(';')
    + [...part.e.querySelectorAll('*')].map(of).join(';') + part.e.outerHTML;
};

// Whether anything of the page runs: only then can it change by itself.
lantern.runs = () => ([...document.scripts].some((e) => /^$|javascript|module/i.test(e.type)) ? 'yes' : '');
