// Leaving a page in haste. The link works without this: here the page is hidden first, its place in the history is given away, and Shift three times does the same.
const link = document.querySelector("a[data-quick-exit]");
const status = document.getElementById("quick-exit:status");
const pause = 5000;
let presses = 0;
let alone = false;
let timer = 0;
let left = false;

function leave() {
  left = true;
  document.title = link.dataset.leaving;
  // What is read out, and all that can be seen until the other page is there.
  const blank = document.createElement("p");
  blank.setAttribute("role", "alert");
  blank.textContent = link.dataset.leaving;
  document.body.style.setProperty("display", "none", "important");
  document.documentElement.append(blank);
  location.replace(link.href);
}

function forget() {
  presses = 0;
  if (status.textContent) status.textContent = link.dataset.expired;
}

function press() {
  clearTimeout(timer);
  presses += 1;
  if (presses === 3) {
    leave();
    return;
  }
  status.textContent = presses === 1 ? link.dataset.twice : link.dataset.once;
  timer = setTimeout(forget, pause);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// Shift alone counts: with another key it is a capital letter, or a step back through the links.
document.addEventListener("keydown", (event) => {
  alone = event.key === "Shift" && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!alone && event.key !== "Shift") presses = 0;
});

document.addEventListener("keyup", (event) => {
  if (event.key === "Shift" && alone) press();
  alone = false;
});

// A browser that kept the page in spite of all shows it to nobody.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && left) location.replace(link.href);
});
