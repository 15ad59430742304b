/* The search page: asks the index of this site, and nobody else. What is typed stays in the page: not in the address, not in the history,
   not in the browser's storage. The first half finds words of crisis and is tested by itself. */

// What follows goes by theme/crisis-words/<language>.yml, where the signs of its lines are explained.

const MOST_WORDS = 200;

/** Words of a text, each in the spellings it may have. */
function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘`´ʼ]/gu, "");
  const words = plain.split(/[^\p{L}\p{N}*@$]+/u).filter(Boolean).slice(-MOST_WORDS);
  const joined = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    if (word === "self" && /^(my|your|ur|him|her|them|one)$/.test(before ?? "")) joined[joined.length - 1] = before + "self";
    else joined.push(word);
  }
  return joined.map(spellings);
}

function spellings(word) {
  const signs = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" };
  const letters = /\p{L}/u.test(word) ? word.replace(/[0-7@$]/gu, (sign) => signs[sign] ?? sign) : word;
  return [...new Set([letters, letters.replace(/(.)\1{2,}/gu, "$1"), letters.replace(/(.)\1{2,}/gu, "$1$1")])];
}

/** A line of the list → its parts. */
function parse(line, groups) {
  return line.split(" ").map((part) => {
    if (part === "_") return { gap: true };
    if (part === "$") return { end: true };
    const isOptional = part.endsWith("?");
    const name = isOptional ? part.slice(0, -1) : part;
    if (name.startsWith("{")) return { isOptional, any: groups[name.slice(1, -1)].map((words) => words.split(" ")) };
    return { isOptional, any: [[name]] };
  });
}

function isSwapped(word, other) {
  if (word.length !== other.length || word.length < 4) return false;
  const at = [...word].findIndex((letter, i) => letter !== other[i]);
  return at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

/** One letter wrong, missing, added or hidden, or two in the wrong order. */
function isClose(word, other) {
  if (word[0] !== other[0]) return false;
  if (word.includes("*") && word.replace(/\*/gu, "").length >= 3) return new RegExp(`^${word.replace(/\*+/gu, ".+")}$`, "u").test(other);
  if (word.length < 6 || Math.abs(word.length - other.length) > 1) return false;
  if (word === other || isSwapped(word, other)) return true;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  let [a, b] = [word.length, other.length];
  while (a > start && b > start && word[a - 1] === other[b - 1]) [a, b] = [a - 1, b - 1];
  return a - start <= 1 && b - start <= 1;
}

function isWord(spelled, wanted, isUnfinished) {
  return spelled.some((word) => {
    if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1)) || (isUnfinished && word.length >= 4 && wanted.startsWith(word));
    return word === wanted || isSwapped(word, wanted) || (isUnfinished && wanted.startsWith(word));
  });
}

/** Where a line of the list ends that begins at a word, or -1. */
function matchAt(words, at, parts, from, isTyping) {
  if (from === parts.length) return at;
  const part = parts[from];
  if (part.end) return at === words.length ? at : -1;
  if (part.gap) {
    for (let skipped = 0; skipped <= 2; skipped++) {
      const end = at + skipped <= words.length ? matchAt(words, at + skipped, parts, from + 1, isTyping) : -1;
      if (end >= 0) return end;
    }
    return -1;
  }
  for (const alternative of part.any) {
    const isLast = from === parts.length - 1;
    const fits = at + alternative.length <= words.length && alternative.every((wanted, i) => {
      const isLastWord = isTyping && isLast && i === alternative.length - 1 && at + i === words.length - 1;
      const enough = from + i >= 2 ? 2 : from + i === 1 ? 3 : 4;
      return isWord(words[at + i], wanted, isLastWord && words[at + i][0].length >= enough);
    });
    const end = fits ? matchAt(words, at + alternative.length, parts, from + 1, isTyping) : -1;
    if (end >= 0) return end;
  }
  return part.isOptional ? matchAt(words, at, parts, from + 1, isTyping) : -1;
}

/** A function that tells whether a text has words of crisis, from a list of them. */
export function crisisReader(list) {
  const phrases = list.phrases.map((line) => parse(line, list.groups));
  const exceptions = list.unless.map((line) => parse(line, list.groups));
  return (text) => {
    const words = wordsOf(text);
    const isTyping = /[\p{L}\p{N}]$/u.test(text);
    const covered = words.flatMap((_, at) => exceptions.map((parts) => [at, matchAt(words, at, parts, 0, false)]).filter(([, end]) => end > at));
    const counts = (start, end) => !covered.some(([from, to]) => from < end && start < to);
    return words.some((spelled, at) => {
      if (list.close.some((word) => spelled.some((one) => isClose(one, word))) && counts(at, at + 1)) return true;
      return phrases.some((parts) => {
        const end = matchAt(words, at, parts, 0, isTyping);
        return end > at && counts(at, end);
      });
    });
  };
}

// From here on the page itself.

const MARKS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };
const PAGE = 10;

function withMarks(element, excerpt) {
  excerpt.split(/(<mark>.*?<\/mark>)/su).forEach((piece) => {
    const isMark = piece.startsWith("<mark>");
    const text = piece.replace(/<\/?mark>/gu, "").replace(/&(?:lt|gt|quot|#39|#x27|amp);/gu, (sign) => MARKS[sign]);
    if (!isMark) return element.append(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    element.append(mark);
  });
}

function show(result) {
  const item = document.createElement("li");
  item.className = "search-result";
  const heading = document.createElement("h3");
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.meta.title;
  heading.append(link);
  const text = document.createElement("p");
  withMarks(text, result.excerpt);
  item.append(heading, text);
  return item;
}

function fill(words, count) {
  return words.replace("{count}", String(count));
}

async function start(box) {
  const find = (name) => document.getElementById(`search:${name}`);
  const [field, topic, count, results, more, help, helpPlace, helpHome] = ["field", "topic", "count", "results", "more", "help", "help-place", "help-home"].map(find);
  const isCrisis = crisisReader(JSON.parse(find("words").textContent));
  // Asked for once the page is painted: on a slow phone the index must not compete with what somebody reads first.
  const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const index = painted.then(() => import("/pagefind/pagefind.js")).then(async (pagefind) => {
    await pagefind.options({ noWorker: true, excerptLength: 25 });
    await pagefind.init();
    return pagefind;
  });
  let asked = 0;
  let shown = [];

  function moveHelp() {
    const place = isCrisis(field.value) ? helpPlace : helpHome;
    if (help.parentElement !== place) place.append(help);
    helpPlace.classList.toggle("is-shown", place === helpPlace);
  }

  /** The next items of what was found, or null when something else was asked in the meantime. */
  async function takeItems(mine) {
    const data = await Promise.all(shown.splice(0, PAGE).map((result) => result.data()));
    return mine === asked ? data.map(show) : null;
  }

  /** Results in the place of those before. Somebody who stands on one of them already keeps the place. */
  function replaceResults(items) {
    const standsOn = results.contains(document.activeElement) ? document.activeElement.href : null;
    results.replaceChildren(...items);
    more.hidden = shown.length === 0;
    if (standsOn) (items.map((item) => item.querySelector("a")).find((link) => link.href === standsOn) ?? field).focus();
  }

  async function search() {
    const mine = ++asked;
    const query = field.value.trim();
    const filters = topic.value ? { topic: topic.value } : {};
    const isNothing = !query && !topic.value;
    results.setAttribute("aria-busy", String(!isNothing));
    if (isNothing) {
      shown = [];
      replaceResults([]);
      count.textContent = "";
      return;
    }
    try {
      const pagefind = await index;
      const found = await pagefind.debouncedSearch(query || null, { filters }, 250);
      if (!found || mine !== asked) return;
      shown = found.results;
      const total = shown.length;
      const items = await takeItems(mine);
      if (!items) return;
      replaceResults(items);
      count.textContent = total === 0 ? box.dataset.none : fill(total === 1 ? box.dataset.one : box.dataset.many, total);
    } catch {
      if (mine === asked) count.textContent = box.dataset.failed;
    }
    if (mine === asked) results.setAttribute("aria-busy", "false");
  }

  async function showMore() {
    const items = await takeItems(asked);
    if (!items) return;
    results.append(...items);
    more.hidden = shown.length === 0;
    items[0]?.querySelector("a").focus();
  }

  field.addEventListener("input", () => {
    moveHelp();
    search();
  });
  topic.addEventListener("change", search);
  more.addEventListener("click", showMore);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !field.value) return;
    field.value = "";
    moveHelp();
    search();
  });
  // What was typed is not there any more when somebody comes back to the page.
  window.addEventListener("pagehide", () => {
    field.value = "";
    topic.value = "";
    moveHelp();
    search();
  });
  box.hidden = false;
  try {
    const { topic: topics = {} } = await (await index).filters();
    for (const name of Object.keys(topics).sort((a, b) => a.localeCompare(b))) topic.append(new Option(name, name));
  } catch {
    count.textContent = box.dataset.failed;
  }
}

if (typeof document !== "undefined") {
  const box = document.getElementById("search:box");
  if (box) start(box);
}
