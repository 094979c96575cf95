"use strict";
// Every table gets its tools: sort by a column, search, unfold, download. Without this script all rows are shown.
{
  const tools = document.getElementById("tools");
  const french = new Intl.Collator("fr", { numeric: true });
  const written = new Intl.NumberFormat(document.documentElement.lang);
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/’/g, "'").replace(/\s+/g, " ");
  const value = (cell) => cell.dataset.v ?? cell.textContent.trim();

  function equip(box) {
    const table = box.querySelector("table");
    const few = table.tBodies[0].rows.length;
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    table.tBodies[0].append(...rows);
    for (const body of [...table.tBodies].slice(1)) body.remove();
    const bar = tools.content.firstElementChild.cloneNode(true);
    box.before(bar);
    if (rows.length < 2) return hint(box, bar);

    const total = Number(table.dataset.rows ?? rows.length);
    const words = new Map();
    const [search, unfold, download] = ["input", ".unfold", ".download"].map((tool) => bar.querySelector(tool));
    const { shown, here, fewer } = bar.dataset;
    let [order, all, wanted] = [rows, false, []];
    let caption = table.caption;

    function show() {
      let seen = 0;
      for (const row of order) {
        const found = wanted.every((word) => words.get(row).includes(word));
        row.hidden = !found || (seen >= few && !all && !wanted.length);
        seen += !row.hidden;
      }
      if (!caption && seen < total) {
        caption = table.createCaption();
        caption.append("");
      }
      if (caption) {
        caption.setAttribute("aria-live", "polite");
        // Where the page has a part of the table, what it lacks is not said to have been searched.
        const partly = wanted.length > 0 && rows.length < total;
        caption.querySelector("span")?.toggleAttribute("hidden", partly);
        const numbers = { shown: seen, rows: total, carried: rows.length, others: total - rows.length };
        const said = partly ? here : shown;
        caption.firstChild.data = said.replace(/\{(\w+)\}/g, (_, name) => written.format(numbers[name]));
      }
    }

    search.addEventListener("input", () => {
      if (!words.size) for (const row of rows) words.set(row, folded(row.textContent));
      wanted = folded(search.value).split(/\s+/).filter(Boolean);
      show();
    });
    search.parentElement.hidden = rows.length < 8;

    const more = unfold.textContent.replace("{rows}", written.format(rows.length));
    unfold.textContent = more;
    unfold.hidden = rows.length <= few;
    download.hidden = Boolean(caption?.querySelector("a")); // the file beside the page has all rows
    unfold.addEventListener("click", () => {
      all = !all;
      unfold.textContent = all ? fewer : more;
      show();
    });

    download.addEventListener("click", () => save(table, order, box));

    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      if (!head.textContent.trim() || head.matches(".course")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      // Numbers and days begin with the highest, words with A; the third click restores the order of the page.
      const steps = head.matches(".number, .day") ? ["descending", "ascending"] : ["ascending", "descending"];
      button.addEventListener("click", () => {
        const next = steps[steps.indexOf(head.ariaSort) + 1];
        for (const other of table.tHead.rows[0].cells) other.ariaSort = null;
        head.ariaSort = next ?? null;
        order = next ? sorted(rows, column, head, next === "ascending" ? 1 : -1) : rows;
        table.tBodies[0].append(...order);
        show();
      });
    }
    show();
    hint(box, bar);
  }

  function hint(box, bar) {
    // Whether columns are out of sight on the right: more than a pixel, as screens round fractions of one.
    const look = () => {
      const more = box.scrollLeft + box.clientWidth < box.scrollWidth - 2;
      box.classList.toggle("more", more);
      bar.querySelector(".sideways").hidden = !more;
    };
    box.addEventListener("scroll", look, { passive: true });
    new ResizeObserver(look).observe(box);
    look();
  }

  function sorted(rows, column, head, direction) {
    const numbers = head.matches(".number");
    const backwards = head.matches(".left"); // what precedes a word is sorted from the word backwards
    const keyed = rows.map((row) => {
      const text = value(row.cells[column]);
      return [row, text, numbers ? Number(text) : backwards ? text.split(/\s+/).reverse().join(" ") : text];
    });
    const compare = numbers ? (a, b) => a - b : french.compare;
    keyed.sort(([, a, x], [, b, y]) => (!a || !b ? !a - !b : direction * compare(x, y)));
    return keyed.map(([row]) => row);
  }

  function save(table, rows, box) {
    // A French Excel opens semicolons as columns and decimal commas as numbers.
    const inFrench = document.documentElement.lang === "fr";
    const field = (text) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const number = (text) => (inFrench ? text.replace(".", ",") : text);
    // A spreadsheet would run words that begin so as a formula; the apostrophe marks them as text.
    const words = (cell) => (cell.matches(".day, th") ? value(cell) : value(cell).replace(/^(?=[=+@-])/, "'"));
    const written = (cell) => (cell.matches("td.number") ? number(value(cell)) : field(words(cell)));
    const all = [table.tHead.rows[0], ...rows];
    const lines = all.map((row) => [...row.cells].filter((cell) => !cell.matches(".course")).map(written).join(inFrench ? ";" : ","));
    // The mark at the beginning tells Excel that the file is in UTF-8.
    const url = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${nameOf(box)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  // The section's own name; the second table of a section is told from its first.
  function nameOf(box) {
    const before = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const heading = [...document.querySelectorAll(":is(h1, h2, h3)[id]")].findLast((title) => before(title, box));
    const earlier = boxes.filter((other) => before(heading, other) && before(other, box)).length;
    return earlier ? `${heading.id}-table-${earlier + 1}` : heading.id;
  }

  const boxes = [...document.querySelectorAll(".table:not(.plain)")];
  boxes.forEach(equip);
}
