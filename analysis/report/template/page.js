"use strict";
// One switch shows the code; the contents follow the reader; a figure that is too wide can be scrolled by keyboard.
{
  const button = document.getElementById("all-code");
  const code = [...document.querySelectorAll("details.code")];
  if (button && code.length) {
    button.hidden = false;
    const show = button.textContent;
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      button.textContent = open ? button.dataset.hide : show;
      document.documentElement.classList.toggle("with-code", open);
      for (const cell of code) cell.open = open;
    });
  }

  const contents = document.querySelector("details.contents");
  if (contents) {
    const narrow = matchMedia("(max-width: 60rem)");
    const fold = () => { contents.open = !narrow.matches; };
    narrow.addEventListener("change", fold);
    fold();

    const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const headings = [...links.keys()].map((id) => document.getElementById(id));
    const follow = () => {
      const here = headings.findLast((heading) => heading.getBoundingClientRect().top < 120);
      for (const [id, link] of links) {
        if (id !== here?.id) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "true");
          contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
        }
      }
    };
    addEventListener("scroll", follow, { passive: true });
    follow();
  }

  const unfold = () => {
    const fold = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      fold.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement.matches("mark")) document.activeElement.blur();
  });
}
