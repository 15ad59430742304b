// Keeps an open page of the preview in step with the files on disk. Only `lantern preview` adds it to a page.
(() => {
  'use strict';
  const script = document.currentScript;
  let version = Number(script.dataset.version);
  let overlay = null;

  const own = () => {
    const path = decodeURIComponent(location.pathname);
    return path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
  };

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    parent.append(made);
    return made;
  };

  const show = (errors) => {
    hide();
    overlay = document.createElement('lantern-errors');
    const root = overlay.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 24 32 / 88%); font: 1rem/1.5 system-ui, sans-serif; }
      section { max-width: 52rem; margin: 2rem auto; padding: 1.25rem 1.5rem; background: #fffdf8; color: #1d2430; border-radius: .75rem; }
      h1 { font-size: 1.25rem; margin: 0 0 .25rem; } p { margin: 0 0 1rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f2eee4; padding: .75rem 1rem; border-radius: .5rem; font: .875rem/1.5 ui-monospace, monospace; margin: 0 0 .25rem; }
      article { margin: 0 0 1.25rem; } a { color: #1b4f8a; } button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; border: 1px solid #1d2430; border-radius: .5rem; background: #fff; color: inherit; }
      :focus-visible { outline: 3px solid #1b4f8a; outline-offset: 2px; }
      @media (max-width: 40rem) { section { margin: 0; border-radius: 0; min-height: 100vh; box-sizing: border-box; } }`);
    root.adoptedStyleSheets = [style];
    const box = element('section', '', root);
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-labelledby', 'title');
    element('h1', errors.length === 1 ? 'One thing has to be put right' : errors.length + ' things have to be put right', box).id = 'title';
    element('p', 'Behind this stands the page as it was last right. This goes away by itself when the file is saved without the mistake.', box);
    for (const error of errors) {
      const item = element('article', '', box);
      element('pre', error.text, item);
      const more = element('a', 'What ' + error.code + ' means, with an example', item);
      more.href = error.rule;
    }
    const close = element('button', 'Show the page', box);
    close.type = 'button';
    close.addEventListener('click', hide);
    overlay.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
    document.body.append(overlay);
    close.focus({ preventScroll: true });
  };

  const swap = (sheets) => {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
    if (links.length !== sheets.length) return location.reload();
    links.forEach((link, index) => {
      const stem = (address) => address.replace(/\.[0-9a-f]+\.css$/, '');
      const fresh = sheets.find((sheet) => stem(sheet) === stem(new URL(link.href).pathname)) || sheets[index];
      if (new URL(link.href).pathname === fresh) return;
      const next = link.cloneNode();
      next.href = fresh;
      next.addEventListener('load', () => link.remove());
      link.after(next);
    });
  };

  const events = new EventSource('/_lantern/events');
  events.addEventListener('message', (event) => {
    const state = JSON.parse(event.data);
    const isNews = state.version > version;
    version = state.version;
    if (state.errors.length > 0) return show(state.errors);
    const wasWrong = overlay !== null;
    hide();
    if (!isNews) return;
    if (state.sheets.length > 0) return swap(state.sheets);
    if (state.isFirst || state.paths === null || state.paths.includes(own()) || (wasWrong && state.paths.length > 0)) location.reload();
  });
})();
