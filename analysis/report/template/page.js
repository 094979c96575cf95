"use strict";
const button = document.getElementById("all-code");
const code = [...document.querySelectorAll("details.code")];
if (button && code.length) {
  button.hidden = false;
  const show = button.textContent;
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? button.dataset.hide : show;
    for (const cell of code) cell.open = open;
  });
}
for (const figure of document.querySelectorAll("figure.chart")) {
  if (figure.scrollWidth > figure.clientWidth) figure.tabIndex = 0;
}
const links = new Map([...document.querySelectorAll(".contents a")].map((a) => [a.hash.slice(1), a]));
const headings = [...links.keys()].map((id) => document.getElementById(id));
function follow() {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
  const here = above.length ? above[above.length - 1].id : null;
  for (const [id, link] of links) {
    if (id === here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
if (headings.length) {
  addEventListener("scroll", follow, { passive: true });
  follow();
}
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement.matches("mark")) document.activeElement.blur();
});
